import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseDateInterval } from '../../../../src/schema/dates.ts';
import { TIMEX_VALUE } from '../../../../src/extract/time/timex-values.ts';
import { readTimes } from './read-sentence.ts';

const words = fc.constantFrom(
  ...'the a last next this that same earlier later early mid - – week weeks month year years day decade century half'.split(
    ' ',
  ),
  ...'and of ago before after in on at since two twenty five hundred 7 31 2021 1999 99 0000 9999 3:35 25:99 p.m. am UTC'.split(
    ' ',
  ),
  ..."May March Dec. February Sunday Tues. noon Christmas Easter Q3 third quarter summer 1990s '80s 12/30/11 2021-02-30".split(
    ' ',
  ),
  ...'yesterday tonight every annual ago. [ten] ( ) ’s \u{1F600} , . ; morning will said'.split(' '),
);
const phrase = fc.array(words, { maxLength: 30 }).map((list) => list.join(' '));
const text = fc.oneof(phrase, fc.string({ unit: 'grapheme', maxLength: 200 }));
const published = fc.constantFrom(undefined, '2021-12-30', '0001-01-01', '9999-12-31', '2020-02-29');

describe('the times of any text', () => {
  test('lie in it, in order, and have TIMEX3 values and real intervals', () => {
    fc.assert(
      fc.property(text, published, (source, day) => {
        let end = 0;
        for (const [index, time] of readTimes(source, day).entries()) {
          expect(time.index).toBe(index);
          expect(time.start).toBeGreaterThanOrEqual(end);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.text).toBe(source.slice(time.start, time.end));
          expect(time.endToken).toBeGreaterThanOrEqual(time.firstToken);
          if (time.value !== undefined) expect(time.value).toMatch(TIMEX_VALUE);
          if (time.interval !== undefined)
            expect(parseDateInterval(`${time.interval.start}/${time.interval.end}`)).toBeDefined();
          end = time.end;
        }
        expect(end).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 400 },
    );
  });
});
