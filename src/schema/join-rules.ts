/**
 * Why words of an article were taken for an entity, as said after the words: "“Putin” · part of the name of Vladimir
 * Putin". `leadsTo` says how what they were joined to follows.
 */
export const JOIN_RULES = {
  'own-name': { label: 'its name' },
  'same-name': { label: 'the same name as', leadsTo: true },
  'known-name': { label: 'another name of', leadsTo: true },
  adjective: { label: 'adjective of', leadsTo: true },
  metonym: { label: 'a place or building that stands for', leadsTo: true },
  'part-of-name': { label: 'part of the name', leadsTo: true },
  surname: { label: 'surname; of those so called what fits is', leadsTo: true },
  'name-variant': { label: 'another form of the name', leadsTo: true },
  misspelling: { label: 'the name misspelt of', leadsTo: true },
  acronym: { label: 'acronym of', leadsTo: true },
  'short-form': { label: 'short for', leadsTo: true },
  'owner-elsewhere': { label: 'the same body, whose country is named elsewhere:', leadsTo: true },
  title: { label: 'title before the name', leadsTo: true },
  apposition: { label: 'set beside', leadsTo: true },
  copula: { label: 'said to be', leadsTo: true },
  possessive: { label: 'somebody’s, named beside it:', leadsTo: true },
  'same-head': { label: 'described again after', leadsTo: true },
  role: { label: 'described by the role of', leadsTo: true },
  owner: { label: 'described by whose it is, as', leadsTo: true },
  kind: { label: 'described by what kind of thing it is, after', leadsTo: true },
  'pronoun-bound': { label: 'pronoun bound in its clause to', leadsTo: true },
  'pronoun-subject': { label: 'pronoun; best fits the subject', leadsTo: true },
  pronoun: { label: 'pronoun; best fits', leadsTo: true },
  speaker: { label: 'who is quoted here,', leadsTo: true },
  'speaker-for': { label: 'whom the quoted one speaks for,', leadsTo: true },
  decision: { label: 'somebody decided that it is', leadsTo: true },
} as const satisfies Record<string, { readonly label: string; readonly leadsTo?: true }>;

export type JoinRule = keyof typeof JOIN_RULES;
export const joinRules = Object.keys(JOIN_RULES) as readonly JoinRule[];

export function isJoinRule(name: string): name is JoinRule {
  return Object.hasOwn(JOIN_RULES, name);
}
