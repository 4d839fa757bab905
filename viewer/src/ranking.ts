import { compareText } from '../../src/schema/order.ts';
import type { PictureEntity, PictureEvent, PictureNode } from '../../src/schema/picture.ts';

/** What is written of most. */
export interface Ranking {
  readonly entities: readonly PictureEntity[];
  readonly events: readonly PictureEvent[];
}

/** Entities by how often they are mentioned, events by how many articles tell them. */
export function rankNodes(nodes: readonly PictureNode[]): Ranking {
  const events = nodes.filter((node) => node.type === 'Event');
  const entities = nodes.filter((node) => node.type !== 'Event' && node.type !== 'Article');
  return {
    entities: entities.sort((a, b) => b.mentionCount - a.mentionCount || compareText(a.id, b.id)),
    events: events.sort(
      (a, b) =>
        b.articles.length - a.articles.length || b.mentionCount - a.mentionCount || compareText(a.id, b.id),
    ),
  };
}
