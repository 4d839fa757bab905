import type { Argument, EventMention, ExtractedDocument } from '../document/extracted-document.ts';
import type { ResolvedCorpus } from '../document/resolved-corpus.ts';
import { formatDateInterval } from '../schema/dates.ts';
import type { GraphFile } from '../schema/graph.ts';
import type { StandoffArgument, StandoffEvent, StandoffEventMention } from '../schema/standoff.ts';

/** Every event with all its mentions; `graph: false` on those the graph does not show by default. */
export function toStandoffEvents(corpus: ResolvedCorpus, graph: GraphFile): StandoffEvent[] {
  const shown = new Set(
    graph.nodes.flatMap((node) => (node.type === 'Event' && node.salient ? [node.id] : [])),
  );
  const tellings = listTellings(corpus);
  return corpus.events.map((event) => ({
    id: event.id,
    type: event.type,
    name: event.name,
    ...(event.date !== undefined && { date: formatDateInterval(event.date) }),
    status: event.status,
    participants: event.participants.map(({ role, entity }) => ({ role, entity })),
    ...(!shown.has(event.id) && { graph: false }),
    mentions: event.mentions.flatMap(({ document, event: mention }) => tellings[document]?.[mention] ?? []),
  }));
}

/** `[document][event]`: every event mention. Goes document by document: an event's mentions stand all over the corpus. */
function listTellings({ documents, entityOf }: ResolvedCorpus): readonly (readonly StandoffEventMention[])[] {
  return documents.map((document, index) =>
    document.events.map((mention) => toStandoffEventMention(document, entityOf[index] ?? [], mention)),
  );
}

function toStandoffEventMention(
  document: ExtractedDocument,
  entityOf: readonly string[],
  mention: EventMention,
): StandoffEventMention {
  const source = mention.attributions.find(({ cluster, direct }) => direct && cluster !== undefined)?.cluster;
  const attributedTo = source === undefined ? undefined : entityOf[source];
  return {
    doc: document.article.id,
    start: mention.trigger.start,
    end: mention.trigger.end,
    text: mention.trigger.text,
    polarity: mention.polarity,
    certainty: mention.certainty,
    tense: mention.tense,
    time: mention.future ? 'future' : 'nonfuture',
    ...(mention.date !== undefined && { date: formatDateInterval(mention.date) }),
    ...(attributedTo !== undefined && { attributedTo }),
    participants: mention.arguments.flatMap((argument) => toParticipants(document, entityOf, argument)),
  };
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
