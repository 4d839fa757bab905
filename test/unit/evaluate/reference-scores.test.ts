import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { scoreGraph } from '../../../src/evaluate/graph-scores.ts';
import { readGold, readStandoff } from '../../../src/evaluate/standoff-reader.ts';
import { scoreStandoff } from '../../../src/evaluate/standoff-scores.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/evaluate', import.meta.url));

/** Keys of the reference scorers that are not just the snake case of ours. */
const TEXT_KEYS: Readonly<Record<string, string>> = {
  p: 'precision',
  r: 'recall',
  tp: 'matched',
  pred: 'predicted',
  ner: 'names',
  entities: 'resolution',
};
const GRAPH_KEYS: Readonly<Record<string, string>> = {
  p: 'precision',
  r: 'recall',
  tp: 'matched',
  n: 'ok',
  events_high: 'eventsHigh',
  'events_high+medium': 'eventsHighMedium',
  'events_high+medium+low': 'eventsAll',
};

function readExpected(file: string, keys: Readonly<Record<string, string>>): unknown {
  return JSON.parse(readFileSync(file, 'utf8'), (_, value: unknown) => renameKeys(value, keys));
}

function renameKeys(value: unknown, keys: Readonly<Record<string, string>>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]: [string, unknown]) => [keys[key] ?? toCamelCase(key), field]),
  );
}

function toCamelCase(key: string): string {
  return key.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

test.each([
  ['meantime', 'noisy'],
  ['meantime', 'noisier'],
  ['gum', 'noisy'],
  ['gum', 'noisier'],
  ['seeds', 'noisy'],
  ['seeds', 'noisier'],
])('text scores of %s, %s, are those of the reference scorer', (corpus, prediction) => {
  const { missing, ...scores } = scoreStandoff(
    readGold(`${FIXTURES}/${corpus}/gold`),
    readStandoff(`${FIXTURES}/${corpus}/${prediction}`),
  );
  expect(missing).toEqual([]);
  expect(scores).toEqual(readExpected(`${FIXTURES}/${corpus}/${prediction}/expected-text.json`, TEXT_KEYS));
});

test.each(['noisy', 'noisier'])(
  'graph scores of seeds, %s, are those of the reference scorer',
  (prediction) => {
    const scores = scoreGraph(
      readGold(`${FIXTURES}/seeds/gold`),
      readStandoff(`${FIXTURES}/seeds/${prediction}`),
    );
    expect(scores).toEqual(readExpected(`${FIXTURES}/seeds/${prediction}/expected-graph.json`, GRAPH_KEYS));
  },
);
