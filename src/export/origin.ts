import { parseDateInterval } from '../schema/dates.ts';
import type { GraphFile } from '../schema/graph.ts';
import { compareText } from '../schema/order.ts';

export const CREATOR = 'Wiregraph';

/** What a graph was made from; a part of it, without the articles, was made from the same. */
export interface Origin {
  readonly articles: number;
  /** ISO day of the newest article; absent where none is dated. No clock says when a file was made: the same graph is the same file. */
  readonly newest: string | undefined;
}

export function findOrigin({ nodes }: GraphFile): Origin {
  const articles = nodes.filter((node) => node.type === 'Article');
  const days = articles.flatMap(({ published }) => {
    const date = published && parseDateInterval(published.value);
    return date?.precision === 'day' ? [date.start] : [];
  });
  return { articles: articles.length, newest: days.sort(compareText).at(-1) };
}

export function describeOrigin({ articles, newest }: Origin): string {
  const until = newest === undefined ? '' : `, the newest of ${newest}`;
  return `A knowledge graph made from ${articles} news ${articles === 1 ? 'article' : 'articles'}${until}`;
}
