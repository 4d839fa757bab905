import type { MentionKind } from '../document/mention-document.ts';
import type { ResolvedCorpus } from '../document/resolved-corpus.ts';
import { compareText } from '../schema/order.ts';
import type { Evidence, GraphEdge } from '../schema/graph.ts';
import { isEntityType } from '../schema/node-types.ts';
import { createJoinFinder } from './entity-joins.ts';
import { listEntityIds } from './node-drafts.ts';
import type { EntityDraft } from './node-drafts.ts';
import { quoteSpan } from './quotes.ts';

/** Quotations kept on a node: every article's first while there is room, then further ones. */
const EVIDENCE_MOST = 24;

/** Names before what only points back to them. */
const KIND_ORDER = { named: 0, adjectival: 1, nominal: 2, pronominal: 3 } as const satisfies Record<
  MentionKind,
  number
>;

/** A node for every named entity of a type the graph knows. */
export function createEntityNodes(
  corpus: ResolvedCorpus,
  edges: readonly GraphEdge[],
): readonly EntityDraft[] {
  const connected = listDrawnEnds(edges);
  const sightings = gatherSightings(corpus, listEntityIds(corpus));
  const named = corpus.entities.filter((entity) => entity.named);
  const findJoins = createJoinFinder(corpus.documents, named);
  return named.flatMap((entity): readonly EntityDraft[] => {
    if (!isEntityType(entity.type)) return [];
    const evidence = listEvidence(sightings.get(entity.id) ?? []);
    const articles = [...new Set(evidence.map((quote) => quote.article))].sort(compareText);
    return [
      {
        id: entity.id,
        type: entity.type,
        name: entity.name,
        aliases: entity.aliases.map((alias) => ({ ...alias })),
        roles: entity.roles.map((role) => ({ ...role })),
        ...(entity.countryCode === undefined ? {} : { countryCode: entity.countryCode }),
        mentionCount: evidence.length,
        articles,
        evidence: spreadOverArticles(evidence),
        joins: findJoins(entity),
        salient: connected.has(entity.id) || articles.length > 1,
      },
    ];
  });
}

/** Ends of the edges that are drawn by default and tie an entity to an entity or event. */
function listDrawnEnds(edges: readonly GraphEdge[]): ReadonlySet<string> {
  const drawn = edges.filter((edge) => edge.salient && edge.type !== 'MENTIONS' && edge.type !== 'REPORTS');
  return new Set(drawn.flatMap((edge) => [edge.source, edge.target]));
}

interface Sighting {
  readonly kind: number;
  readonly quote: Evidence;
}

/** Every mention of these entities, by entity. Goes document by document: an entity's mentions stand all over the corpus. */
function gatherSightings(
  { documents, entityOf }: ResolvedCorpus,
  entities: ReadonlySet<string>,
): ReadonlyMap<string, readonly Sighting[]> {
  const sightings = new Map<string, Sighting[]>([...entities].map((id) => [id, []]));
  for (const [index, document] of documents.entries()) {
    const { mentions } = document;
    for (const cluster of document.clusters) {
      const found = sightings.get(entityOf[index]?.[cluster.index] ?? '');
      for (const at of found === undefined ? [] : cluster.mentions) {
        const mention = mentions[at];
        if (mention !== undefined)
          found?.push({ kind: KIND_ORDER[mention.kind], quote: quoteSpan(document, mention) });
      }
    }
  }
  return sightings;
}

function listEvidence(sightings: readonly Sighting[]): readonly Evidence[] {
  return [...sightings]
    .sort(
      (a, b) =>
        a.kind - b.kind || compareText(a.quote.article, b.quote.article) || a.quote.start - b.quote.start,
    )
    .map(({ quote }) => quote);
}

function spreadOverArticles(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  const firsts = evidence.filter((quote) => !seen.has(quote.article) && seen.add(quote.article));
  const chosen = new Set(firsts.slice(0, EVIDENCE_MOST));
  for (const quote of evidence) {
    if (chosen.size >= EVIDENCE_MOST) break;
    chosen.add(quote);
  }
  return [...chosen].sort((a, b) => compareText(a.article, b.article) || a.start - b.start);
}
