import type { Token } from '../document/annotated-document.ts';
import type { RoleMention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { TitleVocabulary } from '../vocabulary/titles.ts';
import { isProperNoun, joinTokens } from './name-candidate.ts';

/** Tokens that a title before a name may span: "First Deputy Permanent Representative to the United Nations". */
const MAX_TITLE_TOKENS = 14;
const LINKING_WORDS: ReadonlySet<string> = new Set([
  'of',
  'for',
  'to',
  'the',
  'and',
  '&',
  '-',
  "'s",
  '’s',
  'at',
  'on',
]);

/**
 * The titles and roles that stand with the person named by `[first, end)`; `head` is the name's syntactic head.
 * @param persons tokens of persons' names, which no title runs across
 */
export function findRoles(
  tokens: readonly Token[],
  syntax: Syntax,
  name: { readonly first: number; readonly end: number; readonly head: number },
  knowledge: Knowledge,
  persons: ReadonlySet<number>,
): RoleMention[] {
  const roles: RoleMention[] = [];
  const title = findTitle(tokens, name.first, knowledge, persons);
  if (title !== undefined) roles.push(title);
  roles.push(...findAppositions(tokens, syntax, name, knowledge));
  const copula = findCopula(tokens, syntax, name.head, knowledge);
  if (copula !== undefined) roles.push(copula);
  return roles;
}

/** The lemma (one or more words, lower case) of the longest role that ends at `token`, if there is one. */
export function matchRole(
  tokens: readonly Token[],
  token: number,
  titles: TitleVocabulary,
): string | undefined {
  for (let length = titles.longestRole; length > 0; length--) {
    const first = token - length + 1;
    if (first < 0 || tokens[first]?.sentence !== tokens[token]?.sentence) continue;
    const words = joinTokens(tokens, first, token).toLowerCase();
    const last = tokens[token];
    if (last === undefined) return undefined;
    for (const ending of [last.text.toLowerCase(), last.lemma]) {
      const role =
        words === '' ? ending : `${words}${tokens[token - 1]?.end === last.start ? '' : ' '}${ending}`;
      if (titles.roles.has(role)) return role;
    }
  }
  return undefined;
}

function findTitle(
  tokens: readonly Token[],
  first: number,
  knowledge: Knowledge,
  persons: ReadonlySet<number>,
): RoleMention | undefined {
  const { titles } = knowledge;
  const sentence = tokens[first]?.sentence;
  const stop = Math.max(0, first - MAX_TITLE_TOKENS);
  let start = first;
  let head = -1;
  for (let index = first - 1; index >= stop; index--) {
    const token = tokens[index];
    if (token === undefined || token.sentence !== sentence || persons.has(index)) break;
    if (!canStandInTitle(tokens, index, knowledge)) break;
    const isRole = matchRole(tokens, index, titles) !== undefined || titles.honorifics.has(token.text);
    if (isRole && (head < 0 || !adjoinsName(tokens, head, first, titles)))
      head = findRoleHead(tokens, index, titles);
    start = index;
  }
  if (head < 0) return undefined;
  while (start < head && isLinkingWord(tokens[start])) start++;
  if (!adjoinsName(tokens, head, first, titles)) return undefined;
  return toRole(tokens, start, first, head, 'title', titles);
}

/** The noun of a role that ends at `end`: "Secretary" in "Secretary of State". */
function findRoleHead(tokens: readonly Token[], end: number, titles: TitleVocabulary): number {
  const words = matchRole(tokens, end, titles)?.split(' ') ?? [];
  const of = words.indexOf('of');
  return of < 1 ? end : end - (words.length - of);
}

/** The role's head is the last word before the name, or only its complement stands between ("Secretary of State"). */
function adjoinsName(
  tokens: readonly Token[],
  head: number,
  first: number,
  { future }: TitleVocabulary,
): boolean {
  if (head === first - 1) return true;
  // "President-elect Joe Biden"
  if (head === first - 3 && tokens[head + 1]?.text === '-' && future.has(tokens[head + 2]?.text ?? ''))
    return true;
  const next = tokens[head + 1]?.text.toLowerCase() ?? '';
  if (next === 'of' || next === 'for' || next === 'to') return true;
  return false;
}

function canStandInTitle(tokens: readonly Token[], index: number, { titles, gazetteer }: Knowledge): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const lower = token.text.toLowerCase();
  return (
    isProperNoun(token) ||
    titles.modifiers.has(lower) ||
    titles.former.has(lower) ||
    titles.future.has(lower) ||
    titles.honorifics.has(token.text) ||
    matchRole(tokens, index, titles) !== undefined ||
    gazetteer.findAdjective(token.text) !== undefined ||
    LINKING_WORDS.has(lower) ||
    token.dep === 'compound' ||
    (token.dep === 'amod' && token.tag === 'JJ')
  );
}

