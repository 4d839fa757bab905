/**
 * The number rounded to so many decimal digits, ties to the even digit.
 *
 * Scores are compared with those of scorers in other languages, digit by digit: this is the rounding of IEEE 754 and of
 * Python's `round`, which `toFixed` shares except for exact ties.
 */
export function roundScore(value: number, digits: number): number {
  const rounded = Number(value.toFixed(digits));
  if (!isExactTie(value, digits)) return rounded;
  const below = Math.floor(value * 10 ** digits);
  return (below % 2 === 0 ? below : below + 1) / 10 ** digits;
}

/** A binary fraction ends in a decimal 5 right after the last digit kept only if it is an odd multiple of 2^-(digits+1). */
function isExactTie(value: number, digits: number): boolean {
  const multiple = value * 2 ** (digits + 1);
  return Number.isInteger(multiple) && Math.abs(multiple % 2) === 1;
}
