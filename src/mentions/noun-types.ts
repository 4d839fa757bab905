import type { Token } from '../document/annotated-document.ts';
import type { MentionType } from '../document/mention-document.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { matchRole } from './role-words.ts';

const TYPE_OF_CLASS = {
  person: 'Person',
  organization: 'Organization',
  group: 'Organization',
  country: 'Country',
  place: 'Place',
  location: 'Place',
} as const satisfies Record<string, MentionType>;

/** What the common noun at `token` refers to; `undefined` for things, events and abstractions. */
export function classifyNoun(
  tokens: readonly Token[],
  token: Token,
  { nominals, nounClasses, titles }: Knowledge,
): MentionType | undefined {
  if (nominals.things.has(token.lemma)) return undefined;
  const listed = nominals.classes.get(token.lemma);
  if (listed === 'none') return undefined;
  if (nominals.pairs.has(token.lemma) && listed === undefined)
    return isTwofold(tokens, token) ? 'Organization' : undefined;
  if (listed !== undefined) return TYPE_OF_CLASS[listed];
  if (titles.kinship.has(token.lemma) || titles.gender.has(token.lemma)) return 'Person';
  if (matchRole(tokens, token.index, titles) !== undefined) return 'Person';
  const known = nounClasses.get(token.lemma);
  return known === 'person' ? 'Person' : undefined;
}

/** "Both sides" and "the two sides" are parties; a bare "side" is not. */
function isTwofold(tokens: readonly Token[], noun: Token): boolean {
  const before = tokens[noun.index - 1]?.text.toLowerCase();
  return noun.tag === 'NNS' && (before === 'both' || before === 'two');
}
