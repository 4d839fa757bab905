import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { apiErrors, apiErrorSchema } from '../../../src/schema/api.ts';
import { apiRoutes } from '../../../src/schema/api-routes.ts';
import type { ApiRoute } from '../../../src/schema/api-routes.ts';
import { getRaw, serveSmallWorld } from './served-world.ts';
import type { ServedWorld } from './served-world.ts';

let world: ServedWorld;
beforeAll(async () => {
  world = await serveSmallWorld();
});
afterAll(() => world.close());

const routes: readonly ApiRoute[] = Object.values(apiRoutes);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('__proto__', '../../x', '%00', '<script>', '=cmd()', 'person-a', 'ARTICLE', '\u202E'),
);

/** JSON that looks now and then like what the routes take. */
const field = fc.oneof(
  text,
  fc.constantFrom('merge', 'rename', 'type', 'edge', 'person-a', 'person-b', 'CONFIRMED', 'MET_WITH', 'text'),
  fc.constantFrom(null, true, false, 0, -1, 1e308),
);
const keys = fc.constantFrom(
  ...['kind', 'left', 'right', 'status', 'entity', 'name', 'type', 'source', 'target', 'rejected'],
  ...['articles', 'text', 'base64', '__proto__', 'query', 'parameters'],
);
const body = fc.oneof(
  fc.dictionary(keys, fc.oneof(field, fc.array(fc.dictionary(keys, field), { maxLength: 3 }))),
  fc.jsonValue(),
);

/** A good answer to the route, or a failure of a known kind in the one shape; never the server's own fault. */
async function expectAnswer(route: ApiRoute, response: Response): Promise<void> {
  const answer = await response.text();
  if (response.ok) {
    route.answer.parse(JSON.parse(answer));
    return;
  }
  const { error } = apiErrorSchema.strict().parse(JSON.parse(answer));
  expect(apiErrors[error.code as keyof typeof apiErrors]).toBe(response.status);
  expect(response.status, answer).toBeLessThan(500);
}

describe('whatever is asked', () => {
  it('by any id and query, the answer is of the route or a failure of the one shape', async () => {
    const query = fc.dictionary(fc.oneof(fc.constantFrom('q', 'limit', 'token'), text), text, { maxKeys: 3 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), text, query, async (route, id, parameters) => {
        fc.pre(isWellFormed(id) && Object.entries(parameters).flat().every(isWellFormed));
        const path = route.path.replace('{id}', () => encodeURIComponent(id));
        const search = new URLSearchParams(parameters).toString();
        const method = route.method.toUpperCase();
        await expectAnswer(route, await world.get(`/api${path}?${search}`, { method }));
      }),
      { numRuns: 400 },
    );
    expect(world.reported).toEqual([]);
  });

  it('with any JSON body', async () => {
    const posting = routes.filter((route) => route.body !== undefined);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...posting), body, async (route, value) => {
        const init = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(value) };
        const method = route.method.toUpperCase();
        await expectAnswer(route, await world.get(`/api${route.path}`, { ...init, method }));
      }),
      { numRuns: 400 },
    );
    expect(world.reported).toEqual([]);
  });

  it('with any bytes in the path, no file outside of the viewer is given', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2e',
      '%2f',
      '%5c',
      '%00',
      'workspace',
      'etc',
      'passwd',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), async (pieces) => {
        const { status, body: given } = await getRaw(world.server, `/${pieces.join('')}`);
        if (status === 200) expect(given).toContain('<title>Wiregraph</title>');
        else if (status !== 301 && status !== 303) apiErrorSchema.strict().parse(JSON.parse(given));
      }),
      { numRuns: 300 },
    );
    expect(world.reported).toEqual([]);
  });
});

/** Half a surrogate pair cannot stand in an address. */
function isWellFormed(value: string): boolean {
  return !/\p{Surrogate}/u.test(value);
}
