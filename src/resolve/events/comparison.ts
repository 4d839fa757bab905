import type { CorpusKnowledge } from './corpus-knowledge.ts';
import { compareDates, daysBetween } from './date-comparison.ts';
import type { EventProfile } from './event-profiles.ts';
import type { Feature } from './features.ts';
import { differInOrdinal } from './local-events.ts';
import { compareParticipants, compareSides } from './participant-comparison.ts';
import { compareTypes } from './type-families.ts';

export type Judgement = 'same' | 'different' | 'unsure';

export interface Comparison {
  readonly judgement: Judgement;
  /** Probability-like, in [0,1]; 0 where something rules them out. */
  readonly score: number;
  readonly features: readonly Feature[];
}

/** Before anything is known two candidates are more likely two events. */
const PRIOR: Feature = { name: 'prior', weight: -3.5 };
/** What an article itself does not take up as the same it most often tells apart. */
const PRIOR_WITHIN: Feature = { name: 'prior', weight: -4.5 };
const SAME_FROM = 0.6;
const DIFFERENT_BELOW = 0.35;

/** For how long a happening is news. */
const NEWS_DAYS = 3;

/** Types whose events differ by what is said or done, not by who says it to whom. */
const WORDY_TYPES: ReadonlySet<string> = new Set([
  'STATEMENT',
  'ACCUSE',
  'REJECT',
  'SUPPORT',
  'REQUEST',
  'THREATEN',
]);

/** Compares two tellings. Symmetric: the order of the two does not matter. */
export function compareEvents(a: EventProfile, b: EventProfile, knowledge: CorpusKnowledge): Comparison {
  if (a.modality !== b.modality) return ruleOut(`${a.modality} against ${b.modality}`);
  return compareContents(a, b, knowledge);
}

/** As `compareEvents`, but leaves aside whether it happened: for finding claims that contradict each other. */
export function compareContents(a: EventProfile, b: EventProfile, knowledge: CorpusKnowledge): Comparison {
  const conflict = findContentConflict(a, b, knowledge);
  if (conflict !== undefined) return ruleOut(conflict);
  const within = isWithinOneArticle(a, b);
  const features = [
    within ? PRIOR_WITHIN : PRIOR,
    ...compareKind(a, b, knowledge),
    ...compareParticipants(a, b, knowledge),
    ...compareTime(a, b, knowledge),
    ...comparePlaces(a, b, knowledge),
    ...compareWords(a, b, knowledge),
    ...(within ? [] : compareStories(a, b, knowledge)),
  ];
  const score = 1 / (1 + Math.exp(-features.reduce((sum, feature) => sum + feature.weight, 0)));
  const judgement = score >= SAME_FROM ? 'same' : score < DIFFERENT_BELOW ? 'different' : 'unsure';
  return { judgement, score, features };
}

function isWithinOneArticle(a: EventProfile, b: EventProfile): boolean {
  return (
    a.documents.size === 1 &&
    b.documents.size === 1 &&
    [...a.documents].every((document) => b.documents.has(document))
  );
}

function ruleOut(conflict: string): Comparison {
  return { judgement: 'different', score: 0, features: [{ name: conflict, weight: -Infinity }] };
}

/** What rules out that two tellings are of one event; `undefined` where nothing does. */
export function findConflict(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
): string | undefined {
  if (a.modality !== b.modality) return `${a.modality} against ${b.modality}`;
  return findContentConflict(a, b, knowledge);
}

function findContentConflict(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
): string | undefined {
  if (!areOfOneKind(a, b, knowledge)) return 'different kinds';
  if (compareDates(a, b) === 'conflict') return 'different dates';
  if (differInOrdinal(a, b)) return 'different ordinals';
  if (compareSides(a, b, knowledge) === 'swapped') return 'who does it to whom is the other way round';
  if (isAfterPublication(a, b, knowledge) || isAfterPublication(b, a, knowledge)) return 'after publication';
  return undefined;
}

/** Of related types; or told with one word or its synonym, whatever type each article's frame gives it. */
function areOfOneKind(a: EventProfile, b: EventProfile, knowledge: CorpusKnowledge): boolean {
  const related = (left: EventProfile, right: EventProfile): boolean =>
    [...left.types].every((type) =>
      [...right.types].some((other) => compareTypes(type, other) !== undefined),
    );
  return (related(a, b) && related(b, a)) || shareWord(a, b) || shareSynonyms(a, b, knowledge);
}

function shareWord(a: EventProfile, b: EventProfile): boolean {
  return [...a.lemmas].some((lemma) => b.lemmas.has(lemma));
}

/** An article cannot tell as done what was done later; a day is allowed for time zones. */
function isAfterPublication(event: EventProfile, telling: EventProfile, knowledge: CorpusKnowledge): boolean {
  if (event.modality !== 'real') return false;
  return [...telling.documents].some((document) => {
    const published = knowledge.publishedBy(document);
    return published !== undefined && event.dates.some((date) => daysBetween(published, date.start) > 1);
  });
}

