import { RequestError } from './errors.ts';
import type { Handlers } from './bind-routes.ts';

const SEARCH_LIMIT = 20;

type ReadHandlers = Pick<
  Handlers,
  'getGraph' | 'getPicture' | 'getSentences' | 'getNode' | 'getEdge' | 'getArticle' | 'search'
>;

/** What only reads the graph. */
export const readHandlers: ReadHandlers = {
  getGraph: ({ snapshot }) => snapshot.graphAnswer(),
  getPicture: ({ snapshot }) => snapshot.pictureAnswer,
  getSentences: ({ snapshot }) => snapshot.sentencesAnswer(),
  getNode: async ({ snapshot, params: { id } }) => found(await snapshot.nodeAnswer(id), 'node', id),
  getEdge: async ({ snapshot, params: { id } }) => found(await snapshot.edgeAnswer(id), 'edge', id),
  getArticle: async ({ snapshot, params: { id } }) =>
    found(await snapshot.workspace.readArticle(id), 'article', id),
  search: ({ snapshot, query: { q, limit } }) => snapshot.search(q, limit ?? SEARCH_LIMIT),
};

function found<Item>(item: Item | undefined, what: string, id: string): Item {
  if (item === undefined)
    throw new RequestError('not-found', `there is no ${what} with the id ${JSON.stringify(id)}`);
  return item;
}
