/**
 * The words of texts as the annotate stage sees them, for `train.py`: a JSON list of texts in, one JSON line for each text
 * out, `[[word, norm, whether a space follows], …]`. Needs `npm run build:program`.
 */
import process from 'node:process';
import { json } from 'node:stream/consumers';

import { createEnglishModel } from '../../dist/annotate/english-model.js';
import { createTokenizer } from '../../dist/annotate/tokenize.js';

const tokenize = createTokenizer();
const { normalize } = createEnglishModel();

for (const text of await json(process.stdin)) {
  const tokens = tokenize(text);
  const words = tokens.map(({ text: word, end }, index) => ({
    text: word,
    space: (tokens[index + 1]?.start ?? end) > end,
  }));
  const norms = normalize(words);
  const rows = words.map((word, index) => [word.text, norms[index] ?? word.text, word.space]);
  process.stdout.write(`${JSON.stringify(rows)}\n`);
}