function isLinkingWord(token: Token | undefined): boolean {
  return token !== undefined && (LINKING_WORDS.has(token.text.toLowerCase()) || token.tag === 'POS');
}

/** "Yuri Ushakov, a Kremlin aide" and "a Kremlin aide, Yuri Ushakov". */
function findAppositions(
  tokens: readonly Token[],
  syntax: Syntax,
  name: { readonly first: number; readonly end: number; readonly head: number },
  knowledge: Knowledge,
): RoleMention[] {
  const heads = syntax.children(name.head).filter((child) => tokens[child]?.dep === 'appos');
  const own = tokens[name.head];
  const listed =
    syntax.hasChild(name.head, 'conj') || (own !== undefined && syntax.hasChild(own.head, 'conj'));
  if (own?.dep === 'appos' && own.head < name.first && !listed)
    heads.push(...findDescribed(tokens, own.head));
  return heads.flatMap((head) => {
    if (!isRoleNoun(tokens, head, knowledge)) return [];
    const [from, to] = syntax.subtree(head);
    const first = head < name.first ? from : Math.max(from, name.end);
    const end = head < name.first ? Math.min(to, name.first) : to;
    return [toRole(tokens, first, end, head, 'apposition', knowledge.titles)];
  });
}

/**
 * What a name in apposition may describe: the noun it hangs on, and above it the one whose complement that is, because the
 * parser hangs "the representative of Russia to the United Nations, Dmitry Polyansky" on the last noun.
 */
function findDescribed(tokens: readonly Token[], noun: number): readonly number[] {
  const nouns = [noun];
  for (let at = tokens[noun]; at?.dep === 'pobj';) {
    const preposition = tokens[at.head];
    const above = preposition === undefined ? undefined : tokens[preposition.head];
    if (above === undefined || preposition?.dep !== 'prep') break;
    nouns.push(above.index);
    at = above;
  }
  return nouns;
}

/** "Skripal was a former Russian military intelligence officer". */
function findCopula(
  tokens: readonly Token[],
  syntax: Syntax,
  head: number,
  knowledge: Knowledge,
): RoleMention | undefined {
  const own = tokens[head];
  const verbs = [
    own?.dep === 'nsubj' ? tokens[own.head] : undefined,
    findRelativeCopula(tokens, syntax, head),
  ];
  const verb = verbs.find((candidate) => candidate?.lemma === 'be' || candidate?.lemma === 'become');
  if (verb === undefined || syntax.hasChild(verb.index, 'neg')) return undefined;
  const attribute = syntax.child(verb.index, 'attr');
  if (attribute === undefined || !isRoleNoun(tokens, attribute, knowledge)) return undefined;
  const [first, end] = syntax.subtree(attribute);
  const role = toRole(tokens, first, end, attribute, 'copula', knowledge.titles);
  return verb.tag === 'VBD' && role.tense === 'current' ? { ...role, tense: 'former' } : role;
}

/** "Jane Doe, who is the mayor": the verb of a relative clause whose subject is "who". */
function findRelativeCopula(tokens: readonly Token[], syntax: Syntax, head: number): Token | undefined {
  const relative = syntax.children(head).find((child) => tokens[child]?.dep === 'relcl');
  if (relative === undefined) return undefined;
  const subject = syntax.child(relative, 'nsubj');
  return subject !== undefined && tokens[subject]?.lemma === 'who' ? tokens[relative] : undefined;
}

function isRoleNoun(
  tokens: readonly Token[],
  token: number,
  { titles, nounClasses, nominals }: Knowledge,
): boolean {
  const noun = tokens[token];
  if (!noun?.tag.startsWith('NN')) return false;
  if (matchRole(tokens, token, titles) !== undefined) return true;
  return noun.tag === 'NN' && (nominals.classes.get(noun.lemma) ?? nounClasses.get(noun.lemma)) === 'person';
}

function toRole(
  tokens: readonly Token[],
  firstToken: number,
  endToken: number,
  head: number,
  construction: RoleMention['construction'],
  titles: TitleVocabulary,
): RoleMention {
  let first = firstToken;
  let end = endToken;
  while (
    first < head &&
    tokens[first] !== undefined &&
    /^(?:DT|PRP\$|,|``|'')$/u.test(tokens[first]?.tag ?? '')
  )
    first++;
  while (end > head + 1 && /^[\p{P}]+$/u.test(tokens[end - 1]?.text ?? '')) end--;
  const before = tokens.slice(first, head + 3).map((token) => token.text.toLowerCase());
  if (tokens[head + 1]?.text !== '-') before.splice(head + 1 - first);
  const tense = before.some((word) => titles.former.has(word))
    ? 'former'
    : before.some((word) => titles.future.has(word))
      ? 'future'
      : 'current';
  return {
    start: tokens[first]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    text: joinTokens(tokens, first, end),
    tense,
    construction,
    head,
  };
}
