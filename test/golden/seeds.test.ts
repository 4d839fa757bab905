import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildFromPaths } from '../../src/build.ts';
import type { Build } from '../../src/build.ts';
import type { EventNode } from '../../src/schema/graph.ts';
import { usePipeline } from '../worlds/shared-pipeline.ts';

const SEEDS = new URL('../../seeds/', import.meta.url).pathname;
const GOLD = new URL('../gold/seeds/documents.jsonl', import.meta.url);

let build: Build;

beforeAll(async () => {
  build = await buildFromPaths([SEEDS], usePipeline());
});

function findEvents(eventType: string, ...participants: readonly string[]): EventNode[] {
  const { nodes, edges } = build.graph;
  const id = new Map(nodes.map((node) => [node.name, node.id]));
  return nodes.filter(
    (node): node is EventNode =>
      node.type === 'Event' &&
      node.salient &&
      node.eventType === eventType &&
      participants.every((name) =>
        edges.some(
          (edge) =>
            edge.type === 'PARTICIPATES_IN' && edge.target === node.id && edge.source === id.get(name),
        ),
      ),
  );
}

describe('the graph of the seed articles', () => {
  test.each([
    ['Person', 'Joe Biden'],
    ['Person', 'Vladimir Putin'],
    ['Person', 'Alexei Navalny'],
    ['Person', 'Jen Psaki'],
    ['Country', 'Russia'],
    ['Country', 'United States'],
    ['Country', 'Ukraine'],
    ['Organization', 'NATO'],
    ['Organization', 'White House'],
    ['Place', 'Geneva'],
  ])('has one %s %s', (type, name) => {
    expect(build.graph.nodes.filter((node) => node.type === type && node.name === name)).toHaveLength(1);
  });

  test('the ambassador recall is one event with evidence from both articles that tell of it', () => {
    const recalls = findEvents('REDUCE_RELATIONS', 'Russia').filter((event) => event.status === 'actual');
    expect(recalls.map((event) => event.articles)).toContainEqual([
      '000_2b068df2fda728d1',
      '001_3ee3bd412a0c59ef',
    ]);
  });

  test('the call of 30 December is one event with evidence from all three articles that tell of it', () => {
    const calls = findEvents('CONSULT', 'Joe Biden', 'Vladimir Putin').filter(
      (event) => event.date?.start === '2021-12-30',
    );
    expect(calls).toHaveLength(1);
    expect(calls[0]?.articles).toEqual([
      '002_fb405ac30e80fe03',
      '003_eeb775079e9a5220',
      '004_bb67c63f1bfaf407',
    ]);
  });

  test('every claim quotes its article exactly', () => {
    const texts = new Map(
      readdirSync(SEEDS).map((file) => [file.replace(/\.txt$/u, ''), readFileSync(SEEDS + file, 'utf8')]),
    );
    for (const { evidence } of build.graph.claims)
      expect(texts.get(evidence.article)?.slice(evidence.start, evidence.end)).toBe(evidence.quote);
    expect(build.graph.claims.length).toBeGreaterThan(100);
  });

  test('no mention, claim or event comes from boilerplate', () => {
    const boilerplate = new Map(
      readFileSync(GOLD, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string; boilerplate?: [number, number][] })
        .map(({ id, boilerplate: regions }) => [id, regions ?? []]),
    );
    const inside = (article: string, start: number): boolean =>
      (boilerplate.get(article) ?? []).some(([from, to]) => from <= start && start < to);
    for (const { article, mentions } of build.corpus.documents)
      expect(mentions.filter(({ start }) => inside(article.id, start))).toEqual([]);
    expect(build.graph.claims.filter(({ evidence }) => inside(evidence.article, evidence.start))).toEqual([]);
  });

  test('the same graph whatever the order of the files', async () => {
    const files = readdirSync(SEEDS).map((file) => SEEDS + file);
    const again = await buildFromPaths(files.reverse(), usePipeline());
    expect(JSON.stringify(again.graph)).toBe(JSON.stringify(build.graph));
  });
});
