import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { begunBodySchema } from '../../../src/schema/added-articles.ts';
import { decidedBodySchema, decisionsBodySchema } from '../../../src/schema/decision-changes.ts';
import type { DecisionChange } from '../../../src/schema/decision-changes.ts';
import { jobSchema } from '../../../src/schema/jobs.ts';
import type { Job } from '../../../src/schema/jobs.ts';
import { UpdateError } from '../../../src/server/work-queue.ts';
import type { RunUpdate } from '../../../src/server/work-queue.ts';
import { ARTICLE, postJson, serveSmallWorld } from './served-world.ts';
import type { ServedWorld } from './served-world.ts';

let world: ServedWorld;
let runUpdate: RunUpdate;
beforeEach(async () => {
  runUpdate = () => Promise.resolve({ added: [], issues: [] });
  world = await serveSmallWorld((update, options) => runUpdate(update, options));
});
afterEach(() => world.close());

const merge: DecisionChange = { kind: 'merge', left: 'person-a', right: 'person-b', status: 'CONFIRMED' };

async function decide(change: DecisionChange): Promise<{ readonly undo: DecisionChange; readonly job: Job }> {
  const response = await world.get('/api/decisions', postJson(change));
  expect(response.status).toBe(202);
  return decidedBodySchema.parse(await response.json());
}

async function findJob(id: string): Promise<Job> {
  return jobSchema.parse(await (await world.get(`/api/jobs/${id}`)).json());
}

async function waitFor(job: Job): Promise<Job> {
  await expect.poll(async () => (await findJob(job.id)).state, { interval: 10 }).toMatch(/done|failed/u);
  return findJob(job.id);
}

async function begin(path: string, init: RequestInit): Promise<Job> {
  const response = await world.get(path, init);
  expect(response.status).toBe(202);
  return begunBodySchema.parse(await response.json()).job;
}

describe('decisions', () => {
  it('are written at once, obeyed by a build, and taken back by what undoes them', async () => {
    const { undo, job } = await decide(merge);
    const read = async (): Promise<unknown> =>
      decisionsBodySchema.parse(await (await world.get('/api/decisions')).json()).decisions.merges;
    expect(await read()).toEqual([{ left: 'person-a', right: 'person-b', status: 'CONFIRMED' }]);
    expect(await waitFor(job)).toMatchObject({ kind: 'decide', state: 'done' });
    await decide(undo);
    expect(await read()).toEqual([]);
    await expect.poll(() => world.updates).toEqual([{ kind: 'decide' }, { kind: 'decide' }]);
  });

  it('made while a build waits are obeyed by that one', async () => {
    let release = (): void => undefined;
    runUpdate = () =>
      new Promise((resolve) => {
        release = () => {
          resolve({ added: [], issues: [] });
        };
      });
    const first = await decide(merge);
    await expect.poll(async () => (await findJob(first.job.id)).state).toBe('running');
    const second = await decide({ kind: 'rename', entity: 'person-a', name: 'Ann' });
    const third = await decide({ kind: 'type', entity: 'person-b', type: 'Place' });
    expect(second.job.id).not.toBe(first.job.id);
    expect(third.job.id).toBe(second.job.id);
    release();
    await waitFor(first.job);
    await expect.poll(async () => (await findJob(second.job.id)).state).toBe('running');
    release();
    await waitFor(second.job);
    expect(world.updates).toHaveLength(2);
  });

  it('sent at the same time are all kept', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `Ann ${index}`);
    await Promise.all(names.map((name) => decide({ kind: 'rename', entity: 'person-a', name })));
    await Promise.all(
      ['person-a', 'person-b'].map((entity) => decide({ kind: 'type', entity, type: 'Place' })),
    );
    const text = await readFile(join(world.workspace, 'decisions.yaml'), 'utf8');
    expect(text.match(/type: Place/gu)).toHaveLength(2);
    expect(text.match(/name: Ann/gu)).toHaveLength(1);
  });
});

describe('articles', () => {
  it('are handed on as files that are gone afterwards', async () => {
    let given: Record<string, string> = {};
    let folder = '';
    runUpdate = async (update, { onProgress }) => {
      if (update.kind !== 'add') throw new Error('expected articles');
      ({ folder } = update);
      onProgress({ step: 'Reading', done: 1, total: 2 });
      const names = await readdir(folder);
      const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
      given = Object.fromEntries(names.map((name, index) => [name, texts[index] ?? '']));
      return { added: ['a'], issues: [{ file: 'a', code: 'bad-date', message: 'no date' }] };
    };
    const text = 'Ann met Bob. =1+1 <script>';
    const job = await begin(
      '/api/articles',
      postJson({
        articles: [
          { kind: 'text', text, title: 'Ünï & co', publishedAt: '2022-01-02' },
          { kind: 'file', name: 'ä ö.txt', base64: Buffer.from('Bytes').toString('base64') },
        ],
      }),
    );
    expect(await waitFor(job)).toMatchObject({ state: 'done', added: ['a'], step: 'Reading', total: 2 });
    expect(given['ä ö.txt']).toBe('Bytes');
    expect(JSON.parse(given['pasted.jsonl'] ?? '')).toMatchObject({
      id: expect.stringMatching(/^uni-co-[0-9a-z]{6}$/u) as unknown,
      text,
      title: 'Ünï & co',
      publishedAt: '2022-01-02',
    });
    await expect(access(folder)).rejects.toThrow();
  });

  it('are withdrawn by id', async () => {
    const job = await begin(`/api/articles/${encodeURIComponent(ARTICLE)}`, { method: 'DELETE' });
    await waitFor(job);
    expect(world.updates).toEqual([{ kind: 'withdraw', article: ARTICLE }]);
  });
});

describe('a job that fails', () => {
  it('says why, when that is for whoever asked', async () => {
    const issues = [{ file: 'a.txt', code: 'empty-article' as const, message: 'has no text' }];
    runUpdate = () => Promise.reject(new UpdateError('nothing could be added', issues));
    const { job } = await decide(merge);
    expect(await waitFor(job)).toMatchObject({ state: 'failed', message: 'nothing could be added', issues });
    expect(world.reported).toEqual([]);
  });

  it('says no more than that, and reports the fault, when it is the program that failed', async () => {
    runUpdate = () => Promise.reject(new Error('secret /path'));
    const { job } = await decide(merge);
    expect((await waitFor(job)).message).not.toContain('secret');
    expect(String(world.reported)).toContain('secret /path');
    const again = await decide({ ...merge, status: 'REJECTED' });
    runUpdate = () => Promise.resolve({ added: [], issues: [] });
    expect(again.job.id).not.toBe(job.id);
  });
});
