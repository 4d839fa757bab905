import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { afterEach, describe, expect, it } from 'vitest';

import type { ArticleSource } from '../../../src/ingest/article-source.ts';
import { ExtractionError } from '../../../src/jobs/extractor.ts';
import type { Extractor } from '../../../src/jobs/extractor.ts';
import { createLocalExtractor } from '../../../src/jobs/local-extractor.ts';
import { createThreadExtractor } from '../../../src/jobs/thread-extractor.ts';
import { usePipeline } from '../../worlds/shared-pipeline.ts';

const UNRULY = fileURLToPath(new URL('../../fixtures/jobs/unruly-thread.js', import.meta.url));
const NEWS =
  'Chancellor Angela Merkel met Emmanuel Macron in Paris on Monday. She told him that Germany waits.';

let extractor: Extractor | undefined;
afterEach(async () => {
  await extractor?.close();
  extractor = undefined;
});

const article = (text: string): ArticleSource => ({ id: text.slice(0, 8), text, file: 'a.txt' });

describe('createThreadExtractor', () => {
  it('gives the bytes that the stages give in this thread', async () => {
    const threads = createThreadExtractor({ threads: 2 });
    extractor = threads;
    const local = createLocalExtractor(usePipeline().extractDocument);
    const articles = [NEWS, `${NEWS} Macron denied it.`, 'Nothing.'].map(article);
    const here = await Promise.all(articles.map((source) => local.extract(source)));
    const there = await Promise.all(articles.map((source) => threads.extract(source)));
    expect(there.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(
      here.map((bytes) => Buffer.from(bytes).toString('hex')),
    );
  });

  it.each([
    ['HANG', /^took longer than 10 s and was given up$/u],
    ['EXIT', /^crashed the program/u],
    ['FILL', /^needed more than 256 MB of memory/u],
  ])('gives up an article that does %s, and goes on with the next', async (trouble, message) => {
    extractor = createThreadExtractor({ threads: 1, timeLimitMs: 10_000, memoryMb: 256, file: UNRULY });
    const failure = extractor.extract(article(trouble));
    await expect(failure).rejects.toThrow(ExtractionError);
    await expect(failure).rejects.toThrow(message);
    expect((await extractor.extract(article(NEWS))).length).toBeGreaterThan(100);
  });

  it('tells what keeps every article from being extracted apart from what one article does', async () => {
    extractor = createThreadExtractor({ threads: 1, file: UNRULY });
    const failure = extractor.extract(article('BROKEN'));
    await expect(failure).rejects.toThrow('the model is damaged');
    await expect(failure).rejects.not.toThrow(ExtractionError);
  });

  it('stops at once when aborted', async () => {
    extractor = createThreadExtractor({ threads: 1, file: UNRULY });
    const stop = new AbortController();
    const reason = new Error('interrupted');
    const hanging = extractor.extract(article('HANG'), stop.signal);
    await setTimeout(50);
    stop.abort(reason);
    await expect(hanging).rejects.toBe(reason);
  });
});
