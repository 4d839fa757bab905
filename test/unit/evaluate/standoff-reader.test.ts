import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { readGold, readStandoff, StandoffError } from '../../../src/evaluate/standoff-reader.ts';

const DOCUMENT = '{"id":"a","text":"Ann met Bob."}';
const MENTION = '{"doc":"a","start":0,"end":3,"text":"Ann","kind":"name","entity":"ann","type":"person"}';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standoff-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(layers: Readonly<Record<string, readonly string[]>>): void {
  for (const [layer, lines] of Object.entries(layers)) {
    writeFileSync(join(folder, `${layer}.jsonl`), lines.join('\n'));
  }
}

test('a layer without a file is absent, one without lines is empty', () => {
  write({ documents: [DOCUMENT, ''], times: [] });
  expect(readStandoff(folder)).toEqual({ documents: [{ id: 'a', text: 'Ann met Bob.' }], times: [] });
});

test('a mention without a kind is a name', () => {
  write({ documents: [DOCUMENT], mentions: ['{"doc":"a","start":0,"end":3,"text":"Ann"}'] });
  expect(readStandoff(folder).mentions?.[0]?.kind).toBe('name');
});

test('what only annotators say is read from gold, and not from predictions', () => {
  write({ documents: [DOCUMENT], mentions: [MENTION.replace('}', ',"nested":true}')] });
  expect(readGold(folder).mentions?.[0]).toHaveProperty('nested', true);
  expect(readStandoff(folder).mentions?.[0]).not.toHaveProperty('nested');
});

test.each([
  { what: 'no JSON', lines: [MENTION, '{"doc":'], message: /mentions\.jsonl:2: no JSON/u },
  {
    what: 'an unknown kind',
    lines: [MENTION.replace('"name"', '"verb"')],
    message: /mentions\.jsonl:1: kind: /u,
  },
  { what: 'a lacking offset', lines: ['', '{"doc":"a"}'], message: /mentions\.jsonl:2: start: /u },
  { what: 'a negative offset', lines: [MENTION.replace('0', '-1')], message: /mentions\.jsonl:1: start: /u },
  { what: 'no object', lines: ['7'], message: /mentions\.jsonl:1: /u },
])('names file and line of $what', ({ lines, message }) => {
  write({ documents: [DOCUMENT], mentions: lines });
  expect(() => readStandoff(folder)).toThrow(StandoffError);
  expect(() => readStandoff(folder)).toThrow(message);
});

test('a folder without documents is refused', () => {
  expect(() => readStandoff(folder)).toThrow(`${folder}: no documents.jsonl`);
});
