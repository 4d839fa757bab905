import type { ResolvedCorpus, ResolvedRelation } from '../document/resolved-corpus.ts';
import type { Factuality } from '../schema/factuality.ts';
import type { GraphFile } from '../schema/graph.ts';
import type { StandoffRelation } from '../schema/standoff.ts';

const POLARITIES = {
  actual: 'asserted',
  negated: 'negated',
  planned: 'hypothetical',
  hypothetical: 'hypothetical',
  alleged: 'attributed',
} as const satisfies Record<Factuality, StandoffRelation['polarity']>;

/** Every relation with all the words that state it; `graph: false` on those the graph does not show by default. */
export function toStandoffRelations(corpus: ResolvedCorpus, graph: GraphFile): StandoffRelation[] {
  const shown = new Set(graph.edges.filter(({ salient }) => salient).map(toKey));
  return corpus.relations.map((relation) => {
    const attributedTo = listSources(relation);
    return {
      source: relation.source,
      type: relation.type,
      target: relation.target,
      polarity: POLARITIES[relation.status],
      status: relation.status,
      ...(attributedTo.length > 0 && { attributedTo }),
      ...(!shown.has(toKey(relation)) && { graph: false }),
      mentions: relation.claims.map(({ evidence: { article, start, end, quote } }) => ({
        doc: article,
        start,
        end,
        text: quote,
      })),
    };
  });
}

/** Entities that say so, nearest first; words that name no entity are left out. */
function listSources({ claims }: ResolvedRelation): string[] {
  return [...new Set(claims.flatMap(({ attributedTo }) => attributedTo.flatMap(({ id }) => id ?? [])))];
}

function toKey(edge: Pick<ResolvedRelation, 'type' | 'source' | 'target' | 'status'>): string {
  return JSON.stringify([edge.type, edge.source, edge.target, edge.status]);
}
