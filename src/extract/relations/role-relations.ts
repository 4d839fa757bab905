import type { RelationMention } from '../../document/extracted-document.ts';
import type { Mention } from '../../document/mention-document.ts';
import type { EdgeType } from '../../schema/edge-types.ts';
import type { RoleClass, TitleVocabulary } from '../../vocabulary/titles.ts';
import { createRelation, findPreposition, isGraphType } from './relation-context.ts';
import type { RelationContext } from './relation-context.ts';
import { findRolePhrases } from './role-phrases.ts';
import type { RolePhrase } from './role-phrases.ts';

/** Something named in a role phrase, and how it hangs on the role noun. */
interface RoleTarget {
  readonly mention: Mention;
  /** `before`: "Kremlin aide"; otherwise the preposition: "ambassador *in* Washington". */
  readonly link: string;
}

const SCORE = 0.9;
const COMPLEMENTS: ReadonlySet<string> = new Set(['of', 'at', 'for', 'with', 'to', 'in', 'from', 'during']);

/** HOLDS_OFFICE, HEAD_OF, SPOKESPERSON_OF, WORKS_FOR, AMBASSADOR_TO … from titles, appositions, predicates and descriptions. */
export function findRoleRelations(context: RelationContext): RelationMention[] {
  return findRolePhrases(context).flatMap((phrase) => {
    const targets = findTargets(phrase, context);
    const special = findPossessorRelations(phrase, context);
    const related = [...special, ...targets.flatMap((target) => relate(phrase, target, context))];
    return related.length > 0 ? related : findNationalOffice(phrase, context);
  });
}

/** "Secretary of State Jane Doe" holds an office of the one state that has it, where the document names that state. */
function findNationalOffice(phrase: RolePhrase, context: RelationContext): RelationMention[] {
  const title = phrase.text.toLowerCase();
  const [, code] = [...context.knowledge.titles.national].find(([office]) => title.endsWith(office)) ?? [];
  const country = context.document.mentions.find(
    ({ type, countryCode }) => type === 'Country' && code !== undefined && countryCode === code,
  );
  if (country === undefined) return [];
  return [
    createRelation(context, {
      type: 'HOLDS_OFFICE',
      source: phrase.holder,
      target: context.clusterOf(country),
      firstToken: phrase.evidence[0],
      endToken: phrase.evidence[1],
      rule: 'role:national',
      score: SCORE,
      role: phrase.role,
      tense: phrase.tense,
    }),
  ];
}

function findTargets(phrase: RolePhrase, context: RelationContext): RoleTarget[] {
  const targets: RoleTarget[] = [];
  const seen = new Set<number>();
  for (let token = phrase.firstToken; token < phrase.endToken; token++) {
    for (const mention of context.namesAt(token)) {
      if (seen.has(mention.index) || !isGraphType(mention)) continue;
      if (mention.firstToken < phrase.firstToken || mention.endToken > phrase.endToken) continue;
      seen.add(mention.index);
      const link = findLink(phrase, mention, context);
      if (link !== undefined && context.clusterOf(mention) !== phrase.holder) targets.push({ mention, link });
    }
  }
  return targets;
}

/** Only what hangs on the role noun itself counts: "secretary … for NATO policy" says nothing of NATO. */
function findLink(phrase: RolePhrase, mention: Mention, context: RelationContext): string | undefined {
  if (mention.endToken <= phrase.head) return modifies(phrase, mention, context) ? 'before' : undefined;
  const flat = standsBeforeName(phrase);
  const preposition =
    findPreposition(context, mention.head) ?? (flat ? findWordBefore(mention, context) : undefined);
  if (preposition === undefined || !COMPLEMENTS.has(preposition.word)) return undefined;
  const hangsOnRole = preposition.head === phrase.head || (flat && preposition.head >= phrase.head);
  return hangsOnRole ? preposition.word : undefined;
}

/** "Representative to the United Nations Jane Doe": run into the name, the parser takes the body for a part of it. */
function findWordBefore(
  mention: Mention,
  { tokens }: RelationContext,
): { readonly word: string; readonly head: number } | undefined {
  const before = tokens[mention.firstToken - 1];
  const word = before?.tag === 'DT' ? tokens[before.index - 1] : before;
  return word?.tag === 'IN' || word?.tag === 'TO'
    ? { word: word.text.toLowerCase(), head: word.head }
    : undefined;
}

/** In a title before a name the parser hangs words on the name, so that any word of the title will do. */
function standsBeforeName(phrase: RolePhrase): boolean {
  return phrase.endToken < phrase.evidence[1];
}

function modifies(phrase: RolePhrase, mention: Mention, { tokens }: RelationContext): boolean {
  const between = tokens.slice(mention.endToken, phrase.head);
  return between.every((token) => /^(?:NN|JJ|POS|HYPH|VBN|CD|,)/u.test(token.tag));
}

