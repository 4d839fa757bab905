import { join, sep } from 'node:path';

import type { DecisionChange } from '../schema/decision-changes.ts';
import type { Decisions } from '../schema/decisions.ts';
import type { GraphEdge } from '../schema/graph.ts';
import { changeDecisions } from '../store/change-decisions.ts';
import { readDecisions } from '../store/decisions-file.ts';
import { WorkspaceError } from '../store/workspace-error.ts';
import type { Handlers } from './bind-routes.ts';
import { RequestError } from './errors.ts';
import type { Snapshot } from './snapshots.ts';
import { storeUpload } from './uploads.ts';
import type { WorkQueue } from './work-queue.ts';

type ChangeHandlers = Pick<
  Handlers,
  'getDecisions' | 'decide' | 'addArticles' | 'withdrawArticle' | 'getJob'
>;

/**
 * What changes the workspace: what people decide is written at once, the graph that obeys it is built by the queue.
 * @param queue `undefined` where nothing may be changed
 */
export function createChangeHandlers(queue: WorkQueue | undefined): ChangeHandlers {
  const requireQueue = (): WorkQueue => {
    if (queue === undefined) throw new RequestError('not-available', 'this server takes no changes');
    return queue;
  };
  // Two changes at once would each be written without the other.
  let writing: Promise<unknown> = Promise.resolve();
  const write = (snapshot: Snapshot, change: DecisionChange): Promise<DecisionChange> => {
    const written = writing.then(() => decide(snapshot, change));
    writing = written.catch(() => undefined);
    return written;
  };

  return {
    getDecisions: async ({ snapshot }) => ({
      decisions: await nameConflict(snapshot.workspace.folder, readDecisions(snapshot.workspace.folder)),
    }),
    decide: async ({ snapshot, body }) => {
      const work = requireQueue();
      const undo = await nameConflict(snapshot.workspace.folder, write(snapshot, body));
      return { undo, job: work.submit({ kind: 'decide' }) };
    },
    addArticles: async ({ body: { articles } }) => {
      const work = requireQueue();
      const { folder, remove } = await storeUpload(articles);
      return { job: work.submit({ kind: 'add', folder }, remove) };
    },
    withdrawArticle: ({ snapshot, params: { id } }) => {
      const work = requireQueue();
      const { graph } = snapshot.workspace;
      if (!graph.nodes.some((node) => node.type === 'Article' && node.article === id))
        throw new RequestError('not-found', `there is no article with the id ${JSON.stringify(id)}`);
      return { job: work.submit({ kind: 'withdraw', article: id }) };
    },
    getJob: ({ params: { id } }) => {
      const job = queue?.find(id);
      if (job === undefined)
        throw new RequestError('not-found', `there is no job with the id ${JSON.stringify(id)}`);
      return job;
    },
  };
}

/** @throws {RequestError} when it is about nothing that is on the graph, or was when something was decided about it */
async function decide({ workspace, index }: Snapshot, change: DecisionChange): Promise<DecisionChange> {
  const { folder, graph } = workspace;
  const decided = new Set(listIds(await readDecisions(folder)));
  for (const id of new Set(listIdsOf(change))) {
    if (index.findNode(id) === undefined && !decided.has(id))
      throw new RequestError(
        'not-found',
        `there is nothing with the id ${JSON.stringify(id)} to decide about`,
      );
  }
  if (change.kind === 'merge' && change.left === change.right)
    throw new RequestError('bad-request', 'a thing is the same as itself');
  if (change.kind === 'edge' && change.rejected && !graph.edges.some((edge) => isSameEdge(edge, change)))
    throw new RequestError('not-found', 'there is no such edge to reject');
  return changeDecisions(folder, change);
}

function listIdsOf(change: DecisionChange): readonly string[] {
  switch (change.kind) {
    case 'merge':
      return [change.left, change.right];
    case 'split':
    case 'rename':
    case 'type':
      return [change.entity];
    case 'edge':
      return [change.source, change.target];
  }
}

function listIds({ merges, splits, renames, types, rejectedEdges }: Decisions): readonly string[] {
  return [
    ...merges.flatMap(({ left, right }) => [left, right]),
    ...[...splits, ...renames, ...types].map(({ entity }) => entity),
    ...rejectedEdges.flatMap(({ source, target }) => [source, target]),
  ];
}

type EdgeKey = Pick<GraphEdge, 'source' | 'type' | 'target'>;

function isSameEdge(a: EdgeKey, b: EdgeKey): boolean {
  return a.source === b.source && a.type === b.type && a.target === b.target;
}

/** A decisions file that somebody broke by hand: the message says in which line, and is for whoever asked. */
async function nameConflict<Value>(folder: string, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof WorkspaceError)) throw error;
    throw new RequestError('conflict', error.message.replaceAll(join(folder, sep), ''));
  }
}
