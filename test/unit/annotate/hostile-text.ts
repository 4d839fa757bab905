import fc from 'fast-check';

/** Pieces that have broken tokenizers: unpaired surrogates, NUL, bidi and joining marks, quotes, addresses, glued words. */
const piece = fc.constantFrom(
  'Biden',
  'said',
  'U.S.-Russia',
  'can’t',
  "he'll",
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '...',
  '—',
  '$1.5bn',
  'A380s',
  'www.flag.govt.nz',
  'https://a.example/b?c=(d)',
  '\u0000',
  '\ud83d',
  '\udc00',
  '😀',
  'e\u0301',
  '\u202e',
  '\u200d',
  '\ufeff',
  '\u00a0',
  '\u2028',
  '\u3000',
  '\t',
  '\r\n',
  '  ',
  '.',
  '!',
  '[sic]',
  '\u4e2d\u6587',
  'x'.repeat(250),
);

export const hostileText = fc.oneof(
  fc
    .array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 40 })
    .map((pairs) => pairs.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.nat({ max: 0xffff }), { maxLength: 100 }).map((units) => String.fromCharCode(...units)),
);
