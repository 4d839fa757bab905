import { createHash } from 'node:crypto';

import type { z } from 'zod';

import { edgeBodySchema, nodeBodySchema } from '../schema/api.ts';
import type { ArticleBody } from '../schema/api.ts';
import { toPictureColumns } from '../schema/picture-columns.ts';
import { toPicture } from '../schema/picture.ts';
import { searchBodySchema } from '../schema/search.ts';
import { listSentences, sentencesBodySchema } from '../schema/sentences.ts';
import type { SentencesBody } from '../schema/sentences.ts';
import type { Workspace } from '../store/workspace.ts';
import { createGraphIndex } from './graph-index.ts';
import type { GraphIndex } from './graph-index.ts';
import { prepareAnswer } from './prepared-answer.ts';
import type { PreparedAnswer } from './prepared-answer.ts';
import { keepRecent } from './recent.ts';
import { createSearchIndex } from './search-index.ts';

/** One build of the workspace, made ready to answer from. */
export interface Snapshot {
  readonly workspace: Workspace;
  /** Another for every build: its name and a hash of its graph. What ETags carry. */
  readonly version: string;
  readonly index: GraphIndex;
  /** A node or an edge with what belongs to it; the answers to the last that were asked for are kept. */
  readonly nodeAnswer: (id: string) => Promise<PreparedAnswer | undefined>;
  readonly edgeAnswer: (id: string) => Promise<PreparedAnswer | undefined>;
  /** What the viewer starts from: made and compressed at once, so that nobody waits for it. */
  readonly pictureAnswer: PreparedAnswer;
  /** Made when it is first asked for. */
  readonly graphAnswer: () => PreparedAnswer;
  /** Made when they are first asked for: all articles are read for them. */
  readonly sentencesAnswer: () => Promise<PreparedAnswer>;
  /** Indexed at the first search; the answers to the last searches are kept. */
  readonly search: (query: string, limit: number) => Promise<PreparedAnswer>;
}

/** Answers to searches that are kept, of some kilobytes each: everybody who types begins with the same few letters. */
const KEPT_SEARCHES = 500;

/** Answers about nodes and edges that are kept: a hub's may have a megabyte. */
const KEPT_ITEMS = 100;

/** The current build, indexed once and for as long as it is the current one. */
export function createSnapshotReader(readWorkspace: () => Promise<Workspace>): () => Promise<Snapshot> {
  let last: Snapshot | undefined;
  return async () => {
    const workspace = await readWorkspace();
    if (last?.workspace !== workspace) last = createSnapshot(workspace);
    return last;
  };
}

function createSnapshot(workspace: Workspace): Snapshot {
  const { graph, generation } = workspace;
  // What was read was checked, and what is made of it is typed: only what comes from elsewhere is checked again.
  const picture = toPicture(graph);
  const pictureText = JSON.stringify(toPictureColumns(picture));
  const hash = createHash('sha256').update(pictureText).update(JSON.stringify(graph.claims));
  const pictureAnswer = prepareAnswer(pictureText);
  void pictureAnswer.encode('br');
  let graphAnswer: PreparedAnswer | undefined;
  const readSentences = once(() => collectSentences(workspace));
  const readIndex = once(async () => createSearchIndex(graph.nodes, (await readSentences()).sentences));
  const answerSearch = keepRecent(KEPT_SEARCHES, async (key) => {
    const [query, limit] = JSON.parse(key) as [string, number];
    return prepareAnswer(renderChecked(searchBodySchema, (await readIndex())(query, limit)));
  });
  const index = createGraphIndex(graph);
  return {
    workspace,
    version: `${generation}-${hash.digest('base64url').slice(0, 16)}`,
    index,
    nodeAnswer: keepItems(nodeBodySchema, index.findNode),
    edgeAnswer: keepItems(edgeBodySchema, index.findEdge),
    pictureAnswer,
    graphAnswer: () => (graphAnswer ??= prepareAnswer(JSON.stringify(picture))),
    sentencesAnswer: once(async () =>
      prepareAnswer(renderChecked(sentencesBodySchema, await readSentences())),
    ),
    search: (query, limit) => answerSearch(JSON.stringify([query, limit])),
  };
}

function keepItems(
  schema: z.ZodType,
  find: (id: string) => unknown,
): (id: string) => Promise<PreparedAnswer | undefined> {
  return keepRecent(KEPT_ITEMS, (id) => {
    const body = find(id);
    return Promise.resolve(body === undefined ? undefined : prepareAnswer(renderChecked(schema, body)));
  });
}

async function collectSentences({ graph, readArticle }: Workspace): Promise<SentencesBody> {
  const articles: ArticleBody[] = [];
  for (const node of graph.nodes) {
    const article = node.type === 'Article' ? await readArticle(node.article) : undefined;
    if (article !== undefined) articles.push(article);
  }
  return listSentences(graph, articles);
}

function renderChecked(schema: z.ZodType, body: unknown): string {
  return JSON.stringify(schema.parse(body));
}

/** What failed is tried again when it is next asked for. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
