import type { ResolvedCorpus } from '../document/resolved-corpus.ts';
import { isEntityType } from '../schema/node-types.ts';
import type { ArticleNode, EntityNode, EventNode } from '../schema/graph.ts';

type Placed = 'x' | 'y' | 'size' | 'community';

/** Nodes before they have a place in the picture. */
export type EntityDraft = Omit<EntityNode, Placed>;
export type EventDraft = Omit<EventNode, Placed>;
export type ArticleDraft = Omit<ArticleNode, Placed>;
export type NodeDraft = EntityDraft | EventDraft | ArticleDraft;

/** Node id of an article. */
export function articleNodeId(article: string): string {
  return `article:${article}`;
}

/** Ids of the entities that are nodes: those that are named somewhere and of a type the graph knows. */
export function listEntityIds(corpus: ResolvedCorpus): ReadonlySet<string> {
  return new Set(
    corpus.entities.filter((entity) => entity.named && isEntityType(entity.type)).map((entity) => entity.id),
  );
}
