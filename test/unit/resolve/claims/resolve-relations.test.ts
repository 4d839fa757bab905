import { describe, expect, test } from 'vitest';

import type { ResolvedRelation } from '../../../../src/document/resolved-corpus.ts';
import { resolveRelations } from '../../../../src/resolve/claims/resolve-relations.ts';
import { resolveEvents } from '../../../../src/resolve/events/resolve-events.ts';
import { loadEventWords } from '../../../../src/vocabulary/event-words.ts';
import { CRISIS_NAMES } from '../../../worlds/crisis-world.ts';
import { createToldWorld } from '../../../worlds/told-world.ts';
import type { RelationSpec } from '../../../worlds/told-world.ts';

const TEXT = 'Ada Brunn, Viktor Oskan, Mira Solt and a clerk spoke of Norland, Estavia and Galmere.';

/** One article for each list of relations. */
function resolve(...articles: readonly (readonly RelationSpec[])[]): readonly ResolvedRelation[] {
  const { documents, entityOf, entities } = createToldWorld(
    CRISIS_NAMES,
    articles.map((relations, index) => ({
      id: `article-${String(index)}`,
      sentences: [{ text: TEXT, relations }],
    })),
  );
  const { events, eventOf } = resolveEvents(documents, entityOf, entities, loadEventWords());
  return resolveRelations(documents, entityOf, eventOf, events, entities);
}

const describeAll = (relations: readonly ResolvedRelation[]) =>
  relations.map(({ type, source, target, claims }) => [type, source, target, claims.length]);

describe('resolveRelations', () => {
  test('joins what two articles say of the same two', () => {
    const urged: RelationSpec = { type: 'URGED', source: 'Ada Brunn', target: 'Viktor Oskan' };
    expect(describeAll(resolve([urged], [urged]))).toEqual([
      ['URGED', 'person:ada-brunn', 'person:viktor-oskan', 2],
    ]);
  });

  test('keeps directed relations apart by direction, joins symmetric ones', () => {
    const relations = resolve([
      { type: 'URGED', source: 'Ada Brunn', target: 'Viktor Oskan' },
      { type: 'URGED', source: 'Viktor Oskan', target: 'Ada Brunn' },
      { type: 'MET_WITH', source: 'Ada Brunn', target: 'Viktor Oskan' },
      { type: 'MET_WITH', source: 'Viktor Oskan', target: 'Ada Brunn' },
    ]);
    expect(describeAll(relations)).toEqual([
      ['MET_WITH', 'person:ada-brunn', 'person:viktor-oskan', 2],
      ['URGED', 'person:ada-brunn', 'person:viktor-oskan', 1],
      ['URGED', 'person:viktor-oskan', 'person:ada-brunn', 1],
    ]);
  });

  test('leaves out a relation of something to itself', () => {
    expect(resolve([{ type: 'URGED', source: 'Ada Brunn', target: 'Ada Brunn' }])).toEqual([]);
  });

  test('does not draw a relation to what has no name', () => {
    const [relation] = resolve([{ type: 'URGED', source: 'Ada Brunn', target: 'a clerk' }]);
    expect(relation?.salient).toBe(false);
  });

  test('never counts the feared or the denied as a fact', () => {
    const invaded = (status: 'actual' | 'hypothetical' | 'negated'): RelationSpec => ({
      type: 'INVADED',
      source: 'Norland',
      target: 'Estavia',
      status,
    });
    const relations = resolve([invaded('actual')], [invaded('hypothetical')], [invaded('negated')]);
    expect(relations.map((relation) => relation.status).sort()).toEqual([
      'actual',
      'hypothetical',
      'negated',
    ]);
    const contradicted = (status: string) =>
      relations.find((relation) => relation.status === status)?.claims[0]?.contradicts;
    const claimOf = (status: string) =>
      relations.find((relation) => relation.status === status)?.claims[0]?.id;
    expect(contradicted('actual')).toEqual([claimOf('negated')]);
    expect(contradicted('negated')).toEqual([claimOf('actual')]);
    expect(contradicted('hypothetical')).toBeUndefined();
  });

  test('tells offices apart, and not the wordings of one function', () => {
    const relations = resolve([
      { type: 'HOLDS_OFFICE', source: 'Ada Brunn', target: 'Norland', role: 'president' },
      { type: 'HOLDS_OFFICE', source: 'Ada Brunn', target: 'Norland', role: 'the President' },
      { type: 'HOLDS_OFFICE', source: 'Ada Brunn', target: 'Norland', role: 'commander-in-chief' },
      { type: 'SPOKESPERSON_OF', source: 'Mira Solt', target: 'Estavia', role: 'spokeswoman' },
      { type: 'SPOKESPERSON_OF', source: 'Mira Solt', target: 'Estavia', role: 'press secretary' },
      { type: 'SPOKESPERSON_OF', source: 'Mira Solt', target: 'Estavia', role: 'press secretary' },
    ]);
    expect(relations.map(({ type, office, claims }) => [type, office, claims.length])).toEqual([
      ['HOLDS_OFFICE', 'commander-in-chief', 1],
      ['HOLDS_OFFICE', 'president', 2],
      ['SPOKESPERSON_OF', 'press secretary', 2],
    ]);
  });
});
