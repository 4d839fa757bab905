import { Router } from 'express';
import type { Response } from 'express';

import type { ArticleBody, EdgeBody, GraphBody, NodeBody } from '../schema/api.ts';
import type { SentencesBody } from '../schema/sentences.ts';
import type { Workspace } from '../store/workspace.ts';
import { RequestError } from './errors.ts';
import { createGraphIndex } from './graph-index.ts';
import type { GraphIndex } from './graph-index.ts';
import { createSentenceReader } from './sentence-list.ts';

type Body = GraphBody | SentencesBody | NodeBody | EdgeBody | ArticleBody;

/**
 * The routes of `schema/api.ts`, all read-only.
 * @param readWorkspace asked for every request, so that a rebuilt workspace is served without a restart
 */
export function createApiRoutes(readWorkspace: () => Promise<Workspace>): Router {
  const indices = new WeakMap<Workspace, GraphIndex>();
  const readIndex = async (): Promise<GraphIndex> => {
    const workspace = await readWorkspace();
    const index = indices.get(workspace) ?? createGraphIndex(workspace.graph);
    indices.set(workspace, index);
    return index;
  };

  const readSentences = createSentenceReader();

  const router = Router();
  router.get('/graph', async (_request, response) => {
    send(response, (await readIndex()).graphBody);
  });
  router.get('/sentences', async (_request, response) => {
    send(response, await readSentences(await readWorkspace()));
  });
  router.get('/nodes/:id', async ({ params }, response) => {
    send(response, found((await readIndex()).findNode(params.id), 'node', params.id));
  });
  router.get('/edges/:id', async ({ params }, response) => {
    send(response, found((await readIndex()).findEdge(params.id), 'edge', params.id));
  });
  router.get('/articles/:id', async ({ params }, response) => {
    const article = await (await readWorkspace()).readArticle(params.id);
    send(response, found(article, 'article', params.id));
  });
  for (const path of ['/graph', '/sentences', '/nodes/:id', '/edges/:id', '/articles/:id']) {
    router.all(path, (request, response) => {
      response.set('Allow', 'GET, HEAD');
      throw new RequestError(
        'method-not-allowed',
        `${request.method} is not possible: the graph is read-only here`,
      );
    });
  }
  return router;
}

/** Browsers ask each time whether it is still the same (ETag), because a build may have replaced it. */
function send(response: Response, body: Body): void {
  response.set('Cache-Control', 'no-cache').json(body);
}

function found<Item>(item: Item | undefined, what: string, id: string): Item {
  if (item === undefined)
    throw new RequestError('not-found', `there is no ${what} with the id ${JSON.stringify(id)}`);
  return item;
}
