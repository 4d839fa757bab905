import type { ArticleNode, EntityNode, EventNode, GraphNode } from '../../src/schema/graph.ts';
import { compareText } from '../../src/schema/order.ts';
import { compareEvents } from './relations.ts';

/** What a newcomer should see first. */
export interface Summary {
  readonly articles: readonly ArticleNode[];
  /** Most mentioned first. */
  readonly entities: readonly EntityNode[];
  /** Told by most articles, in order of their dates. */
  readonly events: readonly EventNode[];
  /** Mentions of the most mentioned entity. */
  readonly most: number;
}

export function summarize(nodes: readonly GraphNode[], limit = 8): Summary {
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
export function rankNodes(nodes: readonly GraphNode[]): {
  readonly entities: readonly EntityNode[];
  readonly events: readonly EventNode[];
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
