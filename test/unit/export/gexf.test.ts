import { readFile } from 'node:fs/promises';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';

import { renderGexf } from '../../../src/export/gexf.ts';
import { findOrigin } from '../../../src/export/origin.ts';
import { selectGraph } from '../../../src/export/select-graph.ts';
import type { GraphFile } from '../../../src/schema/graph.ts';
import { createSmallWorld } from '../../worlds/small-world.ts';
import { readGexf } from './read-gexf.ts';

const fixtures = new URL('../../fixtures/gexf-1.3/', import.meta.url);
const readSchema = async (fileName: string): Promise<{ fileName: string; contents: string }> => ({
  fileName,
  contents: await readFile(new URL(fileName, fixtures), 'utf8'),
});

async function findSchemaErrors(gexf: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'graph.gexf', contents: gexf }],
    schema: [await readSchema('gexf.xsd')],
    preload: [await readSchema('dynamics.xsd'), await readSchema('viz.xsd')],
  });
  return errors.map(({ message }) => message);
}

const render = (graph: GraphFile): string => [...renderGexf(graph)].join('');

const toLongAlias = (index: number): { text: string; count: number } => ({
  text: `${String(index).padStart(3, '0')}${'"'.repeat(2000)}`,
  count: 1,
});

describe('renderGexf', () => {
  it('is valid against the official schema, with dates and without', async () => {
    const { graph } = createSmallWorld();
    expect(await findSchemaErrors(render(graph))).toEqual([]);
    expect(await findSchemaErrors(render({ ...graph, nodes: [], edges: [] }))).toEqual([]);
  });

  it('is found invalid when an id is missing, so that the check above means something', async () => {
    const broken = render(createSmallWorld().graph).replace(/<node id="[^"]*"/u, '<node');
    expect(await findSchemaErrors(broken)).not.toEqual([]);
  });

  it('carries dates as intervals of days, and is static where nothing is dated', () => {
    const { graph } = createSmallWorld();
    const dynamic = readGexf(render(graph));
    expect(dynamic.graph).toMatchObject({ mode: 'dynamic', timeformat: 'date' });
    expect(dynamic.nodes.find(({ id }) => id === 'event-met')).toMatchObject({
      start: '2022-01-02',
      end: '2022-01-02',
    });
    const undated = { ...graph, nodes: graph.nodes.filter((node) => node.type !== 'Event'), edges: [] };
    expect(readGexf(render(undated)).graph).toMatchObject({ mode: 'static' });
    expect(readGexf(render(undated)).graph).not.toHaveProperty('timeformat');
  });

  it('keeps parallel edges apart by their kind', () => {
    const { graph } = createSmallWorld();
    const twice = {
      ...graph,
      edges: graph.edges.flatMap((edge) => [edge, { ...edge, id: `${edge.id}-again` }]),
    };
    const { edges } = readGexf(render(twice));
    expect(edges).toHaveLength(twice.edges.length);
    expect(
      new Set(edges.map(({ source, target, kind }) => JSON.stringify([source, target, kind]))).size,
    ).toBe(edges.length);
    expect(edges.every(({ weight }) => Number(weight) >= 1)).toBe(true);
  });

  it('gives every node its type, colour, size and position', () => {
    const gexf = render(createSmallWorld().graph);
    expect(readGexf(gexf).nodes.find(({ id }) => id === 'place-paris')?.values).toMatchObject({
      type: 'Place',
      name: 'Paris',
      aliases: '["Paris"]',
      articleCount: '1',
    });
    expect(gexf.match(/<viz:color r="102" g="166" b="30"\/>/gu)).toHaveLength(1);
    expect(gexf.match(/<viz:position x="1.5" y="-2" z="0"\/>/gu)).toHaveLength(5);
  });

  it('is valid, with all its nodes and ids, whatever the names and ids are made of', async () => {
    const hostile = fc.string({ unit: 'binary', maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(hostile, { minLength: 20, maxLength: 60 }), async (names) => {
        const { graph } = createSmallWorld();
        const nodes = graph.nodes.flatMap((node) =>
          names.map((name) => ({ ...node, name, id: node.id + name })),
        );
        const gexf = render({ ...graph, nodes });
        expect(await findSchemaErrors(gexf)).toEqual([]);
        expect(new Set(readGexf(gexf).nodes.map(({ id }) => id)).size).toBe(nodes.length);
      }),
      { numRuns: 4 },
    );
  });

  it('says who made it, from what, and how new that is, also for a part without articles', () => {
    const { graph } = createSmallWorld();
    const entities = selectGraph(graph, { view: 'entities' });
    for (const gexf of [render(graph), [...renderGexf(entities, findOrigin(graph))].join('')]) {
      expect(gexf).toContain('<meta lastmodifieddate="2022-01-03">');
      expect(gexf).toContain('<creator>Wiregraph</creator>');
      expect(gexf).toContain('made from 1 news article, the newest of 2022-01-03</description>');
    }
    expect(render({ ...graph, nodes: [], edges: [] })).toContain('<meta>');
  });

  it('cuts what Gephi would give the file up for, and keeps all that is shorter', () => {
    const long = createSmallWorld({ agent: `${'long '.repeat(110_000)}name` });
    const graph = {
      ...long.graph,
      nodes: long.graph.nodes.map((node) =>
        'aliases' in node ? { ...node, aliases: [...Array(300).keys()].map(toLongAlias) } : node,
      ),
    };
    const gexf = render(graph);
    const { nodes } = readGexf(gexf);
    const person = nodes.find(({ id }) => id === 'person-a');
    expect(String(person?.values['name'])).toMatch(/^long .*…$/u);
    expect(JSON.parse(String(person?.values['aliases']))).toHaveLength(41);
    for (const { label, values } of nodes) {
      for (const value of [label, ...Object.values(values)]) {
        expect(String(value).length).toBeLessThan(524_288);
      }
    }
    expect(nodes.find(({ id }) => id === 'person-b')?.values['name']).toBe('Bob Ray');
  });

  it('has no column that nothing stands in', () => {
    const { graph } = createSmallWorld();
    expect(render(graph)).toContain('<attribute id="eventType"');
    expect(render(selectGraph(graph, { view: 'entities' }))).not.toContain('<attribute id="eventType"');
  });
});
