import type { Token } from '../document/annotated-document.ts';
import type { MentionType } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isCapitalized, isProperNoun } from './name-candidate.ts';
import { classifyNoun } from './noun-types.ts';
import { matchRole } from './role-words.ts';

/** A sign in the sentence of what a name is, and how much it weighs beside one mention by the model (at most 1). */
export interface TypeEvidence {
  readonly type: MentionType;
  readonly weight: number;
}

/** "Ryanair, an Irish airline", "the browser Safari", "Tiger is the newest version". */
const NOUN_WEIGHT = 1.5;
/** "Ryanair CEO Michael O'Leary": what has a chief executive is no person. */
const OWNER_WEIGHT = 1.2;

/** What the words around a name say of it: appositions, nouns before it, predicates, and officers it has. */
export function findTypeEvidence(
  tokens: readonly Token[],
  syntax: Syntax,
  name: NameCandidate,
  knowledge: Knowledge,
): readonly TypeEvidence[] {
  const head = findNameHead(tokens, name);
  const described = findDescriptions(tokens, syntax, name, head).flatMap((noun): TypeEvidence[] => {
    const type = classifyDescription(tokens, noun, knowledge);
    return type === undefined ? [] : [{ type, weight: NOUN_WEIGHT }];
  });
  return ownsOfficer(tokens, name, knowledge)
    ? [...described, { type: 'Organization', weight: OWNER_WEIGHT }]
    : described;
}

/**
 * Type of a bare name that the model takes for a person although an article stands before it: the plural of a band or team
 * ("the Beatles"), or a thing ("the Freewinds" is read from its other mentions).
 */
export function readArticled(
  tokens: readonly Token[],
  name: NameCandidate,
  { givenNames }: Knowledge,
): MentionType {
  const before = tokens[name.firstToken - 1];
  if (name.type !== 'Person' || before === undefined || !/^(?:the|an?)$/iu.test(before.text))
    return name.type;
  if (before.head < name.firstToken || before.head >= name.endToken) return name.type;
  // "the Tom Cruise video"
  const given = tokens[name.firstToken]?.text.toLowerCase() ?? '';
  if (name.endToken - name.firstToken > 1 && givenNames.has(given)) return name.type;
  const last = tokens[name.endToken - 1];
  return last?.tag === 'NNPS' || /[^s’']s$/u.test(last?.text ?? '') ? 'Organization' : 'Other';
}

function findNameHead(tokens: readonly Token[], { firstToken, endToken }: NameCandidate): number {
  for (let index = endToken - 1; index >= firstToken; index--) {
    const head = tokens[index]?.head ?? index;
    if (head < firstToken || head >= endToken || head === index) return index;
  }
  return endToken - 1;
}

/** Common nouns that describe the name: in apposition on either side, directly before it, or as its predicate. */
function findDescriptions(
  tokens: readonly Token[],
  syntax: Syntax,
  { firstToken, endToken }: NameCandidate,
  head: number,
): readonly Token[] {
  const own = tokens[head];
  if (own === undefined) return [];
  const nouns = syntax
    .children(head)
    .filter((child) => tokens[child]?.dep === 'appos' && child >= endToken)
    // In brackets stand dates, prizes and acronyms.
    .filter((child) => tokens[syntax.leftmost(child) - 1]?.tag !== '-LRB-');
  if (own.dep === 'appos' && own.head < firstToken && !syntax.hasChild(own.head, 'conj'))
    nouns.push(own.head);
  const before = tokens[firstToken - 1];
  const together = before?.head === head || (before?.head === own.head && before.dep === own.dep);
  if (before?.tag === 'NN' && together) nouns.push(before.index);
  const verb = tokens[own.head];
  if (own.dep === 'nsubj' && verb?.lemma === 'be') {
    const attribute = syntax.child(verb.index, 'attr');
    if (attribute !== undefined) nouns.push(attribute);
  }
  return nouns
    .map((noun) => tokens[noun])
    .filter((noun): noun is Token => noun?.tag === 'NN' || noun?.tag === 'NNS');
}

function classifyDescription(
  tokens: readonly Token[],
  noun: Token,
  knowledge: Knowledge,
): MentionType | undefined {
  if (knowledge.nominals.things.has(noun.lemma)) return 'Other';
  if (knowledge.nominals.either.has(noun.lemma)) return undefined;
  return classifyNoun(tokens, noun, knowledge);
}

/** "Ryanair CEO", "Kremlin spokesman": a role noun that the name modifies. Persons have lawyers and aides too, so only heads count. */
function ownsOfficer(tokens: readonly Token[], { endToken }: NameCandidate, { titles }: Knowledge): boolean {
  const noun = tokens[endToken];
  const last = tokens[endToken - 1];
  if (noun === undefined || last?.sentence !== noun.sentence || !noun.tag.startsWith('NN')) return false;
  if (isProperNoun(noun) && !isCapitalized(noun)) return false;
  const role = matchRole(tokens, endToken, titles);
  const roleClass = role === undefined ? undefined : titles.roles.get(role);
  return roleClass === 'head' || roleClass === 'speaker';
}
