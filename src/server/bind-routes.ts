import express, { Router } from 'express';
import type { Request, Response } from 'express';
import { z } from 'zod';

import { apiRoutes } from '../schema/api-routes.ts';
import type { ApiRoute, RouteName } from '../schema/api-routes.ts';
import { RequestError } from './errors.ts';
import { isPreparedAnswer, sendPrepared } from './prepared-answer.ts';
import type { PreparedAnswer } from './prepared-answer.ts';
import type { Snapshot } from './snapshots.ts';

type Routes = typeof apiRoutes;
type Part<Route, Key extends string> =
  Route extends Readonly<Record<Key, infer Schema extends z.ZodType>> ? z.output<Schema> : undefined;

/** What a handler is given: the checked parts of the request. */
export interface Asked<Route> {
  readonly params: Part<Route, 'params'>;
  readonly query: Part<Route, 'query'>;
  readonly body: Part<Route, 'body'>;
  /** The graph as it is now. */
  readonly snapshot: Snapshot;
  /** Aborted when whoever asked has gone. */
  readonly signal: AbortSignal;
}

type Handler<Route extends ApiRoute> = (
  asked: Asked<Route>,
) => Promise<z.input<Route['answer']> | PreparedAnswer> | z.input<Route['answer']> | PreparedAnswer;

/** One handler for each route of the table. */
export type Handlers = { readonly [Name in RouteName]: Handler<Routes[Name]> };

/** What most bodies need a hundredth of; articles and files say in the table that they need more. */
const BODY_LIMIT_BYTES = 100_000;

/**
 * The routes of `schema/api-routes.ts`. What comes in is checked by the schemas of the table before a handler sees it, and
 * what it answers before it leaves; other methods of a known path are refused.
 */
export function bindRoutes(handlers: Handlers, readSnapshot: () => Promise<Snapshot>): Router {
  const router = Router();
  const methodsOf = new Map<string, string[]>();
  for (const [name, route] of Object.entries(apiRoutes) as [RouteName, ApiRoute][]) {
    const path = route.path.replaceAll(/\{(\w+)\}/gu, ':$1');
    const methods = route.method === 'get' ? ['GET', 'HEAD'] : [route.method.toUpperCase()];
    methodsOf.set(path, [...(methodsOf.get(path) ?? []), ...methods]);
    const handle = handlers[name] as Handler<ApiRoute>;
    const parsers =
      route.body === undefined
        ? []
        : [requireJson, express.json({ limit: route.bodyLimitBytes ?? BODY_LIMIT_BYTES })];
    router[route.method](path, ...parsers, async (request: Request, response: Response) => {
      await answer(route, handle, readSnapshot, request, response);
    });
  }
  for (const [path, methods] of methodsOf) {
    router.all(path, (request, response) => {
      response.set('Allow', methods.join(', '));
      throw new RequestError('method-not-allowed', `${request.method} is not possible here`);
    });
  }
  return router;
}

async function answer(
  route: ApiRoute,
  handle: Handler<ApiRoute>,
  readSnapshot: () => Promise<Snapshot>,
  request: Request,
  response: Response,
): Promise<void> {
  const params = check(route.params, request.params, 'path');
  const query = check(route.query ?? NO_QUERY, request.query, 'query');
  const body = check(route.body, request.body as unknown, 'body');
  const snapshot = await readSnapshot();
  response.set('Cache-Control', route.cache === 'generation' ? 'no-cache' : 'no-store');
  if (route.cache === 'generation') {
    response.set('ETag', `"${snapshot.version}"`);
    if (request.fresh) {
      response.status(304).end();
      return;
    }
  }
  const signal = createGoneSignal(response);
  let result: unknown;
  try {
    result = await handle({ params, query, body, snapshot, signal } as Asked<ApiRoute>);
  } catch (error) {
    // What the going broke off is nobody's fault.
    if (!signal.aborted) throw error;
  }
  if (signal.aborted) return;
  if (isPreparedAnswer(result)) await sendPrepared(request, response, result);
  else response.status(route.status ?? 200).json(route.answer.parse(result));
}

const NO_QUERY = z.strictObject({});

function requireJson(request: Request, _response: Response, next: () => void): void {
  // A form of another site can send every other type without asking first.
  if (request.is('application/json') === false)
    throw new RequestError('unsupported-type', 'the body must be application/json');
  next();
}

function check(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (schema === undefined) return undefined;
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const place = [part, ...(issue?.path ?? [])].map(String).join('.');
  throw new RequestError('bad-request', `${place}: ${issue?.message ?? 'is not as expected'}`);
}

function createGoneSignal(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
