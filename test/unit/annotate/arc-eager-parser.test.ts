import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { NO_LIMITS, parseArcEager, parseParserMoves } from '../../../src/annotate/arc-eager-parser.ts';
import { createRandomScorer, createScriptedScorer, describeTree } from './dependency-world.ts';

const moves = parseParserMoves(['S', 'D', 'L-nsubj', 'L-det', 'R-dobj', 'R-punct', 'B-ROOT']);

describe('parseArcEager', () => {
  test.each([
    {
      name: 'attaches to both sides',
      words: 'She reads the book',
      script: [
        'shift',
        'attachLeft nsubj',
        'shift',
        'shift',
        'attachLeft det',
        'attachRight dobj',
        'reduce',
        'reduce',
      ],
      tree: ['She nsubj reads', 'reads ROOT reads', 'the det book', 'book dobj reads'],
    },
    {
      name: 'breaks one text into two sentences',
      words: 'Go . Stop .',
      script: [
        'shift',
        'breakSentence ROOT',
        'attachRight punct',
        'reduce',
        'reduce',
        'shift',
        'attachRight punct',
      ],
      tree: ['Go ROOT Go', '. punct Go', 'Stop ROOT Stop', '. punct Stop'],
    },
    {
      name: 'puts a token without head back and attaches it later',
      words: 'a b c',
      script: ['shift', 'shift', 'reduce', 'attachRight dobj', 'attachRight dobj'],
      tree: ['a ROOT a', 'b dobj a', 'c dobj b'],
    },
    {
      name: 'lets a token have a new head',
      words: 'a b c',
      script: ['shift', 'attachRight dobj', 'attachLeft nsubj', 'attachLeft det', 'shift'],
      tree: ['a det c', 'b nsubj c', 'c ROOT c'],
    },
  ])('$name', ({ words, script, tree }) => {
    const tokens = words.split(' ');
    const parsed = parseArcEager(tokens.length, moves, createScriptedScorer(moves, script));
    expect(describeTree(tokens, parsed)).toEqual(tree);
  });

  test('describes a state by its buffer, its stack and their last dependents', () => {
    const seen: (readonly number[])[] = [];
    const script = createScriptedScorer(moves, ['shift', 'attachLeft nsubj', 'shift', 'attachRight dobj']);
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
      parseParserMoves(['S', 'D', 'R-dobj', 'R-punct']),
      () => new Float32Array(4),
    );
    expect(equal.labels).toEqual(['ROOT', 'ROOT']);
  });

  test('whatever the scores, gives a forest whose arcs respect the limits of sentences', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 40 }),
        fc.integer(),
        fc.array(fc.nat({ max: 39 }), { maxLength: 5 }),
        (length, seed, starts) => {
          const limits = { ...NO_LIMITS, starts: new Set(starts) };
          const { heads } = parseArcEager(length, moves, createRandomScorer(moves.length, seed), limits);
          expect(heads).toHaveLength(length);
          for (const [token, head] of heads.entries()) {
            const [left, right] = [Math.min(token, head), Math.max(token, head)];
            expect(starts.filter((start) => left < start && start <= right)).toEqual([]);
            const path = new Set<number>();
            for (let at = token; !path.has(at); at = heads[at] ?? at) path.add(at);
            const root = [...path].at(-1) ?? token;
            expect(heads[root]).toBe(root);
          }
        },
      ),
    );
  });

  test('never breaks before a token that is inside a sentence', () => {
    const script = ['shift', 'breakSentence ROOT'];
    const free = parseArcEager(3, moves, createScriptedScorer(moves, script));
    const limited = parseArcEager(3, moves, createScriptedScorer(moves, script), {
      starts: new Set(),
      insides: new Set([1, 2]),
    });
    expect([...free.heads]).not.toEqual([...limited.heads]);
    expect(limited.heads.filter((head, token) => head === token)).toHaveLength(1);
  });
});

test('parseParserMoves refuses an unknown move', () => {
  expect(() => parseParserMoves(['S', 'X-nsubj'])).toThrow('parser: unknown move X-nsubj');
});
