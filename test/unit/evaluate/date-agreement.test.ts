import { expect, test } from 'vitest';

import { agreesOnDate } from '../../../src/evaluate/graph/date-agreement.ts';

test.each([
  { predicted: '2021-12-30', gold: '2021-12-30', agrees: true },
  { predicted: '2021-12-30', gold: '2021-12', agrees: true },
  { predicted: '2021-12', gold: '2021-12-30', agrees: false },
  { predicted: '2021', gold: '2021-12', agrees: false },
  { predicted: '2021-12-29', gold: '2021-12-30', agrees: false },
  { predicted: '2021-12-27/2021-12-31', gold: '2021-12-30', agrees: true },
  { predicted: '2021-12-27/2022-01-02', gold: '2021-12-30', agrees: true },
  { predicted: '2021-11-27/2021-12-31', gold: '2021-12-30', agrees: false },
  { predicted: '2021-12-28', gold: '2021-12-26/2021-12-30', agrees: true },
  { predicted: '2021-12-30T15:35', gold: '2021-12-30', agrees: false },
  { predicted: '2021-W52', gold: '2021-12-30', agrees: false },
  { predicted: 'PRESENT_REF', gold: '2021-12-30', agrees: false },
  { predicted: undefined, gold: '2021-12-30', agrees: false },
  { predicted: '2021', gold: undefined, agrees: false },
])('$predicted for $gold: $agrees', ({ predicted, gold, agrees }) => {
  expect(agreesOnDate(predicted, gold)).toBe(agrees);
});
