import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import { isCapitalized, isProperNoun } from './name-candidate.ts';

/** Maximal runs of capitalised proper nouns inside one sentence; days and months end a run, headlines in title case have none. */
export function findProperRuns(
  { tokens, sentences }: AnnotatedDocument,
  calendar: ReadonlySet<string>,
): (readonly [first: number, end: number])[] {
  const runs: (readonly [number, number])[] = [];
  for (const sentence of sentences) {
    if (isTitleCase(tokens, sentence.firstToken, sentence.endToken)) continue;
    let first = -1;
    for (let index = sentence.firstToken; index <= sentence.endToken; index++) {
      const token = index < sentence.endToken ? tokens[index] : undefined;
      const inside =
        token !== undefined &&
        isCapitalized(token) &&
        !calendar.has(token.text) &&
        (isProperNoun(token) || token.tag === 'JJ');
      if (inside && first < 0) first = index;
      if (!inside && first >= 0) {
        runs.push([first, index]);
        first = -1;
      }
    }
  }
  return runs;
}

/**
 * Whether nearly all longer words of a sentence are capitalised, as in headlines, so that capitals tell nothing. A short
 * sentence that ends in a full stop is prose full of names ("French President Emmanuel Macron spoke in Paris.").
 */
export function isTitleCase(tokens: readonly Token[], first: number, end: number): boolean {
  if (tokens[end - 1]?.text === '.') return false;
  let words = 0;
  let capitals = 0;
  for (let index = first; index < end; index++) {
    const token = tokens[index];
    if (token === undefined || !/^\p{L}{4,}/u.test(token.text)) continue;
    words++;
    if (isCapitalized(token)) capitals++;
  }
  return words >= 4 && capitals / words > 0.75;
}
