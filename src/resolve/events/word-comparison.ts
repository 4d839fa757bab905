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

/** So many rare words in common are enough, however many differ. */
const MANY_WORDS = 4;
/** The most that like words say where words make the event. */
const WORDS_MOST = 1.6;
/** What is quoted of neither or else of each, for what is said or done in words. */
const UNLIKE_WORDS = { nothing: -1, other: -1.6 } as const;
/** Whoever speaks says many things in a day: a speaker alone makes no two statements one. */
const UNLIKE_STATEMENTS = { nothing: -1, other: -3 } as const;

/** What the content words of trigger and arguments say. */
export function compareWords(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
): readonly Feature[] {
  const left = a.words.filter((word) => !a.lemmas.includes(word));
  const right = b.words.filter((word) => !b.lemmas.includes(word));
  const types = [...a.types, ...b.types];
  const wordy = types.every((type) => WORDY_TYPES.has(type));
  const unlike = types.every((type) => type === 'STATEMENT')
    ? UNLIKE_STATEMENTS
    : wordy
      ? UNLIKE_WORDS
      : undefined;
  if (left.length === 0 || right.length === 0 || (unlike === UNLIKE_STATEMENTS && shareSentence(a, b)))
    return unlike === undefined ? [] : [{ name: () => 'nothing quoted', weight: unlike.nothing }];
  const weigh = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + knowledge.wordRarity(word), 0);
  const shared = left.filter((word) => right.includes(word));
  const overlap = Math.max(
    weigh(shared) / Math.min(weigh(left), weigh(right)),
    // Long tellings need not agree in everything.
    Math.min(1, weigh(shared) / MANY_WORDS),
  );
  // One everyday word in common says little even where it is the only word.
  const support = overlap * Math.min(1, weigh(shared));
  const weight =
    unlike === undefined ? 2 * support - 0.4 : WORDS_MOST * support + unlike.other * (1 - support);
  const name = (): string => `wording ${shared.length === 0 ? 'differs' : shared.sort().join(', ')}`;
  return [{ name, weight }];
}

/** Two sayings in one sentence have its words in common whatever each says. */
function shareSentence(a: EventProfile, b: EventProfile): boolean {
  const [document, ...others] = a.documents;
  if (others.length > 0 || b.documents.length > 1 || b.documents[0] !== document) return false;
  return a.sentences.some((sentence) => b.sentences.includes(sentence));
}
