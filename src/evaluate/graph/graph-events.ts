import type { GoldEvent } from '../gold-standoff.ts';
import { roundScore } from '../rounding.ts';
import { GRAPH_DIGITS, count, harmonicMean, measurePrecisionRecall, share } from '../scores.ts';
import type { PrecisionRecall, Ratio } from '../scores.ts';
import { agreesOnDate } from './date-agreement.ts';
import { listAgreedDocuments } from './event-alignment.ts';
import type { EventPair } from './event-alignment.ts';
import type { GoldGraph, PredictedGraph } from './graph-view.ts';

export interface GraphEventScores {
  /** Recall of the salient gold events; precision is that of all event nodes, whatever the salience. */
  readonly eventsHigh: PrecisionRecall;
  readonly eventsHighMedium: PrecisionRecall;
  readonly eventsAll: PrecisionRecall;
  /** Shares of the aligned events. */
  readonly eventTypeAccuracy: number;
  readonly eventStatusAccuracy: number;
  /** Of the aligned events which the gold leaves undated, how many have a date. */
  readonly datesInvented: Ratio;
  /** Of the aligned events which the gold dates, how many have the right date. */
  readonly eventDateAccuracy: Ratio;
  /** Of all highly salient gold events dated to the day, how many were found with the right date. */
  readonly highDated: Ratio;
  /** Of all highly salient gold events told in several articles, how many are one node with evidence from several. */
  readonly crossDocMerged: Ratio;
  /** Ids of highly salient gold events that were not found. */
  readonly missingHighEvents: readonly string[];
}

type Salience = NonNullable<GoldEvent['salience']>;

const DAY_LENGTH = 10;

export function scoreGraphEvents(
  gold: GoldGraph,
  predicted: PredictedGraph,
  pairs: readonly EventPair[],
): GraphEventScores {
  const nodes = predicted.events.length;
  const high = gold.events.filter(({ salience }) => salience === 'high');
  const found = new Map(pairs.map((pair) => [pair.gold, pair.predicted]));
  const dated = pairs.filter((pair) => pair.gold.date !== undefined);
  const undated = pairs.filter((pair) => pair.gold.date === undefined);
  const highDated = high.filter(({ date = '' }) => date.length >= DAY_LENGTH);
  const highShared = high.filter(({ mentions }) => new Set(mentions.map(({ doc }) => doc)).size > 1);
  const accuracy = (test: (pair: EventPair) => boolean): number =>
    roundScore(share(count(pairs, test), pairs.length), GRAPH_DIGITS);
  return {
    eventsHigh: scoreSalience(gold, pairs, nodes, ['high']),
    eventsHighMedium: scoreSalience(gold, pairs, nodes, ['high', 'medium']),
    eventsAll: scoreSalience(gold, pairs, nodes, ['high', 'medium', 'low']),
    eventTypeAccuracy: accuracy((pair) => pair.hasGoldType),
    eventStatusAccuracy: accuracy((pair) => pair.predicted.status === pair.gold.status),
    datesInvented: { ok: count(undated, (pair) => hasDate(pair.predicted)), of: undated.length },
    eventDateAccuracy: {
      ok: count(dated, (pair) => agreesOnDate(pair.predicted.date, pair.gold.date)),
      of: dated.length,
    },
    highDated: {
      ok: count(highDated, (event) => agreesOnDate(found.get(event)?.date, event.date)),
      of: highDated.length,
    },
    crossDocMerged: {
      ok: count(highShared, (event) => {
        const node = found.get(event);
        return node !== undefined && listAgreedDocuments(node, event).size > 1;
      }),
      of: highShared.length,
    },
    missingHighEvents: high.filter((event) => !found.has(event)).map(({ id }) => id),
  };
}

function scoreSalience(
  gold: GoldGraph,
  pairs: readonly EventPair[],
  nodes: number,
  saliences: readonly Salience[],
): PrecisionRecall {
  const isAsked = ({ salience }: GoldEvent): boolean =>
    salience !== undefined && saliences.includes(salience);
  const matched = count(pairs, (pair) => isAsked(pair.gold));
  const scores = measurePrecisionRecall(matched, nodes, count(gold.events, isAsked), GRAPH_DIGITS);
  // A node that is an event of low salience is no mistake when only high ones are asked for.
  const precision = roundScore(share(pairs.length, nodes), GRAPH_DIGITS);
  return { ...scores, precision, f1: roundScore(harmonicMean(precision, scores.recall), GRAPH_DIGITS) };
}

function hasDate({ date = '' }: { readonly date?: string | undefined }): boolean {
  return date !== '';
}
