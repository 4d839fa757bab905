import { z } from 'zod';
import { addBodySchema, begunBodySchema } from './added-articles.ts';
import {
  articleBodySchema,
  edgeBodySchema,
  graphBodySchema,
  nodeBodySchema,
  statusBodySchema,
} from './api.ts';
import type { ApiErrorCode } from './api.ts';
import { askBodySchema, catalogueBodySchema } from './ask.ts';
import { decidedBodySchema, decisionChangeSchema, decisionsBodySchema } from './decision-changes.ts';
import { jobSchema } from './jobs.ts';
import { pictureColumnsSchema } from './picture-columns.ts';
import { queryAnswerSchema } from './query.ts';
import { searchBodySchema } from './search.ts';
import { sentencesBodySchema } from './sentences.ts';

/** One thing that can be asked of the API: what goes in, what comes out, both checked. */
export interface ApiRoute {
  readonly method: 'get' | 'post' | 'delete';
  /** Below `/api`, parameters as in OpenAPI: `/nodes/{id}`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** Of a JSON body. */
  readonly body?: z.ZodType;
  /** Where it is much more than a form. */
  readonly bodyLimitBytes?: number;
  readonly answer: z.ZodType;
  /** `generation`: the same until the next build, which an ETag tells; else never kept. */
  readonly cache?: 'generation';
  /** Of a good answer; 200 where it is not given, 202 for work that goes on afterwards. */
  readonly status?: 202;
  /** How it may fail, besides what any request may fail with. */
  readonly errors: readonly ApiErrorCode[];
}

const byId = z.strictObject({ id: z.string().min(1).max(2000) });

/** A number as it stands in an address. */
const limit = z
  .string()
  .regex(/^\d{1,4}$/u, 'must be a whole number')
  .transform(Number)
  .pipe(z.int().min(1).max(100));

/** All routes, in the order of the description that is served with them. */
export const apiRoutes = {
  getDescription: {
    method: 'get',
    path: '/openapi.json',
    summary: 'This description',
    answer: z.looseObject({ openapi: z.string() }),
    errors: [],
  },
  getStatus: {
    method: 'get',
    path: '/status',
    summary: 'What is served, and what can be done with it',
    answer: statusBodySchema,
    errors: [],
  },
  getGraph: {
    method: 'get',
    path: '/graph',
    summary: 'All nodes and edges, as they are drawn',
    answer: graphBodySchema,
    cache: 'generation',
    errors: [],
  },
  getPicture: {
    method: 'get',
    path: '/picture',
    summary: 'The same with the edges in columns, which are read faster: what the viewer starts from',
    answer: pictureColumnsSchema,
    cache: 'generation',
    errors: [],
  },
  getNode: {
    method: 'get',
    path: '/nodes/{id}',
    summary: 'A node with its edges and the claims behind them',
    params: byId,
    answer: nodeBodySchema,
    cache: 'generation',
    errors: ['not-found'],
  },
  getEdge: {
    method: 'get',
    path: '/edges/{id}',
    summary: 'An edge with the claims behind it',
    params: byId,
    answer: edgeBodySchema,
    cache: 'generation',
    errors: ['not-found'],
  },
  getArticle: {
    method: 'get',
    path: '/articles/{id}',
    summary: 'The text of an article with its zones and all that was recognised in it',
    params: byId,
    answer: articleBodySchema,
    cache: 'generation',
    errors: ['not-found'],
  },
  getSentences: {
    method: 'get',
    path: '/sentences',
    summary: 'All sentences that are evidence, with what they tell of',
    answer: sentencesBodySchema,
    cache: 'generation',
    errors: [],
  },
  search: {
    method: 'get',
    path: '/search',
    summary: 'Nodes by name and alias, and sentences by their words',
    query: z.strictObject({ q: z.string().trim().min(1).max(200), limit: limit.optional() }),
    answer: searchBodySchema,
    cache: 'generation',
    errors: [],
  },
  getQueries: {
    method: 'get',
    path: '/queries',
    summary: 'Questions as Cypher queries, and which engines answer them',
    answer: catalogueBodySchema,
    errors: [],
  },
  ask: {
    method: 'post',
    path: '/cypher',
    summary: 'Ask a Cypher query that only reads; closing the connection ends it',
    body: askBodySchema,
    answer: queryAnswerSchema,
    errors: ['query-failed', 'query-timeout'],
  },
  getDecisions: {
    method: 'get',
    path: '/decisions',
    summary: 'What people decided about the graph, and the drafts that wait for an answer',
    answer: decisionsBodySchema,
    errors: ['conflict'],
  },
  decide: {
    method: 'post',
    path: '/decisions',
    summary: 'Decide something, or take it back; the graph is built again',
    body: decisionChangeSchema,
    answer: decidedBodySchema,
    status: 202,
    errors: ['not-found', 'conflict', 'not-available'],
  },
  addArticles: {
    method: 'post',
    path: '/articles',
    summary: 'Add articles to the graph',
    body: addBodySchema,
    bodyLimitBytes: 40_000_000,
    answer: begunBodySchema,
    status: 202,
    errors: ['not-available'],
  },
  withdrawArticle: {
    method: 'delete',
    path: '/articles/{id}',
    summary: 'Take an article out of the graph, and all that only it says',
    params: byId,
    answer: begunBodySchema,
    status: 202,
    errors: ['not-found', 'not-available'],
  },
  getJob: {
    method: 'get',
    path: '/jobs/{id}',
    summary: 'How work goes that was begun',
    params: byId,
    answer: jobSchema,
    errors: ['not-found'],
  },
} as const satisfies Record<string, ApiRoute>;

export type RouteName = keyof typeof apiRoutes;
