import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toGraphRows } from '../../../src/neo4j/rows.ts';
import type { GraphRows } from '../../../src/neo4j/rows.ts';
import { createSmallWorld, HOSTILE_NAMES } from '../../worlds/small-world.ts';
import type { SmallWorldOptions } from '../../worlds/small-world.ts';

function convert(options?: SmallWorldOptions): GraphRows {
  const { corpus, graph } = createSmallWorld(options);
  return toGraphRows(graph, new Map(corpus.documents.map(({ article }) => [article.id, article.text])));
}

describe('toGraphRows', () => {
  it('has a node for each node, claim and sentence', () => {
    const labels = convert().nodes.map(({ label }) => label);
    expect(labels.sort()).toEqual([
      'Article',
      'Claim',
      'Claim',
      'Event',
      'Person',
      'Person',
      'Place',
      'Sentence',
      'Sentence',
    ]);
  });

  it('leads from a claim to who, what, according to whom, and where it stands', () => {
    const { nodes, relationships } = convert();
    const of = (source: string): string[] =>
      relationships
        .filter((row) => row.source === source)
        .map(({ type, target }) => `${type} ${target}`)
        .sort();
    const sentence = nodes.find(
      ({ label, properties }) => label === 'Sentence' && properties['text'] === 'They may talk on.',
    );
    expect(of('c2')).toEqual(
      [
        'ATTRIBUTED_TO person-b',
        'OBJECT person-b',
        `STATED_IN ${sentence?.id ?? ''}`,
        'SUBJECT person-a',
      ].sort(),
    );
    expect(of(sentence?.id ?? '')).toEqual(['SENTENCE_OF article-1']);
  });

  it('joins only what is there, each relationship under an id of its own', () => {
    const { nodes, relationships } = convert();
    const ids = new Set(nodes.map(({ id }) => id));
    for (const { source, target } of relationships)
      expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
    expect(new Set(relationships.map(({ id }) => id)).size).toBe(relationships.length);
  });

  it('takes away what is no longer known: every column is in every row', () => {
    const [first, ...others] = convert().nodes.filter(
      ({ label }) => label !== 'Claim' && label !== 'Sentence' && label !== 'Article',
    );
    for (const row of others)
      expect(Object.keys(row.properties)).toEqual(Object.keys(first?.properties ?? {}));
    expect(first?.properties['publisher']).toBeNull();
  });

  it('gives the same row the same hash, and another to a changed one', () => {
    const before = new Map(convert().nodes.map(({ id, hash }) => [id, hash]));
    const changed = convert({ agent: 'Eve' }).nodes.filter(({ id, hash }) => before.get(id) !== hash);
    expect(changed.map(({ id }) => id)).toContain('person-a');
    expect(changed.map(({ id }) => id)).not.toContain('person-b');
  });

  it('holds only what a Neo4j property can be, whatever the names', () => {
    const texts = fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: 'binary', minLength: 1 }));
    fc.assert(
      fc.property(texts, (agent) => {
        const { nodes, relationships } = convert({ agent });
        const values = [...nodes, ...relationships].flatMap(({ properties }) =>
          Object.values(properties).flat(),
        );
        const types = new Set(values.map((value) => (value === null ? 'null' : typeof value)));
        expect([...types].filter((type) => !['string', 'number', 'boolean', 'null'].includes(type))).toEqual(
          [],
        );
      }),
    );
  });
});
