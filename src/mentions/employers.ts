import type { Token } from '../document/annotated-document.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { NameCandidate } from './name-candidate.ts';
import { isProperNoun, joinTokens } from './name-candidate.ts';
import { isTitleWord } from './name-core.ts';

/** Weaker than what anything else says of the same words: "Trump spokesman Jan Berg" speaks for a person. */
const SCORE = 0.6;
const LONGEST_EMPLOYER = 4;

/**
 * The body before a role before a name, which may be told by nothing else: "*Nordwave* Chief Executive Ingrid Solberg",
 * "*Nordwave* spokesman Jan Berg". Written in capitals only a role of several words or an abbreviation counts, for other
 * capitalised roles have more before them than a body: "Marketing Director Jan Berg".
 */
export function findEmployers(
  tokens: readonly Token[],
  first: number,
  end: number,
  knowledge: Knowledge,
): NameCandidate[] {
  const { titles, gazetteer } = knowledge;
  for (let at = first + 1; at <= Math.min(end, first + LONGEST_EMPLOYER); at++) {
    const length = readRoleLength(tokens, at, knowledge);
    if (length === 0) continue;
    const words = tokens.slice(first, at);
    const plain = words.every((word) => isProperNoun(word) && !isTitleWord(word, titles));
    const known = gazetteer.find(joinTokens(tokens, first, at)) !== undefined;
    const before = tokens[first - 1];
    if (!plain || known || before?.tag === 'NNP' || !isProperNoun(tokens[at + length])) return [];
    return [
      { firstToken: first, endToken: at, type: 'Organization', score: SCORE, rule: 'pattern:employer' },
    ];
  }
  return [];
}

/** Words of the longest role of a head or speaker that begins at `at`; 0 where none does. */
function readRoleLength(tokens: readonly Token[], at: number, { titles }: Knowledge): number {
  for (let length = titles.longestRole; length > 0; length--) {
    const text = joinTokens(tokens, at, at + length);
    const roleClass = titles.roles.get(text.toLowerCase());
    if (roleClass !== 'head' && roleClass !== 'speaker') continue;
    const telling = length > 1 || /^\p{Ll}|^\p{Lu}{3,}$/u.test(text) || roleClass === 'speaker';
    return telling ? length : 0;
  }
  return 0;
}
