import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { apiErrorSchema } from '../../../src/schema/api.ts';
import type { RunningServer } from '../../../src/server/listen.ts';
import { createToken } from '../../../src/server/token-check.ts';
import { getRaw, postJson, serveSmallWorld } from './served-world.ts';
import type { ServedWorld } from './served-world.ts';

let world: ServedWorld;
beforeAll(async () => {
  world = await serveSmallWorld();
});
afterAll(() => world.close());

describe('the host check', () => {
  it.each([
    ['localhost', 200],
    ['127.0.0.1:4477', 200],
    ['[::1]:80', 200],
    ['LOCALHOST', 200],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['192.168.1.5', 403],
  ])('on the loopback answers "%s" with %i', async (host, status) => {
    expect((await getRaw(world.server, '/api/graph', { host })).status).toBe(status);
    expect((await getRaw(world.server, '/', { host })).status).toBe(status);
  });

  it.each([
    ['192.168.1.5:4477', 200],
    ['[fe80::1]', 200],
    ['graph.lan', 200],
    ['evil.example', 403],
  ])('when listening for others answers "%s" with %i', async (host, status) => {
    const open = await world.serve({ host: 'graph.lan' });
    expect((await getRaw(open, '/api/graph', { host })).status).toBe(status);
  });
});

describe('the origin check', () => {
  const host = 'localhost:4477';
  it.each([
    ['a program', 'GET', {}, 200],
    ['the viewer', 'GET', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, 200],
    ['the address bar', 'GET', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 200],
    ['a link elsewhere', 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
    ['a script elsewhere', 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    ['another port', 'GET', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 403],
    ['a form elsewhere', 'POST', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 403],
    ['an old browser elsewhere', 'POST', { origin: 'https://evil.example' }, 403],
    ['another port in an old browser', 'POST', { origin: 'http://localhost:3000' }, 403],
    ['a sandboxed frame', 'POST', { origin: 'null' }, 403],
    ['the viewer in an old browser', 'POST', { origin: 'http://localhost:4477' }, 405],
  ])('lets %s in or not: %s %j', async (_who, method, headers, status) => {
    const answer = await getRaw(world.server, '/api/graph', { host, ...headers }, method);
    expect(answer.status).toBe(status);
  });
});

describe('the token', () => {
  const token = createToken();
  let guarded: RunningServer;
  beforeAll(async () => {
    guarded = await world.serve({ host: '0.0.0.0', token });
  });

  it.each(['/', '/api/graph', '/api/status', '/api/none', '/?token=wrong', '/?token=&token='])(
    'is asked for at %s',
    async (path) => {
      const { status, body } = await getRaw(guarded, path);
      expect(status).toBe(401);
      expect(apiErrorSchema.strict().parse(JSON.parse(body)).error.code).toBe('unauthorized');
      expect(body).not.toContain(token);
    },
  );

  it.each([
    ['shorter', token.slice(1)],
    ['longer', `${token}x`],
    ['in other letters', token.toUpperCase()],
    ['none', ''],
  ])('is not taken when it is %s', async (_how, wrong) => {
    expect((await getRaw(guarded, '/api/graph', { authorization: `Bearer ${wrong}` })).status).toBe(401);
  });

  it('is taken in the header', async () => {
    expect((await getRaw(guarded, '/api/status', { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  it('moves from the address into a cookie that scripts cannot read and other sites cannot send', async () => {
    const { status, headers } = await getRaw(guarded, `/?token=${token}&a=%26`);
    expect(status).toBe(303);
    expect(headers.location).toBe('.?a=%26');
    const cookie = headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/u);
    const [pair = ''] = cookie.split(';');
    expect((await getRaw(guarded, '/', { cookie: pair })).status).toBe(200);
    const other = await world.serve({ host: '0.0.0.0', token: createToken() });
    expect((await getRaw(other, '/', { cookie: pair })).status).toBe(401);
  });

  it('leads to no other site', async () => {
    const { headers } = await getRaw(guarded, `//evil.example/?token=${token}`);
    expect(new URL(headers.location ?? '', `${guarded.url}//evil.example/`).host).toBe(
      new URL(guarded.url).host,
    );
  });

  it('can be tried a few times only', async () => {
    const strict = await world.serve({ host: '0.0.0.0', token, rateLimits: { all: 9, work: 9, refused: 3 } });
    const statuses: unknown[] = [];
    for (let attempt = 0; attempt < 5; attempt++)
      statuses.push((await getRaw(strict, '/api/graph', { authorization: `Bearer ${attempt}` })).status);
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
  });
});

describe('rate limits', () => {
  it('are told, and told apart: reading goes on when there was too much work', async () => {
    const strict = await world.serve({ rateLimits: { all: 6, work: 2, refused: 9 } });
    const decide = postJson({ kind: 'rename', entity: 'person-a', name: 'Ann' });
    const post = (): Promise<Response> => fetch(`${strict.url}/api/decisions`, decide);
    expect([(await post()).status, (await post()).status]).toEqual([202, 202]);
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/u);
    expect(apiErrorSchema.strict().parse(await refused.json()).error.code).toBe('too-many-requests');
    expect((await fetch(`${strict.url}/api/graph`)).status).toBe(200);
    for (let more = 0; more < 4; more++) await fetch(`${strict.url}/api/graph`);
    expect((await fetch(`${strict.url}/`)).status).toBe(429);
  });
});
