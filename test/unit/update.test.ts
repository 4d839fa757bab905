import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ArticleSource } from '../../src/ingest/article-source.ts';
import { ExtractionError } from '../../src/jobs/extractor.ts';
import type { Extractor } from '../../src/jobs/extractor.ts';
import { createLocalExtractor } from '../../src/jobs/local-extractor.ts';
import { compareGraphs, listOnlyIn } from '../../src/store/graph-diff.ts';
import type { GraphDiff } from '../../src/store/graph-diff.ts';
import { openGraph, openPreviousGraph, openWorkspace } from '../../src/store/workspace.ts';
import { updateWorkspace } from '../../src/update.ts';
import type { WorkspaceUpdate } from '../../src/update.ts';
import type { WorkspaceChange } from '../../src/workspace-change.ts';
import { usePipeline } from '../worlds/shared-pipeline.ts';

const TEXTS = {
  a: 'Chancellor Angela Merkel met Emmanuel Macron in Paris on Monday. She told Macron that Germany waits.',
  b: 'Angela Merkel accused Macron of lying on Tuesday. Macron denied it in Berlin.',
  c: 'Prime Minister Boris Johnson called Emmanuel Macron on Friday. Johnson praised France.',
} as const;
const source = (id: string, text: string): ArticleSource => ({ id, text, file: `${id}.txt` });
const ALL = Object.entries(TEXTS).map(([id, text]) => source(id, text));

let folder: string;
let extracted: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiregraph-update-'));
  extracted = [];
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);

/** The real stages; articles with these words fail. */
function createExtractor(failing = 'POISON'): Extractor {
  const local = createLocalExtractor(usePipeline().extractDocument);
  return {
    ...local,
    extract: (article) => {
      extracted.push(article.id);
      if (article.text.includes(failing)) return Promise.reject(new ExtractionError('is poison'));
      return local.extract(article);
    },
  };
}

const update = (name: string, change: WorkspaceChange): Promise<WorkspaceUpdate> =>
  updateWorkspace(at(name), change, { createExtractor: () => createExtractor() });
const add = (name: string, ...sources: ArticleSource[]): Promise<WorkspaceUpdate> =>
  update(name, { kind: 'add', sources });

async function compareWithPrevious(name: string): Promise<GraphDiff> {
  const previous = await openPreviousGraph(at(name));
  if (previous === undefined) throw new Error('there is no previous build');
  return compareGraphs(previous, await openGraph(at(name)));
}

/** All that a build leaves but its report, which has times in it. */
async function readGeneration(name: string): Promise<Record<string, string>> {
  const generation = join(at(name), 'generations', (await openWorkspace(at(name))).generation);
  const files = (await readdir(generation, { recursive: true })).filter((file) => file.includes('json'));
  const texts = await Promise.all(files.map((file) => readFile(join(generation, file), 'utf8')));
  return Object.fromEntries(
    files.map((file, index) => [file, texts[index] ?? '']).filter(([file]) => file !== 'report.json'),
  ) as Record<string, string>;
}

