import { join } from 'node:path';

import type { ArticleSource } from './ingest/article-source.ts';
import { sortedBy } from './schema/order.ts';
import type { ListedArticle } from './store/article-list.ts';
import { createSourceKey } from './store/extraction-cache.ts';
import { WorkspaceError } from './store/workspace-error.ts';

/** What to do with a workspace. */
export type WorkspaceChange =
  /** Makes it hold exactly these articles. */
  | { readonly kind: 'build'; readonly paths: readonly string[] }
  /** Adds articles; one with the id of an article that is there replaces it. */
  | { readonly kind: 'add'; readonly paths: readonly string[] }
  | { readonly kind: 'add'; readonly sources: readonly ArticleSource[] }
  /** Removes articles by id, or by the file they were read from. */
  | { readonly kind: 'remove'; readonly articles: readonly string[] }
  /** Builds again from the same articles: decisions or the program have changed. */
  | { readonly kind: 'rebuild' };

/** Ids of articles, sorted. */
export interface ListChange {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  readonly removed: readonly string[];
}

/** The articles after the change, sorted by id; of a replaced one nothing is kept. @throws {WorkspaceError} for an unknown id */
export function changeList(
  before: readonly ListedArticle[],
  change: WorkspaceChange,
  incoming: readonly ArticleSource[],
): readonly ListedArticle[] {
  if (change.kind === 'remove') {
    const unwanted = new Set(change.articles.flatMap((name) => findArticle(before, name)));
    return before.filter(({ source }) => !unwanted.has(source.id));
  }
  const kept = change.kind === 'build' ? [] : before;
  const next = new Map(kept.map((listed) => [listed.source.id, listed]));
  for (const source of incoming) next.set(source.id, { source, key: createSourceKey(source) });
  return sortedBy(next.values(), ({ source }) => source.id);
}

function findArticle(articles: readonly ListedArticle[], name: string): readonly string[] {
  const found = articles.filter(
    ({ source }) => source.id === name || source.file === name || join(source.file) === join(name),
  );
  if (found.length === 0) throw new WorkspaceError(`no article ${JSON.stringify(name)} is in this workspace`);
  const exact = found.filter(({ source }) => source.id === name);
  return (exact.length > 0 ? exact : found).map(({ source }) => source.id);
}

/** An article that failed is tried again when it is given again, when the program has changed, and when all is built again. */
export function forgetFailures(
  articles: readonly ListedArticle[],
  change: WorkspaceChange,
  version: string,
): readonly ListedArticle[] {
  const keeps = change.kind === 'add' || change.kind === 'remove';
  return articles.map(({ source, key, failure }) =>
    keeps && failure?.version === version ? { source, key, failure } : { source, key },
  );
}

/** Which articles came, changed and went. */
export function compareLists(before: readonly ListedArticle[], after: readonly ListedArticle[]): ListChange {
  const [old, now] = [before, after].map(
    (articles) => new Map(articles.map(({ source, key }) => [source.id, key])),
  );
  const listIds = (articles: readonly ListedArticle[], isWanted: (id: string, key: string) => boolean) =>
    articles.filter(({ source, key }) => isWanted(source.id, key)).map(({ source }) => source.id);
  return {
    added: listIds(after, (id) => old?.has(id) === false),
    replaced: listIds(after, (id, key) => (old?.get(id) ?? key) !== key),
    removed: listIds(before, (id) => now?.has(id) === false),
  };
}
