import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { readFile, readStandardInput } from '../../../src/ingest/formats/containers.ts';
import { ISSUE_CODES } from '../../../src/schema/issues.ts';
import { createDocx, createPage, createPdf, STORY } from './sample-files.ts';

const RSS = `<rss version="2.0"><channel><title>T</title><item><title>&lt;b&gt;a</title><description>${STORY[1]}</description></item></channel></rss>`;
const MAIL = `From: "A" <a@b.example>\r\nSubject: =?utf-8?q?a?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n${STORY[1]}\r\n--b--\r\n`;

/** A right file of each kind, to be damaged. */
const SAMPLES: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['a.txt', strToU8(STORY.join('\n\n'))],
  ['a.md', strToU8(`---\ntitle: T\n---\n# ${STORY[0]}\n\n[a](b) *c* ${STORY[1]}`)],
  ['a.html', strToU8(createPage())],
  ['a.pdf', createPdf([[{ text: STORY[0], size: 20 }, { text: STORY[1] }]], 'T')],
  ['a.docx', createDocx(STORY)],
  ['a.eml', strToU8(MAIL)],
  ['a.json', strToU8(JSON.stringify([{ id: 'a', text: STORY[1], source: { name: 'S' } }]))],
  ['a.jsonl', strToU8(JSON.stringify({ id: 'a', text: STORY[1] }))],
  ['a.csv', strToU8(`id,text\n1,"${STORY[1]}"\n`)],
  ['a.xml', strToU8(RSS)],
  ['a.zip', zipSync({ 'a/b.txt': strToU8(STORY[1]), 'c.html': strToU8(createPage()) })],
  ['a.txt.gz', gzipSync(STORY[1])],
];

/** Bytes cut out, put in, and turned around somewhere. */
const damage = fc.array(
  fc.record({ at: fc.nat(), cut: fc.nat({ max: 40 }), put: fc.uint8Array({ maxLength: 40 }) }),
  { minLength: 1, maxLength: 4 },
);

function applyDamage(
  bytes: Uint8Array,
  places: readonly { at: number; cut: number; put: Uint8Array }[],
): Uint8Array {
  return places.reduce<Uint8Array>((damaged, { at, cut, put }) => {
    const start = at % (damaged.length + 1);
    return Buffer.concat([damaged.subarray(0, start), put, damaged.subarray(start + cut)]);
  }, bytes);
}

async function expectOnlyResults(name: string, bytes: Uint8Array): Promise<void> {
  const file = { file: `/folder/${name}`, name, stem: 'a', open: () => Readable.from([bytes]) };
  for await (const result of readFile(file, {})) {
    if (result.kind === 'issue') {
      expect(ISSUE_CODES).toHaveProperty(result.issue.code);
      expect(result.issue.message).not.toBe('');
    } else {
      const { text, url } = result.source;
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/\0|\p{Surrogate}/u);
      expect(url ?? 'https://').toMatch(/^https?:\/\//iu);
    }
  }
}

describe('damaged files give articles or issues, and nothing is thrown', () => {
  test.each(SAMPLES)('%s', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(damage, (places) => expectOnlyResults(name, applyDamage(bytes, places))),
      { numRuns: 60 },
    );
  });

  test.each(SAMPLES)('any bytes called %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => expectOnlyResults(name, bytes)),
      { numRuns: 30 },
    );
  });

  test('any bytes on standard input', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        for await (const result of readStandardInput({ stdin: Readable.from([bytes]) }))
          expect(result.kind).toMatch(/source|issue/u);
      }),
      { numRuns: 60 },
    );
  });
});

test('pages nested without end, lists without end and patterns that backtrack are read in bounded time', async () => {
  const pages = [
    '<div>'.repeat(50_000) + STORY[1],
    `<p>${'<b>'.repeat(20_000)}${STORY[1]}`,
    `<table>${'<tr><td>'.repeat(5_000)}${STORY[1]}`,
    `${'['.repeat(20_000)}${STORY[1]}`,
    `<!--${'-'.repeat(200_000)}`,
    `<meta ${'charset '.repeat(10_000)}>`,
  ];
  const start = performance.now();
  for (const page of pages)
    for (const name of ['a.html', 'a.md']) await expectOnlyResults(name, strToU8(page));
  expect(performance.now() - start).toBeLessThan(60_000);
}, 120_000);
