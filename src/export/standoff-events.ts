import type { Argument, ExtractedDocument } from '../document/extracted-document.ts';
import type { EventRef, ResolvedCorpus } from '../document/resolved-corpus.ts';
import { formatDateInterval } from '../schema/dates.ts';
import type { GraphFile } from '../schema/graph.ts';
import type { StandoffArgument, StandoffEvent, StandoffEventMention } from '../schema/standoff.ts';

/** Every event with all its mentions; `graph: false` on those the graph does not show by default. */
export function toStandoffEvents(corpus: ResolvedCorpus, graph: GraphFile): StandoffEvent[] {
  const shown = new Set(
    graph.nodes.flatMap((node) => (node.type === 'Event' && node.salient ? [node.id] : [])),
  );
  return corpus.events.map((event) => ({
    id: event.id,
    type: event.type,
    name: event.name,
    ...(event.date !== undefined && { date: formatDateInterval(event.date) }),
    status: event.status,
    participants: event.participants.map(({ role, entity }) => ({ role, entity })),
    ...(!shown.has(event.id) && { graph: false }),
    mentions: event.mentions.flatMap((ref) => toStandoffEventMention(corpus, ref)),
  }));
}

function toStandoffEventMention(corpus: ResolvedCorpus, ref: EventRef): StandoffEventMention[] {
  const document = corpus.documents[ref.document];
  const event = document?.events[ref.event];
  if (document === undefined || event === undefined) return [];
  const entityOf = corpus.entityOf[ref.document] ?? [];
  const source = event.attributions.find(({ cluster, direct }) => direct && cluster !== undefined)?.cluster;
  const attributedTo = source === undefined ? undefined : entityOf[source];
  return [
    {
      doc: document.article.id,
      start: event.trigger.start,
      end: event.trigger.end,
      text: event.trigger.text,
      polarity: event.polarity,
      certainty: event.certainty,
      tense: event.tense,
      time: event.future ? 'future' : 'nonfuture',
      ...(event.date !== undefined && { date: formatDateInterval(event.date) }),
      ...(attributedTo !== undefined && { attributedTo }),
      participants: event.arguments.flatMap((argument) => toParticipants(document, entityOf, argument)),
    },
  ];
}

/** One for each that a plural stands for; a filler that is no mention ("that the troops withdraw") has its words only. */
function toParticipants(
  document: ExtractedDocument,
  entityOf: readonly string[],
  { role, start, end, cluster }: Argument,
): StandoffArgument[] {
  if (cluster === undefined) return [{ role, start, end }];
  const members = document.clusters[cluster]?.members ?? [];
  const referents = members.length > 0 ? members : [cluster];
  return referents.flatMap((referent) => {
    const entity = entityOf[referent];
    return entity === undefined ? [] : [{ role, entity, start, end }];
  });
}
