import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openWorkspace } from '../../../src/store/workspace.ts';
import { writeWorkspace } from '../../../src/store/workspace-writer.ts';
import { createSmallBuild } from '../../worlds/small-workspace.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiregraph-store-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const listFiles = async (): Promise<string[]> => (await readdir(folder, { recursive: true })).sort();
const graphFile = async (): Promise<string> => {
  const { generation } = await openWorkspace(folder);
  return readFile(join(folder, 'generations', generation, 'graph.json'), 'utf8');
};

describe('a workspace', () => {
  it('gives back what was built', async () => {
    const build = createSmallBuild();
    await writeWorkspace(folder, build);
    const workspace = await openWorkspace(folder);
    expect(workspace.graph).toEqual(build.graph);
    expect(workspace.report).toEqual(build.report);
    const article = await workspace.readArticle('a-1');
    expect(article?.text).toContain('met Bob Ray in Paris');
    expect(article?.marks).toContainEqual({ start: 30, end: 34, node: 'person-b', kind: 'pronominal' });
    expect(await workspace.readArticle('a-2')).toBeUndefined();
    expect(await readFile(join(workspace.standoffFolder, 'mentions.jsonl'), 'utf8')).toContain('"They"');
  });

  it('holds the same bytes for the same graph, in whatever order its parts come', async () => {
    const build = createSmallBuild();
    await writeWorkspace(folder, build);
    const first = await graphFile();
    const { nodes, edges, claims, ...rest } = build.graph;
    const turned = {
      claims: claims.toReversed(),
      edges: edges.toReversed(),
      nodes: nodes
        .toReversed()
        .map((node) => Object.fromEntries(Object.entries(node).toReversed()) as unknown as typeof node),
      ...rest,
    };
    await writeWorkspace(folder, { ...build, graph: turned });
    expect(await graphFile()).toBe(first);
  });

  it.each(['../../outside', '/etc/passwd', 'a\0b', '', 'CON', 'ü'.repeat(500)])(
    'stores the article %j inside its own folder',
    async (article) => {
      await writeWorkspace(folder, createSmallBuild({ article }));
      expect((await (await openWorkspace(folder)).readArticle(article))?.id).toBe(article);
      expect(await readdir(join(folder, 'generations/0001'))).toEqual([
        'articles.index.json',
        'articles.jsonl',
        'graph.json',
        'report.json',
        'sources.jsonl',
        'standoff',
      ]);
    },
  );

  it('keeps the previous build while the next one fails, and leaves nothing of it', async () => {
    await writeWorkspace(folder, createSmallBuild());
    const before = await listFiles();
    const failing = function* (): Generator<never> {
      throw new Error('no space left');
      yield* [];
    };
    await expect(writeWorkspace(folder, { ...createSmallBuild(), articles: failing() })).rejects.toThrow(
      /cannot write the workspace .*no space left/u,
    );
    expect(await listFiles()).toEqual(before);
    expect((await openWorkspace(folder)).graph).toEqual(createSmallBuild().graph);
  });

  it('keeps the previous build when the next one is aborted', async () => {
    await writeWorkspace(folder, createSmallBuild());
    const before = await listFiles();
    const reason = new Error('interrupted');
    await expect(
      writeWorkspace(folder, createSmallBuild(), { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    expect(await listFiles()).toEqual(before);
  });

  it('ignores what a killed build left behind, and removes it with the next', async () => {
    await writeWorkspace(folder, createSmallBuild());
    await mkdir(join(folder, 'generations/0002'));
    await writeFile(join(folder, 'generations/0002/graph.json'), '{"half');
    expect((await openWorkspace(folder)).generation).toBe('0001');
    await writeWorkspace(folder, createSmallBuild());
    expect((await readdir(join(folder, 'generations'))).sort()).toEqual(['0001', '0003']);
  });

  it('keeps the previous generation for those who still read it, and no older one', async () => {
    for (let build = 0; build < 4; build++) await writeWorkspace(folder, createSmallBuild());
    expect((await readdir(join(folder, 'generations'))).sort()).toEqual(['0003', '0004']);
  });

  it('leaves other files of the folder alone', async () => {
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await writeWorkspace(folder, createSmallBuild());
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });
});

describe('openWorkspace', () => {
  it('says how to build where nothing was built', async () => {
    await expect(openWorkspace(join(folder, 'none'))).rejects.toThrow(
      /none holds no graph yet: run "wiregraph build/u,
    );
  });

  it.each([
    ['workspace.json', '{', /workspace\.json is not JSON/u],
    [
      'workspace.json',
      '{"format":"wiregraph-workspace","version":2,"generation":"0001"}',
      /workspace\.json.*version/u,
    ],
    ['workspace.json', '{"format":"wiregraph-workspace","version":1,"generation":"../.."}', /at generation/u],
    ['generations/0001/graph.json', '{"nodes":[]}', /graph\.json is not as expected at/u],
    ['generations/0001/report.json', 'null', /report\.json is not as expected/u],
  ])('names the damaged file %s', async (file, text, message) => {
    await writeWorkspace(folder, createSmallBuild());
    await writeFile(join(folder, file), text);
    await expect(openWorkspace(folder)).rejects.toThrow(message);
  });

  it.each([
    ['breaks off', (text: string) => text.slice(0, text.lastIndexOf('\n"claims"')), /breaks off after line/u],
    ['has a damaged record', (text: string) => text.replace('"Person"', '"Pers'), /is not JSON: line \d+/u],
    ['has a wrong record', (text: string) => text.replace('"Person"', '"Robot"'), /at line \d+, type/u],
  ])('names the line where the graph %s', async (_what, damage, message) => {
    await writeWorkspace(folder, createSmallBuild());
    const file = join(folder, 'generations/0001/graph.json');
    await writeFile(file, damage(await readFile(file, 'utf8')));
    await expect(openWorkspace(folder)).rejects.toThrow(message);
  });

  it('reads a graph with empty lists', async () => {
    const build = createSmallBuild();
    const graph = { ...build.graph, nodes: [], edges: [], claims: [] };
    await writeWorkspace(folder, { ...build, graph });
    expect((await openWorkspace(folder)).graph).toEqual(graph);
  });

  it('names a file that is gone', async () => {
    await writeWorkspace(folder, createSmallBuild());
    await rm(join(folder, 'generations/0001/graph.json'));
    await expect(openWorkspace(folder)).rejects.toThrow(/graph\.json is missing: build the workspace again/u);
  });
});

describe('writeWorkspace', () => {
  it('puts a damaged workspace right', async () => {
    await writeWorkspace(folder, createSmallBuild());
    await writeFile(join(folder, 'workspace.json'), '{');
    await writeWorkspace(folder, createSmallBuild());
    expect((await openWorkspace(folder)).generation).toBe('0002');
  });

  it('says what is in the way', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(writeWorkspace(file, createSmallBuild())).rejects.toThrow(
      /cannot write the workspace .*file/u,
    );
  });
});
