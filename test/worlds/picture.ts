import type { ArticleNode, EntityNode, EventNode, GraphEdge } from '../../src/schema/graph.ts';
import { toPictureColumns } from '../../src/schema/picture-columns.ts';
import type { Picture, PictureEdge } from '../../src/schema/picture.ts';
import { createGraphModel } from '../../viewer/src/graph-model.ts';
import type { GraphModel } from '../../viewer/src/graph-model.ts';

/** As the viewer has it. */
export function createModel(picture: Picture): GraphModel {
  return createGraphModel(toPictureColumns(picture));
}

const place = { x: 0, y: 0, size: 1, community: 0 };

/** Nodes and edges as the API gives them, with as little in them as may be; what matters to a test is given. */
export function createEntity(id: string, given: Partial<EntityNode> = {}): EntityNode {
  return {
    id,
    type: 'Person',
    name: id,
    aliases: [],
    roles: [],
    mentionCount: 1,
    articles: [],
    evidence: [],
    salient: true,
    ...place,
    ...given,
  };
}

export function createEvent(id: string, given: Partial<EventNode> = {}): EventNode {
  return {
    id,
    type: 'Event',
    eventType: 'CONSULT',
    name: id,
    status: 'actual',
    articles: [],
    claims: [],
    mentionCount: 1,
    salient: true,
    trace: [],
    ...place,
    ...given,
  };
}

export function createArticle(id: string, given: Partial<ArticleNode> = {}): ArticleNode {
  return { id, type: 'Article', article: `document of ${id}`, name: id, authors: [], ...place, ...given };
}

/** `source-TYPE-target`, by the ids of its ends. */
export function createEdge(
  source: string,
  type: GraphEdge['type'],
  target: string,
  given: Partial<GraphEdge & PictureEdge> = {},
): GraphEdge & PictureEdge {
  return {
    id: `${source}-${type}-${target}`,
    type,
    source,
    target,
    status: 'actual',
    support: 1,
    count: 1,
    events: [],
    claims: [],
    articles: [],
    salient: true,
    ...given,
  };
}
