import { expect, test } from 'vitest';

import { hashString } from '../../../src/annotate/murmur-hash.ts';

// Values of spacy.strings.hash_string, spaCy 3.8.18; lengths around the 8-byte block.
test.each([
  ['a', 11901859001352538922n],
  ['coffee', 3197928453018144401n],
  ['Biden', 6665338994769762997n],
  ['1234567', 11906548768923648808n],
  ['12345678', 9871996032675327904n],
  ['123456789', 2056675840866671865n],
  ['“killer,”', 4056695688524097029n],
  ['Ünïcode — ’s', 1488186417935118227n],
  ['😀', 13900606239988879105n],
])('hashes %j as spaCy does', (text, hash) => {
  expect(hashString(text)).toBe(hash);
});

test('takes an unpaired surrogate for the replacement character', () => {
  expect(hashString('a\ud800')).toBe(hashString('a\ufffd'));
});
