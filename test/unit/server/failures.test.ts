import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { apiErrors, apiErrorSchema } from '../../../src/schema/api.ts';
import type { ApiErrorCode } from '../../../src/schema/api.ts';
import { apiRoutes } from '../../../src/schema/api-routes.ts';
import type { ApiRoute } from '../../../src/schema/api-routes.ts';
import { postJson, serveSmallWorld } from './served-world.ts';
import type { ServedWorld } from './served-world.ts';

let world: ServedWorld;
beforeAll(async () => {
  world = await serveSmallWorld();
});
afterAll(async () => {
  expect(world.reported).toEqual([]);
  expect(world.updates).toEqual([]);
  await world.close();
});

type Case = readonly [method: string, path: string, code: ApiErrorCode, init?: RequestInit];

const json = (body: string): RequestInit => ({ headers: { 'Content-Type': 'application/json' }, body });

/** What any route refuses, whatever it is for. */
function listCasesOf({ method, path, params, body }: ApiRoute): Case[] {
  const address = `/api${path.replace('{id}', 'nobody')}`;
  const name = method.toUpperCase();
  return [
    ['PATCH', address, 'method-not-allowed'],
    ['PUT', address, 'method-not-allowed', json('{}')],
    ...(body === undefined ? ([[name, `${address}?unknown=1`, 'bad-request']] as const) : []),
    ...(params === undefined ? [] : listPathCases(name, path)),
    ...(body === undefined ? [] : listBodyCases(name, address)),
  ];
}

function listPathCases(method: string, path: string): Case[] {
  const at = (id: string): string => `/api${path.replace('{id}', id)}`;
  return [
    [method, at('nobody'), 'not-found'],
    [method, at('..%2F..%2Fworkspace.json'), 'not-found'],
    [method, at('%00'), 'not-found'],
    [method, at('__proto__'), 'not-found'],
    [method, at('constructor'), 'not-found'],
    [method, at('%E0%A4%A'), 'bad-request'],
    [method, at('x'.repeat(2001)), 'bad-request'],
  ];
}

function listBodyCases(method: string, path: string): Case[] {
  return [
    [method, path, 'unsupported-type'],
    [method, path, 'unsupported-type', { body: new URLSearchParams({ kind: 'merge' }) }],
    [method, path, 'unsupported-type', { body: '{}', headers: { 'Content-Type': 'text/plain' } }],
    [method, path, 'bad-request', json('{')],
    [method, path, 'bad-request', json('null')],
    [method, path, 'bad-request', json('[]')],
    [method, path, 'bad-request', json('{}')],
    [method, path, 'bad-request', json('{"__proto__":{"kind":"merge"}}')],
    [method, path, 'too-large', json(`"${'x'.repeat(41_000_000)}"`)],
  ];
}

const merge = { kind: 'merge', left: 'person-a', right: 'person-b', status: 'CONFIRMED' };
const edge = { kind: 'edge', source: 'person-a', type: 'MET_WITH', target: 'person-b', rejected: true };

/** What one route refuses. */
const CASES: readonly Case[] = [
  ['GET', '/api', 'not-found'],
  ['GET', '/api/none', 'not-found'],
  ['POST', '/api/none', 'not-found', json('{}')],
  ['GET', '/missing.js', 'not-found'],
  ['GET', '/api/search', 'bad-request'],
  ['GET', '/api/search?q=', 'bad-request'],
  ['GET', '/api/search?q=a&q=b', 'bad-request'],
  ['GET', '/api/search?q=a&limit=0', 'bad-request'],
  ['GET', '/api/search?q=a&limit=1e3', 'bad-request'],
  ['GET', `/api/search?q=${'a'.repeat(201)}`, 'bad-request'],
  ['POST', '/api/decisions', 'not-found', postJson({ ...merge, left: 'person-z' })],
  ['POST', '/api/decisions', 'bad-request', postJson({ ...merge, left: 'person-b' })],
  ['POST', '/api/decisions', 'bad-request', postJson({ ...merge, status: 'MAYBE' })],
  ['POST', '/api/decisions', 'bad-request', postJson({ ...merge, more: 1 })],
  ['POST', '/api/decisions', 'not-found', postJson({ ...edge, type: 'ACCUSED' })],
  ['POST', '/api/decisions', 'not-found', postJson({ kind: 'rename', entity: 'nobody', name: 'Ann' })],
  ['POST', '/api/decisions', 'bad-request', postJson({ kind: 'rename', entity: 'person-a', name: 'a\nb' })],
  ['POST', '/api/decisions', 'bad-request', postJson({ kind: 'type', entity: 'person-a', type: 'Event' })],
  ...['../a.txt', '/etc/passwd', 'a/b.txt', 'a\\b.txt', '.hidden', 'C:a.txt', 'a\0.txt', '..', 'a.'].map(
    (name): Case => [
      'POST',
      '/api/articles',
      'bad-request',
      postJson({ articles: [{ kind: 'file', name, base64: 'YQ==' }] }),
    ],
  ),
  [
    'POST',
    '/api/articles',
    'bad-request',
    postJson({ articles: ['a.txt', 'A.TXT'].map((name) => ({ kind: 'file', name, base64: 'YQ==' })) }),
  ],
  ['POST', '/api/articles', 'bad-request', postJson({ articles: [{ kind: 'text', text: '' }] })],
  ['POST', '/api/articles', 'bad-request', postJson({ articles: [] })],
  ['POST', '/api/cypher', 'query-failed', postJson({ query: 'fail refused' })],
  ['POST', '/api/cypher', 'query-failed', postJson({ query: 'fail syntax' })],
  ['POST', '/api/cypher', 'query-failed', postJson({ query: 'fail too-large' })],
  ['POST', '/api/cypher', 'query-timeout', postJson({ query: 'fail timeout' })],
  ['POST', '/api/cypher', 'too-many-requests', postJson({ query: 'fail busy' })],
  ['POST', '/api/cypher', 'bad-request', postJson({ query: 'RETURN 1', engine: 'neo4j' })],
  ['POST', '/api/cypher', 'bad-request', postJson({ query: 'x'.repeat(20_001) })],
];

const ALL_CASES = [...Object.values<ApiRoute>(apiRoutes).flatMap(listCasesOf), ...CASES];

describe('every failure has the one body', () => {
  it.each(
    ALL_CASES.map((one, index) => ({ one, name: `${index} ${one[0]} ${one[1].slice(0, 60)}: ${one[2]}` })),
  )('$name', async ({ one: [method, path, code, init] }) => {
    const response = await world.get(path, { ...init, method });
    const text = await response.text();
    expect(apiErrorSchema.strict().parse(JSON.parse(text)).error.code, text).toBe(code);
    expect(response.status).toBe(apiErrors[code]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).not.toMatch(/^"0001-/u);
    expect(text).not.toMatch(/node_modules|\.ts:|wiregraph-server-/u);
    if (code === 'method-not-allowed') expect(response.headers.get('allow')).toMatch(/GET|POST|DELETE/u);
  });
});

describe('a server that takes no changes', () => {
  it.each([
    ['POST', '/api/decisions', 'not-available', postJson(merge)],
    ['POST', '/api/articles', 'not-available', postJson({ articles: [{ kind: 'text', text: 'a' }] })],
    ['DELETE', '/api/articles/nobody', 'not-available', {}],
  ] as const)('answers %s %s with %s', async (method, path, code, init) => {
    const bare = await world.serve({ readOnly: true });
    const response = await fetch(bare.url + path, { ...init, method });
    expect(apiErrorSchema.parse(await response.json()).error.code).toBe(code);
  });
});
