import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  apiErrorSchema,
  articleBodySchema,
  edgeBodySchema,
  graphBodySchema,
  nodeBodySchema,
  statusBodySchema,
} from '../../../src/schema/api.ts';
import { toPicture } from '../../../src/schema/picture.ts';
import { searchBodySchema } from '../../../src/schema/search.ts';
import { sentencesBodySchema } from '../../../src/schema/sentences.ts';
import { generationFolder } from '../../../src/store/generations.ts';
import { generationPaths } from '../../../src/store/layout.ts';
import { writeWorkspace } from '../../../src/store/workspace-writer.ts';
import { createSmallBuild } from '../../worlds/small-workspace.ts';
import { ARTICLE, getRaw, serveSmallWorld } from './served-world.ts';
import type { ServedWorld } from './served-world.ts';

let world: ServedWorld;
beforeAll(async () => {
  world = await serveSmallWorld();
});
afterAll(() => world.close());

const get = (path: string): Promise<Response> => world.get(path);

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

  it('says what is served', async () => {
    const body = statusBodySchema.strict().parse(await (await get('/api/status')).json());
    expect(body).toMatchObject({ articles: 1, nodes: graph.nodes.length, editable: true });
    expect(body.generation).toMatch(/^0001-/u);
  });

  it.each([
    ['ray', 'person-b'],
    ['RÁY', 'person-b'],
    ['bo', 'person-b'],
    ['Robet', undefined],
  ])('searches names for "%s"', async (query, id) => {
    const response = await get(`/api/search?q=${encodeURIComponent(query)}`);
    const body = searchBodySchema.strict().parse(await response.json());
    expect(body.nodes[0]?.id).toBe(id);
  });

  it('searches sentences, all words of the query in them', async () => {
    const search = async (
      words: string,
    ): Promise<readonly { readonly text: string; readonly nodes: string[] }[]> =>
      searchBodySchema.parse(await (await get(`/api/search?q=${encodeURIComponent(words)}`)).json())
        .sentences;
    const [first] = await search('paris met');
    expect(first?.text).toContain('met Bob Ray in Paris');
    expect(first?.nodes).toContain('person-b');
    expect(await search('paris nonsense')).toEqual([]);
  });

  it('sends nothing when the browser has it already', async () => {
    const { etag = '' } = (await getRaw(world.server, '/api/graph')).headers;
    expect(etag).toMatch(/^"0001-/u);
    const again = await getRaw(world.server, '/api/graph', { 'if-none-match': etag });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it('compresses', async () => {
    const { headers } = await getRaw(world.server, '/api/graph', { 'accept-encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
  });

  it('reports a damaged file and tells the asker nothing of its path', async () => {
    await rm(generationPaths(generationFolder(world.workspace, '0001')).articles);
    const response = await get(`/api/articles/${encodeURIComponent(ARTICLE)}`);
    expect(response.status).toBe(500);
    expect(JSON.stringify(await response.json())).not.toContain('generations');
    expect(String(world.reported.at(-1))).toContain('cannot read');
  });

  it('serves a new build without a restart', async () => {
    await writeWorkspace(
      join(world.folder, 'workspace'),
      createSmallBuild({ agent: 'Eve', article: ARTICLE }),
    );
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
      expect((await getRaw(world.server, path)).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('says how to build it where it is not built', async () => {
    const bare = await world.serve({ viewerFolder: join(world.folder, 'nowhere') });
    const response = await fetch(bare.url);
    expect(response.status).toBe(503);
    expect(apiErrorSchema.parse(await response.json()).error.message).toContain('npm run build');
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
