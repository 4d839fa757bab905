import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  type DecodedEntity,
  decodeEntities,
  groupRecognizerMoves,
  type TokenBounds,
} from '../../../src/annotate/biluo-decoder.ts';
import { createRandomScorer } from './dependency-world.ts';

const names = ['B-ORG', 'B-GPE', 'I-ORG', 'I-GPE', 'L-ORG', 'L-GPE', 'U-ORG', 'U-GPE', 'U', 'O'];
const moves = groupRecognizerMoves(names);

function makeBounds(
  length: number,
  starts: readonly number[] = [0],
  spaces: readonly number[] = [],
): TokenBounds {
  return {
    length,
    startsSentence: (token) => starts.includes(token),
    isWhiteSpace: (token) => spaces.includes(token),
  };
}

/** Gives the wanted move of each token this score, all others 0. */
function decode(bounds: TokenBounds, wanted: string, score: number): readonly string[] {
  const script = wanted.split(' ');
  const entities = decodeEntities(bounds, moves, ([token = 0]) =>
    Float32Array.from(names, (name) => (name === script[token] ? score : 0)),
  );
  return entities.map(({ first, end, label }) => `${first}-${end} ${label}`);
}

describe('decodeEntities', () => {
  test.each([
    {
      name: 'spans and units',
      bounds: makeBounds(5),
      wanted: 'B-ORG I-ORG L-ORG O U-GPE',
      entities: ['0-3 ORG', '4-5 GPE'],
    },
    {
      name: 'no span across a sentence start',
      bounds: makeBounds(2, [0, 1]),
      wanted: 'B-ORG O',
      entities: ['0-1 ORG'],
    },
    { name: 'no span past the last token', bounds: makeBounds(1), wanted: 'B-ORG', entities: ['0-1 ORG'] },
    { name: 'no change of label', bounds: makeBounds(3), wanted: 'B-ORG I-GPE L-ORG', entities: ['0-3 ORG'] },
    { name: 'no entity of white space', bounds: makeBounds(1, [0], [0]), wanted: 'U-ORG', entities: [] },
    { name: 'no blocked unit', bounds: makeBounds(1), wanted: 'U', entities: ['0-1 ORG'] },
  ])('$name', ({ bounds, wanted, entities }) => {
    expect(decode(bounds, wanted, 5)).toEqual(entities);
  });

  test('scores an entity by the product of its moves among the valid ones', () => {
    const [entity] = decodeEntities(makeBounds(2), moves, ([token]) =>
      Float32Array.from(names, (name) => (name === (token === 0 ? 'B-GPE' : 'L-GPE') ? Math.log(3) : 0)),
    );
    // First token: B-GPE against B-ORG, U-ORG, U-GPE and O; second token: L-GPE alone, a sentence ends there.
    expect(entity?.score).toBeCloseTo(3 / (3 + 4));
  });

  test('a temperature changes the score alone', () => {
    const read = (temperature: number): readonly DecodedEntity[] =>
      decodeEntities(
        makeBounds(1),
        moves,
        () => Float32Array.from(names, (name) => (name === 'U-GPE' ? Math.log(9) : 0)),
        temperature,
      );
    // U-GPE against U-ORG and O; the square root of its odds at a temperature of two.
    expect(read(1)).toEqual([{ first: 0, end: 1, label: 'GPE', score: expect.closeTo(9 / 11) as number }]);
    expect(read(2)).toEqual([{ first: 0, end: 1, label: 'GPE', score: expect.closeTo(3 / 5) as number }]);
  });

  test('whatever the scores, entities are in order, apart, and inside a sentence', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 30 }),
        fc.integer(),
        fc.array(fc.nat({ max: 29 }), { maxLength: 5 }),
        (length, seed, starts) => {
          let last = 0;
          for (const { first, end, score } of decodeEntities(
            makeBounds(length, starts),
            moves,
            createRandomScorer(names.length, seed),
          )) {
            expect(first).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(first);
            expect(starts.filter((start) => first < start && start < end)).toEqual([]);
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(length);
        },
      ),
    );
  });
});

test('groupRecognizerMoves refuses an unknown move', () => {
  expect(() => groupRecognizerMoves(['M-ORG'])).toThrow('recognizer: unknown move M-ORG');
});
