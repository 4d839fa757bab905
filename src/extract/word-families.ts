/** Endings by which nouns are made of verbs. */
const DERIVED =
  /^(?:e?ments?|i?ations?|itions?|s?sions?|tions?|ions?|ings?|als?|ances?|ences?|er(?:y|ies)|y|ures?|ages?|d|t|se)$/u;
/** What a verb may lose before such an ending. */
const LOST = new Set(['', 'e', 'y', 'de', 'd', 't', 'ce', 'se', 'ss', 'ate', 'ify']);
const SHORTEST_STEM = 3;

/**
 * Whether two lemmas are forms of one word: "deliver" and "delivery", "decide" and "decision", "phone call" and "call".
 * Of phrases the last word counts for nouns and the first for verbs, so either may match.
 */
export function isSameFamily(a: string, b: string): boolean {
  if (a === b) return true;
  const heads = (phrase: string): readonly string[] =>
    phrase.split(' ').filter((_, at, words) => at === 0 || at === words.length - 1);
  return heads(a).some((x) => heads(b).some((y) => isSameWord(x, y)));
}

function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  let stem = 0;
  while (stem < shorter.length && shorter[stem] === longer[stem]) stem += 1;
  if (stem < SHORTEST_STEM) return false;
  return LOST.has(shorter.slice(stem)) && DERIVED.test(longer.slice(stem));
}
