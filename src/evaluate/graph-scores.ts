import type { Standoff } from '../schema/standoff.ts';
import type { GoldStandoff } from './gold-standoff.ts';
import { alignEntities } from './graph/entity-alignment.ts';
import { alignGraphEvents } from './graph/event-alignment.ts';
import { scoreGraphEntities } from './graph/graph-entities.ts';
import type { GraphEntityScores } from './graph/graph-entities.ts';
import { scoreGraphEvents } from './graph/graph-events.ts';
import type { GraphEventScores } from './graph/graph-events.ts';
import { scoreGraphMentions } from './graph/graph-mentions.ts';
import type { GraphMentionScores } from './graph/graph-mentions.ts';
import { scoreGraphParticipants } from './graph/graph-participants.ts';
import type { GraphParticipantScores } from './graph/graph-participants.ts';
import { scoreGraphRelations } from './graph/graph-relations.ts';
import type { GraphRelationScores } from './graph/graph-relations.ts';
import { toGoldGraph, toPredictedGraph } from './graph/graph-view.ts';
import type { PredictedGraph } from './graph/graph-view.ts';

/** Scores of the graph which all articles together should become. */
export interface GraphScores
  extends
    GraphMentionScores,
    GraphEntityScores,
    GraphEventScores,
    GraphParticipantScores,
    GraphRelationScores {
  /** Whether every event's evidence slices out of its article as quoted. */
  readonly eventEvidenceSpansOk: boolean;
}

/** Scores the graph of a corpus whose gold is one: only what is on the graph by default counts. */
export function scoreGraph(gold: GoldStandoff, predicted: Standoff): GraphScores {
  const goldGraph = toGoldGraph(gold);
  const graph = toPredictedGraph(predicted);
  const entities = alignEntities(goldGraph, graph);
  const events = alignGraphEvents(goldGraph, graph, entities);
  return {
    ...scoreGraphMentions(goldGraph, graph),
    ...scoreGraphEntities(goldGraph, graph, entities),
    ...scoreGraphEvents(goldGraph, graph, events),
    ...scoreGraphParticipants(goldGraph, events, entities),
    ...scoreGraphRelations(goldGraph, graph, entities),
    eventEvidenceSpansOk: hasExactEvidence(gold, graph),
  };
}

function hasExactEvidence({ documents }: GoldStandoff, { events }: PredictedGraph): boolean {
  const texts = new Map(documents.map(({ id, text }) => [id, text]));
  return events.every(({ mentions }) =>
    mentions.every(({ doc, start, end, text: quote }) => {
      const text = texts.get(doc);
      if (text === undefined) return true;
      return start < end && end <= text.length && text.slice(start, end) === quote;
    }),
  );
}