function relate(phrase: RolePhrase, target: RoleTarget, context: RelationContext): RelationMention[] {
  const type = chooseEdge(phrase, target, context.knowledge.titles);
  if (type === undefined) return [];
  const { mention } = target;
  return [
    createRelation(context, {
      type,
      source: phrase.holder,
      target: type === 'AMBASSADOR_TO' ? findAccredited(mention, context) : context.clusterOf(mention),
      firstToken: phrase.evidence[0],
      endToken: phrase.evidence[1],
      rule: `role:${phrase.roleClass}`,
      score: SCORE,
      role: phrase.role,
      tense: phrase.tense,
    }),
  ];
}

/** "ambassador in Washington" is ambassador to the country whose capital that is, where the document names it. */
function findAccredited(mention: Mention, { document, clusterOf, knowledge }: RelationContext): number {
  const code = mention.type === 'Place' ? knowledge.metonyms.capitals.get(mention.text) : undefined;
  if (code === undefined) return clusterOf(mention);
  const country = document.mentions.find(
    (candidate) => candidate.type === 'Country' && candidate.countryCode === code,
  );
  return clusterOf(country ?? mention);
}

const ORGANIZATION_EDGE: Readonly<Record<RoleClass, EdgeType>> = {
  office: 'HOLDS_OFFICE',
  head: 'HEAD_OF',
  speaker: 'SPOKESPERSON_OF',
  envoy: 'REPRESENTS',
  staff: 'WORKS_FOR',
  member: 'MEMBER_OF',
  citizen: 'MEMBER_OF',
  none: 'WORKS_FOR',
};

const COUNTRY_EDGE: Readonly<Record<RoleClass, EdgeType | undefined>> = {
  office: 'HOLDS_OFFICE',
  head: 'HEAD_OF',
  speaker: 'SPOKESPERSON_OF',
  envoy: 'REPRESENTS',
  staff: 'WORKS_FOR',
  member: 'CITIZEN_OF',
  citizen: 'CITIZEN_OF',
  none: undefined,
};

function chooseEdge(
  { roleClass, role }: RolePhrase,
  { mention, link }: RoleTarget,
  { bodyEdges }: TitleVocabulary,
): EdgeType | undefined {
  if (roleClass === 'envoy' && (link === 'to' || link === 'in')) return 'AMBASSADOR_TO';
  switch (mention.type) {
    case 'Organization':
      if (link === 'during') return 'WORKS_FOR';
      return roleClass === 'none' ? undefined : (bodyEdges.get(role) ?? ORGANIZATION_EDGE[roleClass]);
    case 'Country':
      return COUNTRY_EDGE[roleClass];
    case 'Place':
      return roleClass === 'office' ? COUNTRY_EDGE[roleClass] : undefined;
    case 'Person':
    case 'Other':
      return undefined;
  }
}

/** "his Russian counterpart, Vladimir Putin", "Trump's lawyer", "her husband": who has the role towards whom. */
function findPossessorRelations(phrase: RolePhrase, context: RelationContext): RelationMention[] {
  const { document, syntax, tokens, knowledge } = context;
  const possessor = syntax.child(phrase.head, 'poss');
  if (possessor === undefined) return [];
  const mention = document.mentions.find(
    (candidate) => candidate.head === possessor && candidate.kind !== 'adjectival',
  );
  const source = phrase.holder;
  const target = mention === undefined ? -1 : context.clusterOf(mention);
  if (mention === undefined || context.typeOf(mention) !== 'Person' || target < 0 || target === source)
    return [];
  const kin = knowledge.titles.kinship.has(tokens[phrase.head]?.lemma ?? '');
  const type = possessorEdge(phrase, kin, knowledge.titles);
  if (type === undefined) return [];
  return [
    createRelation(context, {
      type,
      source,
      target,
      firstToken: Math.min(phrase.evidence[0], mention.firstToken),
      endToken: phrase.evidence[1],
      rule: 'role:possessor',
      score: SCORE,
      role: phrase.role,
      tense: phrase.tense,
    }),
  ];
}

/** Roles whose holder serves whoever has them: "his lawyer", "her press secretary". */
const SERVING: ReadonlySet<RoleClass> = new Set<RoleClass>(['staff', 'speaker', 'office', 'head']);

function possessorEdge(
  { role, roleClass }: RolePhrase,
  kin: boolean,
  { personEdges }: TitleVocabulary,
): EdgeType | undefined {
  if (kin) return 'FAMILY_OF';
  return personEdges.get(role) ?? (SERVING.has(roleClass) ? 'WORKS_FOR' : undefined);
}
