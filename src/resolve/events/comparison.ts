import { findConflict } from './conflicts.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import type { EventProfile } from './event-profiles.ts';
import type { Feature } from './features.ts';
import { compareKind } from './kind-comparison.ts';
import { compareParticipants } from './participant-comparison.ts';
import { comparePlaces, compareStories } from './setting-comparison.ts';
import { compareTime } from './time-comparison.ts';
import { compareWords } from './word-comparison.ts';

export type Judgement = 'same' | 'different' | 'unsure';

export interface Comparison {
  readonly judgement: Judgement;
  /** Probability-like, in [0,1]; 0 where something rules them out. */
  readonly score: number;
  readonly features: readonly Feature[];
}

/** Before anything is known two candidates are more likely two events. */
const PRIOR: Feature = { name: () => 'prior', weight: -3.5 };
/** What an article itself does not take up as the same it most often tells apart. */
const PRIOR_WITHIN: Feature = { name: () => 'prior', weight: -4.5 };
/** The most that time, place, wording and story together can say for two tellings. */
const CIRCUMSTANCES_MOST = 6.1;
/** The most that place, wording and story can. */
const SETTING_MOST = 3.9;
const SAME_FROM = 0.6;
const DIFFERENT_BELOW = 0.35;
const SCORE_STEPS = 1e9;

/**
 * Compares two tellings. Symmetric: the order of the two does not matter.
 * @param wanted what only matters; a pair that cannot become that any more is given up as different. Default: anything but that.
 */
export function compareEvents(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
  wanted: 'same' | 'unsure' = 'unsure',
): Comparison {
  if (a.modality !== b.modality) return ruleOut(`${a.modality} against ${b.modality}`);
  return compareContents(a, b, knowledge, wanted);
}

/** As `compareEvents`, but leaves aside whether it happened: for finding claims that contradict each other. */
export function compareContents(
  a: EventProfile,
  b: EventProfile,
  knowledge: CorpusKnowledge,
  wanted: 'same' | 'unsure' = 'unsure',
): Comparison {
  const least = wanted === 'same' ? SAME_FROM : DIFFERENT_BELOW;
  const conflict = findConflict(a, b, knowledge);
  if (conflict !== undefined) return ruleOut(conflict);
  const essentials = [
    isWithinOneArticle(a, b) ? PRIOR_WITHIN : PRIOR,
    ...compareKind(a, b, knowledge),
    ...compareParticipants(a, b, knowledge),
  ];
  if (scoreOf(essentials, CIRCUMSTANCES_MOST) < least) return ruleOut('too little in common');
  const timed = [...essentials, ...compareTime(a, b, knowledge)];
  if (scoreOf(timed, SETTING_MOST) < least) return ruleOut('too little in common');
  const features = [
    ...timed,
    ...comparePlaces(a, b, knowledge),
    ...compareWords(a, b, knowledge),
    ...compareStories(a, b, knowledge),
  ];
  const score = scoreOf(features, 0);
  const judgement = score >= SAME_FROM ? 'same' : score < DIFFERENT_BELOW ? 'different' : 'unsure';
  return { judgement, score, features };
}

/** The probability of the log-odds that the features and `more` add up to; without digits that depend on the order of sums. */
function scoreOf(features: readonly Feature[], more: number): number {
  const odds = features.reduce((sum, feature) => sum + feature.weight, more);
  return Math.round(SCORE_STEPS / (1 + Math.exp(-odds))) / SCORE_STEPS;
}

function isWithinOneArticle(a: EventProfile, b: EventProfile): boolean {
  return a.documents.length === 1 && b.documents.length === 1 && a.documents[0] === b.documents[0];
}

function ruleOut(conflict: string): Comparison {
  return { judgement: 'different', score: 0, features: [{ name: () => conflict, weight: -Infinity }] };
}