function compareKind(a: EventProfile, b: EventProfile, knowledge: CorpusKnowledge): readonly Feature[] {
  const sameType = [...a.types].some((type) => b.types.has(type));
  const features: Feature[] = [
    { name: sameType ? 'same type' : 'related type', weight: sameType ? 0.6 : -0.8 },
  ];
  const shared = [...a.lemmas].filter((lemma) => b.lemmas.has(lemma));
  if (shared.length > 0) {
    const rarity = Math.max(...shared.map(knowledge.lemmaRarity));
    features.push({ name: `same word ${shared.sort().join(', ')}`, weight: 0.3 + 1.4 * rarity });
  } else if (shareSynonyms(a, b, knowledge)) {
    features.push({ name: 'synonymous words', weight: 0.8 });
  } else if ([...a.interactions].some((interaction) => b.interactions.has(interaction))) {
    features.push({ name: 'same interaction', weight: 0.4 });
  } else {
    features.push({ name: 'different words', weight: sameType ? -1.2 : -2.2 });
  }
  return features;
}

/** Whether both use lemmas of one synonym group, or one names the other more closely: "recall", "ambassador recall". */
function shareSynonyms(a: EventProfile, b: EventProfile, knowledge: CorpusKnowledge): boolean {
  const groups = new Set([...a.lemmas].flatMap((lemma) => knowledge.synonymGroups.get(lemma) ?? []));
  return [...b.lemmas].some(
    (lemma) =>
      knowledge.synonymGroups.get(lemma)?.some((group) => groups.has(group)) === true ||
      [...a.lemmas].some((other) => other.endsWith(` ${lemma}`) || lemma.endsWith(` ${other}`)),
  );
}

function compareTime(a: EventProfile, b: EventProfile, knowledge: CorpusKnowledge): readonly Feature[] {
  const relation = compareDates(a, b);
  if (relation === 'day') return [{ name: 'same day', weight: 2.2 }];
  if (relation === 'overlap') return [{ name: 'times overlap', weight: 0.8 }];
  if (relation === 'near') return [{ name: 'a day apart', weight: -1.8 }];
  const newsGapDays = smallestGapDays(startsOf(a.newsDates), startsOf(b.newsDates));
  if (newsGapDays !== undefined && newsGapDays > NEWS_DAYS)
    return [{ name: 'news of different days', weight: -3 }];
  if (isWithinOneArticle(a, b)) return [];
  const gapDays = smallestGapDays(publishedOn(a, knowledge), publishedOn(b, knowledge));
  if (gapDays === undefined) return [];
  if (gapDays <= NEWS_DAYS) return [{ name: 'published within 3 days', weight: 0.5 }];
  if (gapDays > 180) return [{ name: 'published more than half a year apart', weight: -2.4 }];
  return gapDays > 30 ? [{ name: 'published more than a month apart', weight: -1.2 }] : [];
}

function startsOf(dates: EventProfile['dates']): readonly string[] {
  return dates.map((date) => date.start);
}

function publishedOn(event: EventProfile, knowledge: CorpusKnowledge): readonly string[] {
  return [...event.documents].flatMap((document) => knowledge.publishedOn(document) ?? []);
}

/** Days between the closest two; `undefined` where a side has none. */
function smallestGapDays(a: readonly string[], b: readonly string[]): number | undefined {
  const gaps = a.flatMap((day) => b.map((other) => Math.abs(daysBetween(day, other))));
  return gaps.length === 0 ? undefined : Math.min(...gaps);
}

function comparePlaces(a: EventProfile, b: EventProfile, knowledge: CorpusKnowledge): readonly Feature[] {
  if (a.places.size === 0 || b.places.size === 0) return [];
  const shared = [...a.places].filter((place) => b.places.has(place));
  if (shared.length > 0)
    return [{ name: `same place ${shared.map(knowledge.nameOf).sort().join(', ')}`, weight: 0.8 }];
  const nested = [...a.places].some((place) =>
    [...b.places].some((other) => knowledge.areAffiliated(place, other)),
  );
  return nested ? [] : [{ name: 'different places', weight: -0.8 }];
}

function compareWords(a: EventProfile, b: EventProfile, knowledge: CorpusKnowledge): readonly Feature[] {
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

function compareStories(a: EventProfile, b: EventProfile, knowledge: CorpusKnowledge): readonly Feature[] {
  let similarity = 0;
  for (const document of a.documents) {
    for (const other of b.documents) {
      similarity = Math.max(
        similarity,
        document === other ? 0.5 : knowledge.storySimilarity(document, other),
      );
    }
  }
  return [{ name: 'similar articles', weight: 3 * Math.min(0.5, similarity) }];
}
