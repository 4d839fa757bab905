import type { ResolvedCorpus } from '../document/resolved-corpus.ts';
import { compareText } from '../schema/order.ts';
import type { EventDraft } from './node-drafts.ts';

/** A node for every event, salient or not. */
export function createEventNodes(corpus: ResolvedCorpus): readonly EventDraft[] {
  return corpus.events.map((event) => {
    const articles = event.mentions.map((ref) => corpus.documents[ref.document]?.article.id ?? '');
    const claims = event.mentions.flatMap((ref) => corpus.claimOf[ref.document]?.[ref.event] ?? []);
    return {
      id: event.id,
      type: 'Event',
      eventType: event.type,
      name: event.name,
      status: event.status,
      ...(event.date === undefined ? {} : { date: { ...event.date } }),
      ...(event.dateBasis === undefined ? {} : { dateBasis: event.dateBasis }),
      articles: [...new Set(articles)].sort(compareText),
      claims: [...claims].sort(compareText),
      mentionCount: event.mentions.length,
      salient: event.salient,
      trace: [...event.trace],
    };
  });
}