describe('updateWorkspace', () => {
  it('comes to the bytes of a build from nothing, in whatever steps the articles come and go', async () => {
    await add('whole', ...ALL);
    await add('steps', source('b', 'An older text of Angela Merkel.'), source('x', TEXTS.c));
    await add('steps', source('c', TEXTS.c));
    await add('steps', source('b', TEXTS.b), source('a', TEXTS.a));
    await update('steps', { kind: 'remove', articles: ['x'] });
    expect(await readGeneration('steps')).toEqual(await readGeneration('whole'));
    await update('steps', { kind: 'rebuild' });
    expect(await readGeneration('steps')).toEqual(await readGeneration('whole'));
  });

  it('extracts each article once, and tells what came, changed and went', async () => {
    const first = await add('ws', source('a', TEXTS.a), source('b', TEXTS.b));
    expect(first).toMatchObject({ added: ['a', 'b'], replaced: [], removed: [], extracted: 2 });
    const second = await add('ws', source('b', TEXTS.c), source('a', TEXTS.a));
    expect(second).toMatchObject({ added: [], replaced: ['b'], removed: [], extracted: 1 });
    expect(second.report.articles).toBe(2);
    const third = await update('ws', { kind: 'remove', articles: ['b.txt'] });
    expect(third).toMatchObject({ added: [], replaced: [], removed: ['b'], extracted: 0 });
    expect(extracted).toEqual(['a', 'b', 'b']);
  });

  it('extracts again what is damaged or gone in the cache', async () => {
    await add('ws', ...ALL);
    await rm(at('ws/cache'), { recursive: true });
    await update('ws', { kind: 'rebuild' });
    expect(extracted).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
    expect((await readGeneration('ws'))['sources.jsonl']).toContain('Boris');
  });

  it('keeps a failing article in mind, out of the graph, and tries it again when all is rebuilt', async () => {
    const { report } = await add('ws', source('a', TEXTS.a), source('bad', 'POISON'));
    expect(report).toMatchObject({
      articles: 1,
      issues: [{ file: 'bad.txt', place: 'article "bad"', code: 'failed', message: 'is poison' }],
    });
    const later = await add('ws', source('b', TEXTS.b));
    expect(later.report.issues).toHaveLength(1);
    expect(extracted).toEqual(['a', 'bad', 'b']);
    await update('ws', { kind: 'rebuild' });
    expect(extracted).toEqual(['a', 'bad', 'b', 'bad']);
    const mended = await updateWorkspace(
      at('ws'),
      { kind: 'rebuild' },
      { createExtractor: () => createExtractor('nothing') },
    );
    expect(mended.report).toMatchObject({ articles: 3, issues: [] });
  });

  it('builds from all the rest where one article in ten is broken, and names each of those', async () => {
    const name = (number: number): string => `good-${String(number).padStart(2, '0')}.txt`;
    const good = Array.from({ length: 72 }, (_, number) => name(number));
    const broken: Readonly<Record<string, string | Uint8Array>> = {
      'empty.txt': '',
      'unfinished.json': '{"id": "a", "text": "Angela Merkel met',
      'no-text.json': '{"id": "a", "headline": "Angela Merkel"}',
      'cut.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog',
      'not-a-zip.docx': 'Angela Merkel met Emmanuel Macron.',
      'cut.txt.gz': gzipSync('Angela Merkel met Emmanuel Macron in Paris. '.repeat(20)).subarray(0, 30),
      'poison.txt': 'POISON in an article that is read and makes the program fail.',
      'german.txt':
        'Die Bundeskanzlerin hat sich am Montag in Berlin mit dem französischen Präsidenten getroffen und über die Lage gesprochen. ' +
        'Danach reiste sie nach Paris weiter, wo sie mit weiteren Gästen über den Haushalt beriet.',
    };
    const articles = at('articles');
    await mkdir(articles);
    for (const file of good)
      await writeFile(join(articles, file), `${TEXTS.a} Told for the time ${String(good.indexOf(file))}.`);
    for (const [file, content] of Object.entries(broken)) await writeFile(join(articles, file), content);

    const { report } = await update('ws', { kind: 'build', paths: [articles] });
    expect(report.issues.map(({ file }) => basename(file)).sort()).toEqual(Object.keys(broken).sort());
    expect(report.articles).toBe(good.length);
    const nodes = (await openGraph(at('ws'))).nodes.filter(({ type }) => type === 'Article');
    expect(nodes).toHaveLength(good.length);
  });

  it('tells which nodes and edges an article brought, and that they go with it', async () => {
    await add('ws', source('a', TEXTS.a), source('b', TEXTS.b));
    await add('ws', source('c', TEXTS.c));
    const brought = await compareWithPrevious('ws');
    expect(brought.nodes.added.map(({ name }) => name)).toContain('Boris Johnson');
    expect(brought.nodes.removed).toEqual([]);
    expect(brought.nodes.changed.map(({ name }) => name)).toContain('Emmanuel Macron');
    const alone = listOnlyIn(await openGraph(at('ws')), 'c');
    expect(alone.nodes.map(({ id }) => id)).toEqual(brought.nodes.added.map(({ id }) => id));
    expect(alone.edges.map(({ id }) => id)).toEqual(brought.edges.added.map(({ id }) => id));

    await update('ws', { kind: 'remove', articles: ['c'] });
    const taken = await compareWithPrevious('ws');
    expect(taken.nodes.removed.map(({ id }) => id)).toEqual(brought.nodes.added.map(({ id }) => id));
    expect(taken.nodes.added).toEqual([]);
  });

  it.each<[string, WorkspaceChange, RegExp]>([
    ['nothing to add', { kind: 'add', sources: [] }, /nothing could be built/u],
    ['an unknown article', { kind: 'remove', articles: ['zzz'] }, /no article "zzz" is in this workspace/u],
    ['the last articles', { kind: 'remove', articles: ['a', 'b', 'c'] }, /nothing could be built/u],
    ['a build of no articles', { kind: 'build', paths: [] }, /nothing could be built/u],
  ])('leaves the workspace as it was for %s', async (_what, change, message) => {
    await add('ws', ...ALL);
    const before = await readGeneration('ws');
    await expect(update('ws', change)).rejects.toThrow(message);
    expect(await readGeneration('ws')).toEqual(before);
  });

  it('has nothing to remove or build again where nothing is', async () => {
    await expect(update('none', { kind: 'rebuild' })).rejects.toThrow(/holds no graph yet/u);
    await expect(update('none', { kind: 'remove', articles: ['a'] })).rejects.toThrow(/holds no graph yet/u);
    expect(await readdir(folder)).toEqual([]);
  });

  it('asks for a full build where a workspace was made without the list of its articles', async () => {
    await add('ws', ...ALL);
    await writeFile(at('ws/generations/0001/sources.jsonl'), '{"half');
    await expect(add('ws', source('d', TEXTS.a))).rejects.toThrow(
      /sources\.jsonl, line 1: .*build the workspace/u,
    );
  });

  it('keeps what was extracted before it was stopped', async () => {
    const stop = new AbortController();
    const reason = new Error('interrupted');
    const stopped = updateWorkspace(
      at('ws'),
      { kind: 'add', sources: ALL },
      {
        signal: stop.signal,
        createExtractor: () => createExtractor(),
        onProgress: ({ done }) => {
          if (done === 2) stop.abort(reason);
        },
      },
    );
    await expect(stopped).rejects.toBe(reason);
    const before = extracted.length;
    const { extracted: anew } = await add('ws', ...ALL);
    expect(anew).toBeLessThan(3);
    expect(extracted.length).toBe(before + anew);
  });
});
