import type { ArticleNode } from '../../src/schema/graph.ts';
import type { PictureEntity, PictureEvent } from '../../src/schema/picture.ts';
import type { GraphModel } from './graph-model.ts';
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

export function summarize({ nodes, ranking }: Pick<GraphModel, 'nodes' | 'ranking'>, limit = 8): Summary {
  const { entities, events } = ranking();
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
