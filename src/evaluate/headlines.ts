import type { Evaluation } from './evaluation.ts';
import type { GraphScores } from './graph-scores.ts';
import { roundScore } from './rounding.ts';
import { GRAPH_DIGITS } from './scores.ts';
import type { Ratio } from './scores.ts';
import type { StandoffScores } from './standoff-scores.ts';

/** Value of each measure on each gold folder, as `folder/measure`; 1 is perfect, 0 the worst. */
export type Headlines = Readonly<Record<string, number>>;

type Headline<Scores> = readonly [measure: string, read: (scores: Scores) => number | null | undefined];

/** The measures which sum up how well texts are read. */
const TEXT_HEADLINES: readonly Headline<StandoffScores>[] = [
  ['names.exact.f1', ({ names }) => names?.exact.micro.f1],
  ['names.acrossDocuments.conll', ({ resolution }) => resolution?.crossDocumentNames.conll],
  ['mentions.withinDocument.conll', ({ resolution }) => resolution?.withinDocumentAll.conll],
  ['pronounToName.f1', ({ resolution }) => resolution?.pronounToName?.f1],
  ['events.triggers.f1', ({ events }) => events?.triggers.f1],
  ['events.coreferenceNoSingletons.conll', ({ events }) => events?.coreferenceNoSingletons.conll],
  ['events.negative.f1', ({ events }) => events?.status?.polarity?.negative.f1],
  ['events.uncertain.f1', ({ events }) => events?.status?.certainty?.uncertain.f1],
  ['events.futureTense.f1', ({ events }) => events?.status?.tense?.future.f1],
  ['events.futureTime.f1', ({ events }) => events?.status?.futureTime?.f1],
  ['events.attribution.f1', ({ events }) => events?.attribution?.f1],
  ['events.dates.f1', ({ events }) => events?.dates?.exact.f1],
  ['events.participants.f1', ({ events }) => events?.participants?.personOrgLocation?.endToEnd.f1],
  ['times.value.f1', ({ times }) => times?.valueEndToEnd.f1],
];

/** The measures which sum up how good the graph is. */
const GRAPH_HEADLINES: readonly Headline<GraphScores>[] = [
  ['graph.mentions.f1', ({ mentions }) => mentions.f1],
  ['graph.entities.precision', ({ entities }) => entities.precision],
  ['graph.entities.recall', ({ entities }) => entities.recall],
  ['graph.events.highRecall', ({ eventsHigh }) => eventsHigh.recall],
  ['graph.events.precision', ({ eventsAll }) => eventsAll.precision],
  ['graph.events.datesRight', ({ eventDateAccuracy }) => toShare(eventDateAccuracy)],
  ['graph.events.undatedLeftUndated', ({ datesInvented: { ok, of } }) => toShare({ ok: of - ok, of })],
  ['graph.events.statusRight', ({ eventStatusAccuracy }) => eventStatusAccuracy],
  ['graph.events.mergedAcrossDocuments', ({ crossDocMerged }) => toShare(crossDocMerged)],
  ['graph.participants.f1', ({ participants }) => participants.f1],
  ['graph.participants.sideRight', ({ roleAccuracy }) => toShare(roleAccuracy)],
  ['graph.relations.pairs.f1', ({ relationPairs }) => relationPairs.f1],
  ['graph.relations.family.f1', ({ relationFamily }) => relationFamily.f1],
  ['graph.relations.polarityRight', ({ relationPolarity }) => toShare(relationPolarity)],
];

/** The measures that are watched from one version to the next: those which an evaluation has, in a fixed order. */
export function listHeadlines(evaluations: readonly Evaluation[]): Headlines {
  const rows = evaluations.flatMap(({ gold, text, graph }) =>
    graph === undefined
      ? readHeadlines(gold, TEXT_HEADLINES, text)
      : readHeadlines(gold, GRAPH_HEADLINES, graph),
  );
  return Object.fromEntries(rows);
}

function readHeadlines<Scores>(
  gold: string,
  headlines: readonly Headline<Scores>[],
  scores: Scores,
): (readonly [measure: string, value: number])[] {
  return headlines.flatMap(([measure, read]) => {
    const value = read(scores);
    return value === null || value === undefined ? [] : [[`${gold}/${measure}`, value] as const];
  });
}

function toShare({ ok, of }: Ratio): number | null {
  return of === 0 ? null : roundScore(ok / of, GRAPH_DIGITS);
}
