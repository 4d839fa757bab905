import type { ExtractedDocument } from '../../document/extracted-document.ts';
import type { DateInterval } from '../../schema/dates.ts';
import { resolvePartialDate } from './anchored-dates.ts';
import type { ArticleAnchor } from './anchored-dates.ts';
import { findArticleAnchors } from './article-anchors.ts';
import { findCandidates, rankTexts } from './candidate-pairs.ts';
import { clusterEvents } from './clustering.ts';
import type { EventCluster } from './clustering.ts';
import { compareEvents } from './comparison.ts';
import type { Comparison } from './comparison.ts';
import { withAnchors } from './corpus-knowledge.ts';
import type { CorpusKnowledge } from './corpus-knowledge.ts';
import { withInferredDates } from './event-profiles.ts';
import type { EventProfile, LocalEvent } from './event-profiles.ts';
import { findSamePairs } from './same-pairs.ts';
import type { SamePair } from './same-pairs.ts';

/** Rounds of matching and dating: dates found by matching allow new matches; more than a few change nothing. */
const ROUNDS_MOST = 3;

type Anchors = ReadonlyMap<number, ArticleAnchor>;

export type Explain = (a: number, b: number) => Comparison;

export interface Matching {
  readonly clusters: readonly EventCluster[];
  /** One for each local event, with the dates that its article's anchor gives it. */
  readonly profiles: readonly EventProfile[];
  readonly anchors: Anchors;
  /** What two local events, by their places, have for and against being one. */
  readonly explain: Explain;
}

/**
 * Matches events, dates undated articles by the matches, and again with the dates so found, until nothing changes. A further round
 * compares only events of articles whose anchor is new: of the others it would say the same.
 */
export function matchAndDate(
  documents: readonly ExtractedDocument[],
  localEvents: readonly LocalEvent[],
  corpusKnowledge: CorpusKnowledge,
): Matching {
  const order = rankTexts(localEvents.map((event) => event.key));
  let pairs: readonly SamePair[] = [];
  let before: Anchors = new Map();
  let anchors: Anchors = new Map();
  let isNew = localEvents.map(() => true);
  for (let round = 1; ; round++) {
    const known = anchors;
    const profiles = localEvents.map((event) => withInferredDates(event, inferDates(event, known)));
    const knowledge = withAnchors(corpusKnowledge, documents, known);
    if (round > 1) isNew = localEvents.map(({ document }) => isReanchored(document, before, known));
    const places = [...isNew.keys()].filter((place) => isNew[place]);
    pairs = [
      ...pairs.filter(({ a, b }) => isNew[a] !== true && isNew[b] !== true),
      ...findSamePairs(profiles, places, findCandidates(profiles, order, knowledge), knowledge),
    ];
    const clusters = clusterEvents(profiles, order, pairs, knowledge);
    before = known;
    anchors = findArticleAnchors(documents, localEvents, clusters);
    if (round === ROUNDS_MOST || sameAnchors(documents, known, anchors))
      return { clusters, profiles, anchors, explain: createExplain(profiles, knowledge) };
  }
}

function createExplain(profiles: readonly EventProfile[], knowledge: CorpusKnowledge): Explain {
  return (a, b) => {
    const [left, right] = [profiles[a], profiles[b]];
    if (left === undefined || right === undefined) throw new RangeError('explain: no such event');
    return compareEvents(left, right, knowledge);
  };
}

function inferDates(event: LocalEvent, anchors: Anchors): readonly DateInterval[] {
  const anchor = anchors.get(event.document);
  if (anchor === undefined) return [];
  return event.partialDates.flatMap((partial) => resolvePartialDate(partial, anchor) ?? []);
}

function sameAnchors(documents: readonly ExtractedDocument[], a: Anchors, b: Anchors): boolean {
  return [...documents.keys()].every((document) => !isReanchored(document, a, b));
}

function isReanchored(document: number, before: Anchors, after: Anchors): boolean {
  return describe(before.get(document)) !== describe(after.get(document));
}

function describe(anchor: ArticleAnchor | undefined): string {
  return anchor === undefined ? '' : `${anchor.day} ${[...anchor.weekdays].sort().join(' ')}`;
}
