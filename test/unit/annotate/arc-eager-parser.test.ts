import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseArcEager, groupParserMoves } from '../../../src/annotate/arc-eager-parser.ts';
import { createRandomScorer, createScriptedScorer, describeTree } from './dependency-world.ts';

const names = ['S', 'D', 'L-nsubj', 'L-det', 'R-dobj', 'R-punct', 'B-ROOT'];
const moves = groupParserMoves(names);

describe('parseArcEager', () => {
  test.each([
    {
      name: 'attaches to both sides',
      words: 'She reads the book',
      script: ['S', 'L-nsubj', 'S', 'S', 'L-det', 'R-dobj', 'D', 'D'],
      tree: ['She nsubj reads', 'reads ROOT reads', 'the det book', 'book dobj reads'],
    },
    {
      name: 'breaks one text into two sentences',
      words: 'Go . Stop .',
      script: ['S', 'B-ROOT', 'R-punct', 'D', 'D', 'S', 'R-punct'],
      tree: ['Go ROOT Go', '. punct Go', 'Stop ROOT Stop', '. punct Stop'],
    },
    {
      name: 'puts a token without head back and attaches it later',
      words: 'a b c',
      script: ['S', 'S', 'D', 'R-dobj', 'R-dobj'],
      tree: ['a ROOT a', 'b dobj a', 'c dobj b'],
    },
    {
      name: 'lets a token have a new head',
      words: 'a b c',
      script: ['S', 'R-dobj', 'L-nsubj', 'L-det', 'S'],
      tree: ['a det c', 'b nsubj c', 'c ROOT c'],
    },
  ])('$name', ({ words, script, tree }) => {
    const tokens = words.split(' ');
    const parsed = parseArcEager(tokens.length, moves, createScriptedScorer(names, script));
    expect(describeTree(tokens, parsed)).toEqual(tree);
  });

  test('describes a state by its buffer, its stack and their last dependents', () => {
    const seen: (readonly number[])[] = [];
    const script = createScriptedScorer(names, ['S', 'L-nsubj', 'S', 'R-dobj']);
    parseArcEager(4, moves, (features) => {
      seen.push([...features]);
      return script(features);
    });
    expect(seen.slice(0, 4)).toEqual([
      [0, 1, -1, -1, -1, -1, -1, -1],
      [1, 2, 0, -1, -1, -1, -1, -1],
      [1, 2, -1, -1, -1, 0, -1, -1],
      [2, 3, 1, -1, -1, -1, 0, -1],
    ]);
    expect(seen[4]).toEqual([3, -1, 2, 1, -1, -1, -1, -1]);
  });

  test('takes the first of equal moves', () => {
    const equal = parseArcEager(
      2,
      groupParserMoves(['S', 'D', 'R-dobj', 'R-punct']),
      () => new Float32Array(4),
    );
    expect(equal.labels).toEqual(['ROOT', 'ROOT']);
  });

  test('whatever the scores, gives a forest', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 40 }),
        fc.integer(),
        fc.array(fc.nat({ max: 39 }), { maxLength: 5 }),
        (length, seed, insides) => {
          const score = createRandomScorer(names.length, seed);
          const { heads, labels } = parseArcEager(length, moves, score, new Set(insides));
          expect(heads).toHaveLength(length);
          for (const token of heads.keys()) {
            const path = new Set<number>();
            for (let at = token; !path.has(at); at = heads[at] ?? NaN) path.add(at);
            const root = [...path].pop() ?? NaN;
            expect(heads[root]).toBe(root);
            expect(labels[root]).toBe('ROOT');
          }
        },
      ),
    );
  });

  test('never breaks before a token that is inside a sentence', () => {
    const script = ['S', 'B-ROOT'];
    const countRoots = (insides: readonly number[]): number =>
      parseArcEager(3, moves, createScriptedScorer(names, script), new Set(insides)).heads.filter(
        (head, token) => head === token,
      ).length;
    expect(countRoots([])).toBe(3);
    expect(countRoots([1, 2])).toBe(1);
  });
});

test('groupParserMoves refuses an unknown move', () => {
  expect(() => groupParserMoves(['S', 'X-nsubj'])).toThrow('parser: unknown move X-nsubj');
});
