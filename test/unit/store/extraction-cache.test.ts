import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createExtractionCache, createSourceKey } from '../../../src/store/extraction-cache.ts';

const KEY = createSourceKey({ id: 'a', text: 'text', file: 'a.txt' });
const DOCUMENT = Buffer.from('a document');

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiregraph-cache-'));
  file = join(folder, 'cache', KEY.slice(0, 2), KEY);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('createExtractionCache', () => {
  it('gives back what was written by the same version, and by no other', async () => {
    await createExtractionCache(folder, 'one').write(KEY, DOCUMENT);
    expect(await createExtractionCache(folder, 'one').read(KEY)).toEqual(DOCUMENT);
    expect(await createExtractionCache(folder, 'two').read(KEY)).toBeUndefined();
    expect(await createExtractionCache(folder, 'one').read('f'.repeat(32))).toBeUndefined();
  });

  it.each([
    ['is cut off', () => truncate(file, 70)],
    ['is empty', () => truncate(file, 0)],
    ['has another byte', async () => writeFile(file, (await readFile(file)).fill(1, 70, 71))],
  ])('takes a file that %s for none', async (_what, damage) => {
    const cache = createExtractionCache(folder, 'one');
    await cache.write(KEY, DOCUMENT);
    await damage();
    expect(await cache.read(KEY)).toBeUndefined();
    await cache.write(KEY, DOCUMENT);
    expect(await cache.read(KEY)).toEqual(DOCUMENT);
  });

  it('forgets what is no longer wanted, and what a killed process left', async () => {
    const cache = createExtractionCache(folder, 'one');
    const other = createSourceKey({ id: 'b', text: 'text', file: 'a.txt' });
    await cache.write(KEY, DOCUMENT);
    await cache.write(other, DOCUMENT);
    await writeFile(`${file}.123.tmp`, 'half');
    await cache.prune(new Set([KEY]));
    const files = (await readdir(join(folder, 'cache'), { recursive: true })).filter((name) =>
      /.{32}/u.test(name),
    );
    expect(files).toEqual([join(KEY.slice(0, 2), KEY)]);
  });

  it('names the file that cannot be written', async () => {
    await writeFile(join(folder, 'cache'), '');
    await expect(createExtractionCache(folder, 'one').write(KEY, DOCUMENT)).rejects.toThrow(
      /^cannot write .*cache/u,
    );
  });
});

describe('createSourceKey', () => {
  it('depends on all that is known of an article but where it was found', () => {
    const source = { id: 'a', text: 'text', file: 'a.txt' };
    expect(createSourceKey({ place: 'line 3', ...source, file: 'b.jsonl' })).toBe(KEY);
    const others = [
      { ...source, id: 'b' },
      { ...source, text: 'text.' },
      { ...source, title: 'Title' },
      { ...source, publishedAt: '2022-01-01' },
    ];
    expect(new Set([KEY, ...others.map(createSourceKey)]).size).toBe(5);
  });
});
