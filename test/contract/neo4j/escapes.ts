/** What a query, the shell that reads it, or the importer takes for something else than text. */
export const ESCAPES: readonly string[] = [
  '\\u0027 \\\\u0027 \\\\\\u0027 \\',
  "'; MATCH (n) DETACH DELETE n; //",
  '":exit\n:exit\n; // /* */ `$rows`',
  ' \u0001\b\f\t\r\n\u0085\u2028\u2029\uFEFF\uFFFF',
  'a;b|c\u001Fd\u001E,"e""f\\"\r\n"',
  '$rows $complete {a: 1} \uD83D\uDE00 𝒜',
];
