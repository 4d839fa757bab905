import type { ExtractedDocument } from '../document/extracted-document.ts';
import type { ResolvedCorpus } from '../document/resolved-corpus.ts';
import type { GraphFile } from '../schema/graph.ts';
import type {
  Standoff,
  StandoffEntityType,
  StandoffMention,
  StandoffMentionKind,
} from '../schema/standoff.ts';
import { toStandoffEvents } from './standoff-events.ts';
import { toStandoffRelations } from './standoff-relations.ts';

const ENTITY_TYPES = {
  Person: 'person',
  Organization: 'organization',
  Country: 'country',
  Place: 'place',
  Other: 'other',
} as const satisfies Record<string, StandoffEntityType>;

const MENTION_KINDS = {
  named: 'name',
  adjectival: 'adjective',
  nominal: 'nominal',
  pronominal: 'pronoun',
} as const satisfies Record<string, StandoffMentionKind>;

/**
 * All that was extracted, in the standoff format. Events and relations that the graph does not show by default are there too,
 * with `graph: false`. What is never named ("an ally") has its mentions with type and id, but is no entity: it is no node
 * either, and annotators of graphs do not list it.
 */
export function toStandoff(corpus: ResolvedCorpus, graph: GraphFile): Standoff {
  const typeOf = new Map(corpus.entities.map(({ id, type }) => [id, ENTITY_TYPES[type]]));
  return {
    documents: corpus.documents.map(({ article }) => ({
      id: article.id,
      text: article.text,
      ...(article.title !== undefined && { title: article.title }),
      ...(article.published !== undefined && { publishedAt: article.published.value }),
    })),
    entities: corpus.entities
      .filter(({ named }) => named)
      .map(({ id, type, name }) => ({ id, type: ENTITY_TYPES[type], name })),
    mentions: corpus.documents.flatMap((document, index) =>
      toStandoffMentions(document, corpus.entityOf[index] ?? [], typeOf),
    ),
    events: toStandoffEvents(corpus, graph),
    times: corpus.documents.flatMap(({ article, times }) =>
      times.map(({ start, end, text, value }) => ({
        doc: article.id,
        start,
        end,
        text,
        ...(value !== undefined && { value }),
      })),
    ),
    relations: toStandoffRelations(corpus, graph),
  };
}

/** What a plural ("the two leaders") stands for is in `entities`; its own cluster is no entity of the world. */
function toStandoffMentions(
  { article, mentions, clusters, clusterOf }: ExtractedDocument,
  entityOf: readonly string[],
  typeOf: ReadonlyMap<string, StandoffEntityType>,
): StandoffMention[] {
  return mentions.map(({ index, start, end, text, kind, type }) => {
    const cluster = clusters[clusterOf[index] ?? -1];
    const entity = cluster && entityOf[cluster.index];
    const members = (cluster?.members ?? []).flatMap((member) => entityOf[member] ?? []);
    return {
      doc: article.id,
      start,
      end,
      text,
      kind: MENTION_KINDS[kind],
      ...(members.length > 0 ? { entity: null, entities: members } : { entity: entity ?? null }),
      type: typeOf.get(entity ?? '') ?? ENTITY_TYPES[type],
    };
  });
}
