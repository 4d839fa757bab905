import type { ResolvedCorpus, ResolvedEvent, ResolvedEventLink } from '../document/resolved-corpus.ts';
import type { Role } from '../schema/event-types.ts';
import type { Claim, GraphEdge } from '../schema/graph.ts';
import { compareText } from '../schema/order.ts';
import { createEdge, mergeEdges } from './edge-drafts.ts';
import { listEntityIds } from './node-drafts.ts';
import { findSightings, listPublicationDays } from './sightings.ts';
import type { Support } from './article-support.ts';

/** Quotations on one link between events; its `count` tells how many there are. */
const EVIDENCE_MOST = 10;

/** PARTICIPATES_IN and LOCATED_IN edges of events, and links between events. */
export function createEventEdges(corpus: ResolvedCorpus, support: Support): readonly GraphEdge[] {
  const entityIds = listEntityIds(corpus);
  const places = new Set(
    corpus.entities.filter(({ type }) => type === 'Place' || type === 'Country').map(({ id }) => id),
  );
  const publishedOn = listPublicationDays(corpus.documents);
  const claimById = new Map(corpus.eventClaims.map((claim) => [claim.id, claim]));
  const eventById = new Map(corpus.events.map((event) => [event.id, event]));
  const fillersOf = listFillers(corpus);
  const participation = corpus.events.flatMap((event) => {
    const claimsOf = groupClaims(corpus, event, fillersOf);
    return event.participants
      .filter(({ entity }) => entityIds.has(entity))
      .map(({ role, entity, count }) => {
        const claims = (claimsOf.get(keyOf(role, entity)) ?? []).flatMap((id) => claimById.get(id) ?? []);
        const located = role === 'place' && places.has(entity);
        return createEdge({
          type: located ? 'LOCATED_IN' : 'PARTICIPATES_IN',
          source: located ? event.id : entity,
          target: located ? entity : event.id,
          status: event.status,
          ...(located ? {} : { role }),
          support: support(claims.map((claim) => claim.article)),
          count,
          ...sightEvent(event, claims, publishedOn),
          events: [event.id],
          claims: claims.map((claim) => claim.id).sort(compareText),
          salient: event.salient,
        });
      });
  });
  const links = corpus.eventLinks.map((link) => createLinkEdge(link, eventById, publishedOn, support));
  return mergeEdges([...participation, ...links]);
}

function keyOf(role: Role, entity: string): string {
  return `${role} ${entity}`;
}

/** `fillersOf[document][event]`: who fills which role of an event mention, by `keyOf`. */
type FillersOf = readonly (readonly ReadonlySet<string>[])[];

/** Goes document by document: an event's mentions stand all over the corpus. */
function listFillers({ documents, entityOf }: ResolvedCorpus): FillersOf {
  // The same few roles of the same entities, each text once.
  const keys = new Map<string, string>();
  const share = (key: string): string => {
    const known = keys.get(key);
    if (known === undefined) keys.set(key, key);
    return known ?? key;
  };
  return documents.map(({ clusters, events }, index) =>
    events.map(
      ({ arguments: filled }) =>
        new Set(
          filled.flatMap(({ role, cluster }) => {
            if (cluster === undefined) return [];
            const members = clusters[cluster]?.members ?? [];
            return (members.length > 0 ? members : [cluster]).map((member) =>
              share(keyOf(role, entityOf[index]?.[member] ?? '')),
            );
          }),
        ),
    ),
  );
}

/** Ids of an event's claims by who fills which role in them. */
function groupClaims(
  { claimOf }: ResolvedCorpus,
  { mentions }: ResolvedEvent,
  fillersOf: FillersOf,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { document, event } of mentions) {
    const claim = claimOf[document]?.[event];
    if (claim === undefined) continue;
    for (const key of fillersOf[document]?.[event] ?? []) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [claim]);
      else group.push(claim);
    }
  }
  return groups;
}

function sightEvent(
  event: ResolvedEvent,
  claims: readonly Claim[],
  publishedOn: ReadonlyMap<string, string>,
): Pick<GraphEdge, 'firstSeen' | 'lastSeen'> {
  if (event.date === undefined) return findSightings(claims, publishedOn);
  return { firstSeen: event.date.start, lastSeen: event.date.end };
}

function createLinkEdge(
  link: ResolvedEventLink,
  eventById: ReadonlyMap<string, ResolvedEvent>,
  publishedOn: ReadonlyMap<string, string>,
  support: Support,
): GraphEdge {
  return createEdge({
    type: link.type,
    source: link.source,
    target: link.target,
    status: 'actual',
    support: support(link.evidence.map((quote) => quote.article)),
    count: link.evidence.length,
    ...findSightings(link.evidence, publishedOn),
    events: [],
    claims: [],
    evidence: link.evidence.slice(0, EVIDENCE_MOST),
    salient: [link.source, link.target].every((id) => eventById.get(id)?.salient === true),
  });
}
