import type { Token } from '../document/annotated-document.ts';
import type { RoleMention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { TitleVocabulary } from '../vocabulary/titles.ts';
import { findAppositions, findCopula } from './described-roles.ts';
import { isProperNoun } from './name-candidate.ts';
import { matchRole, toRole } from './role-words.ts';

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
