import { z } from 'zod';
import { apiErrorSchema, articleBodySchema, edgeBodySchema, nodeBodySchema } from '../../src/schema/api.ts';
import { pictureColumnsSchema } from '../../src/schema/picture-columns.ts';
import { sentencesBodySchema } from '../../src/schema/sentences.ts';
import { RequestFailure } from './data-source.ts';
import type { DataSource } from './data-source.ts';

// zod would otherwise probe for `new Function`, which the page's content security policy reports as an error.
z.config({ jitless: true });

/** The program that serves this page. Other parts of the viewer ask it for more with `fetchBody`. */
export const server: DataSource = {
  isServed: true,
  fetchGraph: () => fetchBody('api/picture', pictureColumnsSchema),
  fetchSentences: () => fetchBody('api/sentences', sentencesBodySchema),
  fetchNode: (id) => fetchBody(`api/nodes/${encodeURIComponent(id)}`, nodeBodySchema),
  fetchEdge: (id) => fetchBody(`api/edges/${encodeURIComponent(id)}`, edgeBodySchema),
  fetchArticle: (id) => fetchBody(`api/articles/${encodeURIComponent(id)}`, articleBodySchema),
};

/**
 * Asks the server and checks what comes.
 * @param path relative to the page
 * @throws {RequestFailure} when nothing usable comes back
 */
export async function fetchBody<T>(path: string, schema: z.ZodType<T>, init: RequestInit = {}): Promise<T> {
  const response = await request(path, init);
  const body = await readJson(response);
  if (!response.ok) {
    const failure = apiErrorSchema.safeParse(body);
    if (failure.success) {
      const { code, message, hint } = failure.data.error;
      throw new RequestFailure(code, message, hint);
    }
    throw new RequestFailure('unreadable', `The server answered ${response.status}.`);
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
  throw new RequestFailure('unreadable', `The server's answer could not be read${place}.`);
}

async function request(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
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

/** As `fetchBody`, with something to send. */
export function postBody<T>(
  path: string,
  body: unknown,
  schema: z.ZodType<T>,
  init: RequestInit = {},
): Promise<T> {
  const headers = { 'Content-Type': 'application/json' };
  return fetchBody(path, schema, { ...init, method: 'POST', headers, body: JSON.stringify(body) });
}
