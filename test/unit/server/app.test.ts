import { EventEmitter, once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  apiErrors,
  apiErrorSchema,
  articleBodySchema,
  edgeBodySchema,
  graphBodySchema,
  nodeBodySchema,
} from '../../../src/schema/api.ts';
import { toPicture } from '../../../src/schema/picture.ts';
import { sentencesBodySchema } from '../../../src/schema/sentences.ts';
import { createApp } from '../../../src/server/app.ts';
import { listen } from '../../../src/server/listen.ts';
import type { RunningServer } from '../../../src/server/listen.ts';
import { createWorkspaceReader } from '../../../src/server/workspace-reader.ts';
import { writeWorkspace } from '../../../src/store/workspace-writer.ts';
import { createSmallBuild } from '../../worlds/small-workspace.ts';

const ARTICLE = 'news/2022 #1?&%.txt';
let folder: string;
let server: RunningServer;
const reported: unknown[] = [];

async function start(host: string, viewerFolder: string): Promise<RunningServer> {
  const readWorkspace = await createWorkspaceReader(join(folder, 'workspace'));
  const app = createApp({ readWorkspace, host, viewerFolder, report: (error) => reported.push(error) });
  return listen(app, { host: '127.0.0.1', port: 0, orAnyPort: false });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiregraph-server-'));
  await mkdir(join(folder, 'viewer/assets'), { recursive: true });
  await writeFile(join(folder, 'viewer/index.html'), '<!doctype html><title>Wiregraph</title>');
  await writeFile(join(folder, 'viewer/assets/index-abc123.js'), 'export {};');
  await writeWorkspace(join(folder, 'workspace'), createSmallBuild({ article: ARTICLE }));
  server = await start('127.0.0.1', join(folder, 'viewer'));
});
afterAll(async () => {
  await server.close(0);
  await rm(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(server.url + path, init);

/** `fetch` sets the `Host` header itself and tidies up paths. */
function getRaw(
  { port }: RunningServer,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('the API', () => {
  const { graph } = createSmallBuild({ article: ARTICLE });

  it('gives the graph', async () => {
    const body = graphBodySchema.strict().parse(await (await get('/api/graph')).json());
    expect(body).toEqual(toPicture(graph));
    expect(body.nodes.map(({ id }) => id)).toEqual(graph.nodes.map(({ id }) => id));
    expect(body.edges.find(({ id }) => id === 'e1')?.articles).toEqual([ARTICLE]);
  });

  it('gives the sentences that are evidence, with what they tell of', async () => {
    const body = sentencesBodySchema.strict().parse(await (await get('/api/sentences')).json());
    const article = articleBodySchema.parse(
      await (await get(`/api/articles/${encodeURIComponent(ARTICLE)}`)).json(),
    );
    expect(body.sentences.length).toBeGreaterThan(0);
    for (const { start, end, text, nodes } of body.sentences) {
      expect(text).toBe(article.text.slice(start, end));
      expect(nodes.every((id) => graph.nodes.some((node) => node.id === id))).toBe(true);
    }
    expect(body.sentences.flatMap(({ nodes }) => nodes)).toContain('person-b');
  });

  it('gives a node with its edges and all the claims behind them', async () => {
    const body = nodeBodySchema.strict().parse(await (await get('/api/nodes/person-b')).json());
    expect(body.node.name).toBe('Bob Ray');
    expect(body.edges.map(({ id }) => id)).toEqual(['e1', 'e2']);
    expect(body.claims.map(({ id }) => id)).toEqual(['c1', 'c2']);
  });

  it('gives an edge with its claims', async () => {
    const body = edgeBodySchema.strict().parse(await (await get('/api/edges/e1')).json());
    expect(body.edge.type).toBe('MET_WITH');
    expect(body.claims.map(({ id }) => id)).toEqual(['c1']);
  });

  it('gives an article by an id of any characters, and what it marks is what it says', async () => {
    const response = await get(`/api/articles/${encodeURIComponent(ARTICLE)}`);
    const body = articleBodySchema.strict().parse(await response.json());
    expect(body.id).toBe(ARTICLE);
    const marked = body.marks.map(({ start, end, node }) => [body.text.slice(start, end), node]);
    expect(marked).toContainEqual(['Paris', 'place-paris']);
    expect(marked).toContainEqual(['met', 'event-met']);
  });

  it.each([
    ['GET', '/api/nodes/nobody', 'not-found'],
    ['GET', '/api/edges/e99', 'not-found'],
    ['GET', '/api/articles/..%2F..%2Fworkspace.json', 'not-found'],
    ['GET', '/api/articles/%00', 'not-found'],
    ['GET', '/api/nodes/__proto__', 'not-found'],
    ['GET', '/api/none', 'not-found'],
    ['GET', '/api', 'not-found'],
    ['GET', '/missing.js', 'not-found'],
    ['GET', '/api/nodes/%E0%A4%A', 'bad-request'],
    ['POST', '/api/graph', 'method-not-allowed'],
    ['DELETE', '/api/nodes/person-a', 'method-not-allowed'],
  ] as const)('answers %s %s with the error %s', async (method, path, code) => {
    const response = await get(path, { method });
    expect(response.status).toBe(apiErrors[code]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body = apiErrorSchema.strict().parse(await response.json());
    expect(body.error.code).toBe(code);
  });

  it('sends nothing when the browser has it already', async () => {
    const { etag = '' } = (await getRaw(server, '/api/graph')).headers;
    expect(etag).not.toBe('');
    const again = await getRaw(server, '/api/graph', { 'if-none-match': etag });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it('compresses', async () => {
    const { headers } = await getRaw(server, '/api/graph', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
  });

  it('reports a damaged file and tells the asker nothing of its path', async () => {
    const path = join(folder, 'workspace/generations/0001/articles');
    await rm(path, { recursive: true });
    const response = await get(`/api/articles/${encodeURIComponent(ARTICLE)}`);
    expect(response.status).toBe(500);
    expect(JSON.stringify(await response.json())).not.toContain('generations');
    expect(String(reported.at(-1))).toContain('is missing: build the workspace again');
  });

  it('serves a new build without a restart', async () => {
    await writeWorkspace(join(folder, 'workspace'), createSmallBuild({ agent: 'Eve', article: ARTICLE }));
    expect(nodeBodySchema.parse(await (await get('/api/nodes/person-a')).json()).node.name).toBe('Eve');
  });
});

describe('the viewer', () => {
  it('is served with its hashed files cached for good and the page asked for each time', async () => {
    const page = await get('/');
    expect(await page.text()).toContain('<title>Wiregraph</title>');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const script = await get('/assets/index-abc123.js');
    expect(script.headers.get('cache-control')).toContain('immutable');
    expect(script.headers.get('content-type')).toContain('javascript');
  });

  it('never leaves its folder', async () => {
    for (const path of ['/../workspace/workspace.json', '/..%2fworkspace/workspace.json', '//etc/passwd']) {
      expect((await getRaw(server, path)).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('says how to build it where it is not built', async () => {
    const bare = await start('127.0.0.1', join(folder, 'nowhere'));
    const response = await fetch(bare.url);
    expect(response.status).toBe(503);
    expect(apiErrorSchema.parse(await response.json()).error.message).toContain('npm run build');
    await bare.close(0);
  });

  it('may run only its own scripts', async () => {
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBeNull();
  });
});

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
    expect((await getRaw(server, '/api/graph', { host })).status).toBe(status);
    expect((await getRaw(server, '/', { host })).status).toBe(status);
  });

  it.each([
    ['192.168.1.5:4477', 200],
    ['[fe80::1]', 200],
    ['graph.lan', 200],
    ['evil.example', 403],
  ])('when listening for others answers "%s" with %i', async (host, status) => {
    const open = await start('graph.lan', join(folder, 'viewer'));
    expect((await getRaw(open, '/api/graph', { host })).status).toBe(status);
    await open.close(0);
  });
});

describe('listen', () => {
  const app = (): void => undefined;

  it('says that a port is taken, or takes another where any will do', async () => {
    const { port } = server;
    await expect(listen(app, { host: '127.0.0.1', port, orAnyPort: false })).rejects.toThrow(
      `cannot listen on 127.0.0.1, port ${port}: the port is taken`,
    );
    const other = await listen(app, { host: '127.0.0.1', port, orAnyPort: true });
    expect(other.port).not.toBe(port);
    await other.close(0);
  });

  it('finishes answers that are under way before it stops', async () => {
    const requests = new EventEmitter();
    const slow = await listen((_request, response) => requests.emit('response', response), {
      host: '127.0.0.1',
      port: 0,
      orAnyPort: false,
    });
    const asked = once(requests, 'response');
    const response = fetch(slow.url);
    const [underWay] = (await asked) as [ServerResponse];
    const closed = slow.close(10_000);
    underWay.end('whole');
    expect(await (await response).text()).toBe('whole');
    await closed;
  });
});
