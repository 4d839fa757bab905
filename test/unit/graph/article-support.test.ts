import { expect, test } from 'vitest';

import { createSupport } from '../../../src/graph/article-support.ts';
import { createToldWorld } from '../../worlds/told-world.ts';

const WIRE =
  'The harbour of Galmere closed on Monday after a storm tore the northern pier from its moorings, officials said. ' +
  'Fishermen brought their boats inland while engineers inspected what was left of the pier and the old lighthouse. ' +
  'The mayor promised to reopen the harbour within two weeks and asked the capital for help with the repairs.';
const OTHER =
  'A storm closed the port of Galmere on Monday. Engineers are looking at the damage to its northern pier, which the sea ' +
  'broke in two. The mayor wants money from the capital and says that ships may return before the end of the month.';

test.each<[what: string, texts: readonly string[], independent: number]>([
  ['one text twice', [WIRE, WIRE], 1],
  [
    'a copy with a paragraph added',
    [WIRE, `${WIRE} Readers may send photographs of the storm to our newsroom.`],
    1,
  ],
  ['a copy in other case', [WIRE, WIRE.toUpperCase()], 1],
  ['two accounts of one storm', [WIRE, OTHER], 2],
  ['two short texts', ['Ships return.', 'Boats leave.'], 2],
])('%s', (_what, texts, independent) => {
  const { documents } = createToldWorld(
    {},
    texts.map((text, index) => ({ id: `article-${String(index)}`, sentences: [{ text }] })),
  );
  const support = createSupport(documents);
  expect(support(documents.map((document) => document.article.id))).toBe(independent);
});
