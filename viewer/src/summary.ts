import type { ArticleNode } from '../../src/schema/graph.ts';
import type { PictureEntity, PictureEvent, PictureNode } from '../../src/schema/picture.ts';
import { compareText } from '../../src/schema/order.ts';
import { compareEvents } from './relations.ts';

/** What a newcomer should see first. */
export interface Summary {
  readonly articles: readonly ArticleNode[];
  /** Most mentioned first. */
  readonly entities: readonly PictureEntity[];
  /** Told by most articles, in order of their dates. */
  readonly events: readonly PictureEvent[];
  /** Mentions of the most mentioned entity. */
  readonly most: number;
}

export function summarize(nodes: readonly PictureNode[], limit = 8): Summary {
  const { entities, events } = rankNodes(nodes);
  const top = entities.slice(0, limit);
  return {
    articles: nodes.filter((node) => node.type === 'Article'),
    entities: top,
    events: events
      .filter((event) => event.salient)
      .slice(0, limit)
      .sort(compareEvents),
    most: top[0]?.mentionCount ?? 0,
  };
}

/** Entities by how often they are mentioned, events by how many articles tell them. */
export function rankNodes(nodes: readonly PictureNode[]): {
  readonly entities: readonly PictureEntity[];
  readonly events: readonly PictureEvent[];
} {
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
