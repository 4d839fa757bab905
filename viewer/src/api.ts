import { z } from 'zod';
import {
  apiErrorSchema,
  articleBodySchema,
  edgeBodySchema,
  graphBodySchema,
  nodeBodySchema,
} from '../../src/schema/api.ts';
import type { ArticleBody, EdgeBody, GraphBody, NodeBody } from '../../src/schema/api.ts';

// zod would otherwise probe for `new Function`, which the page's content security policy reports as an error.
z.config({ jitless: true });

/** A request that brought no usable answer; `message` is fit to be shown. */
export class RequestFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'RequestFailure';
    this.code = code;
  }
}

/** @throws {RequestFailure} as all functions here */
export function fetchGraph(signal?: AbortSignal): Promise<GraphBody> {
  return fetchBody('api/graph', graphBodySchema, signal);
}

export function fetchNode(id: string, signal?: AbortSignal): Promise<NodeBody> {
  return fetchBody(`api/nodes/${encodeURIComponent(id)}`, nodeBodySchema, signal);
}

export function fetchEdge(id: string, signal?: AbortSignal): Promise<EdgeBody> {
  return fetchBody(`api/edges/${encodeURIComponent(id)}`, edgeBodySchema, signal);
}

/** @param id the article's document id */
export function fetchArticle(id: string, signal?: AbortSignal): Promise<ArticleBody> {
  return fetchBody(`api/articles/${encodeURIComponent(id)}`, articleBodySchema, signal);
}

async function fetchBody<T>(path: string, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T> {
  const response = await request(path, signal);
  const body = await readJson(response);
  if (!response.ok) {
    const failure = apiErrorSchema.safeParse(body);
    if (failure.success) throw new RequestFailure(failure.data.error.code, failure.data.error.message);
    throw new RequestFailure('unreadable', `The server answered ${response.status}.`);
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
  throw new RequestFailure('unreadable', `The server's answer could not be read${place}.`);
}

async function request(path: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, signal === undefined ? {} : { signal });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new RequestFailure(
      'unreachable',
      'The server does not answer. Is `wiregraph serve` still running?',
    );
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
