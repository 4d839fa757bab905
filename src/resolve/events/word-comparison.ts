import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { EventProfile } from './event-profiles.ts';
import type { Feature } from './features.ts';

/** Types whose events differ by what is said or done, not by who says it to whom. */
const WORDY_TYPES: ReadonlySet<string> = new Set([
  'STATEMENT',
  'ACCUSE',
  'REJECT',
  'SUPPORT',
  'REQUEST',
  'THREATEN',
  'OTHER',
]);

/** What the content words of trigger and arguments say. */
export function compareWords(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
): readonly Feature[] {
  const left = [...a.words].filter((word) => !a.lemmas.has(word));
  const right = new Set([...b.words].filter((word) => !b.lemmas.has(word)));
  const wordy = [...a.types, ...b.types].every((type) => WORDY_TYPES.has(type));
  if (left.length === 0 || right.size === 0) return wordy ? [{ name: 'nothing quoted', weight: -1 }] : [];
  const weigh = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + knowledge.wordRarity(word), 0);
  const shared = left.filter((word) => right.has(word));
  const overlap = weigh(shared) / Math.min(weigh(left), weigh([...right]));
  // One everyday word in common says little even where it is the only word.
  const support = overlap * Math.min(1, weigh(shared));
  const weight = wordy ? 3.2 * support - 1.6 : 2 * support - 0.4;
  return [{ name: `wording ${shared.length === 0 ? 'differs' : shared.sort().join(', ')}`, weight }];
}
