import { describe, expect, it } from 'vitest';
import { createSearch, foldText } from '../../../viewer/src/search.ts';
import { createEntity, createEvent } from '../../worlds/picture.ts';

const search = createSearch([
  createEntity('p1', {
    name: 'Joe Biden',
    mentionCount: 95,
    aliases: [{ text: 'the President', count: 4 }],
  }),
  createEntity('p2', { name: 'Jill Biden', mentionCount: 2 }),
  createEntity('o1', { name: 'Biden administration', type: 'Organization', mentionCount: 19 }),
  createEntity('p3', { name: 'Alexei Navalny', aliases: [{ text: 'Navalany', count: 1 }] }),
  createEntity('p4', { name: 'José Ñandú' }),
  createEvent('e0', { name: 'Calling', salient: false, mentionCount: 99 }),
  createEvent('e1', { name: 'Biden–Putin phone call, 30 December 2021' }),
]);

const rows: readonly (readonly [query: string, ids: readonly string[]])[] = [
  ['', []],
  ['  ', []],
  ['biden', ['o1', 'e1', 'p1', 'p2']],
  ['joe biden', ['p1']],
  ['BIDEN joe', ['p1']],
  ['call', ['e1', 'e0']],
  ['2021 call', ['e1']],
  ['navalany', ['p3']],
  ['jose nandu', ['p4']],
  ['president', ['p1']],
  ['<script>', []],
];

describe('createSearch', () => {
  it.each(rows)('finds by %j', (query, ids) => {
    expect(search(query).map((hit) => hit.node.id)).toEqual(ids);
  });

  it('names the alias where the name was not what was found', () => {
    expect(search('navalany')[0]?.alias).toBe('Navalany');
    expect(search('navalny')[0]?.alias).toBeUndefined();
  });

  it('gives no more than asked for', () => {
    expect(search('b', 2)).toHaveLength(2);
  });

  it('folds case and accents', () => {
    expect(foldText('ÉLYSÉE Ångström')).toBe('elysee angstrom');
  });
});
