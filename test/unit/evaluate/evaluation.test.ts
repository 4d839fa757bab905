import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { evaluateFolders, evaluateStandoff } from '../../../src/evaluate/evaluation.ts';
import { scoreGraph } from '../../../src/evaluate/graph-scores.ts';
import { listHeadlines } from '../../../src/evaluate/headlines.ts';
import { formatScores } from '../../../src/evaluate/report.ts';
import { readGold, readStandoff } from '../../../src/evaluate/standoff-reader.ts';
import { scoreStandoff } from '../../../src/evaluate/standoff-scores.ts';

const GOLD = fileURLToPath(new URL('../../gold', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../fixtures/evaluate', import.meta.url));

test('each gold against itself is perfect', async () => {
  const folders = ['seeds', 'meantime-dev', 'gum-news-dev'].map((name) => join(GOLD, name));
  const headlines = listHeadlines(
    await evaluateFolders(folders, (documents) => Promise.resolve(readGold(dirname(documents)))),
  );
  const imperfect = Object.entries(headlines).filter(([, value]) => value !== 1);
  // The seeds' gold has two entities that only boilerplate names: on a graph they are wrong.
  expect(imperfect).toEqual([['seeds/graph.entities.precision', 0.971]]);
  expect(Object.keys(headlines)).toHaveLength(33);
});

test('an empty prediction scores 0', () => {
  const gold = readGold(join(GOLD, 'seeds'));
  const nothing = { documents: gold.documents, entities: [], mentions: [], events: [], relations: [] };
  const { names, resolution } = scoreStandoff(gold, nothing);
  const { entities, eventsHigh, participants, relationPairs } = scoreGraph(gold, nothing);
  expect([names?.exact.micro.f1, resolution?.crossDocumentNames.conll]).toEqual([0, 0]);
  expect([entities.f1, eventsHigh.f1, participants.f1, relationPairs.f1]).toEqual([0, 0, 0, 0]);
});

test('a layer that was not made is missing, and not scored', () => {
  const gold = readGold(join(GOLD, 'meantime-dev'));
  const scores = scoreStandoff(gold, { documents: gold.documents, times: gold.times ?? [] });
  expect(scores.missing).toEqual(['entities', 'mentions', 'events']);
  expect(Object.keys(scores)).toEqual(['documents', 'times', 'missing']);
});

test('names that are left out cost recall and no precision', () => {
  const gold = readGold(join(FIXTURES, 'gum/gold'));
  const mentions = gold.mentions ?? [];
  fc.assert(
    fc.property(fc.subarray([...mentions]), (kept) => {
      const { names } = scoreStandoff(gold, { ...gold, mentions: kept });
      const { precision, recall, predicted, gold: asked } = names?.exact.micro ?? {};
      expect(precision).toBe(predicted === 0 ? 0 : 1);
      expect(recall).toBeCloseTo((predicted ?? 0) / (asked ?? 1), 3);
    }),
    { numRuns: 20 },
  );
});

test.each(['meantime', 'seeds'])('any part of a noisy prediction of %s scores in [0,1]', (corpus) => {
  const gold = readGold(join(FIXTURES, corpus, 'gold'));
  const noisy = readStandoff(join(FIXTURES, corpus, 'noisier'));
  const part = <Item>(items: readonly Item[] | undefined): fc.Arbitrary<Item[]> =>
    fc.subarray([...(items ?? [])]);
  const predictions = fc.record({
    entities: part(noisy.entities),
    mentions: part(noisy.mentions),
    events: part(noisy.events),
    relations: part(noisy.relations),
  });
  fc.assert(
    fc.property(predictions, (layers) => {
      const predicted = { ...noisy, ...layers };
      const text = scoreStandoff(gold, predicted);
      const evaluation = { gold: corpus, text };
      const headlines = listHeadlines([
        evaluation,
        { ...evaluation, gold: 'graph', graph: scoreGraph(gold, predicted) },
      ]);
      for (const [measure, value] of Object.entries(headlines)) {
        // The one measure that the reference scorer lets exceed 1: see scorePronouns.
        if (measure.endsWith('pronounToName.f1')) continue;
        expect(value, measure).toBeGreaterThanOrEqual(0);
        expect(value, measure).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 20 },
  );
});

test('the table says every score in one line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gold-'));
  try {
    const lines = (...records: readonly object[]): string => records.map((r) => JSON.stringify(r)).join('\n');
    const ann = { doc: 'a', start: 0, end: 3, text: 'Ann', kind: 'name', entity: 'ann', type: 'person' };
    const she = { doc: 'a', start: 9, end: 12, text: 'She', kind: 'pronoun', entity: 'ann', type: 'person' };
    writeFileSync(
      join(folder, 'documents.jsonl'),
      lines({ id: 'a', text: 'Ann came. She left on May 3, 2020.' }),
    );
    writeFileSync(join(folder, 'entities.jsonl'), lines({ id: 'ann', type: 'person', name: 'Ann' }));
    writeFileSync(join(folder, 'mentions.jsonl'), lines(ann, she));
    writeFileSync(
      join(folder, 'times.jsonl'),
      lines({ doc: 'a', start: 21, end: 32, text: 'May 3, 2020', value: '2020-05-03' }),
    );
    const table = formatScores([{ ...evaluateStandoff(folder, folder), gold: 'tiny' }]);
    expect(table).toMatchInlineSnapshot(`
      "tiny, documents: 1
      names.exact.person                        P 1.000  R 1.000  F1 1.000  (1 of 1 predicted, 1 gold)
      names.exact.organization                  P 0.000  R 0.000  F1 0.000  (0 of 0 predicted, 0 gold)
      names.exact.location                      P 0.000  R 0.000  F1 0.000  (0 of 0 predicted, 0 gold)
      names.exact.micro                         P 1.000  R 1.000  F1 1.000  (1 of 1 predicted, 1 gold)
      names.overlap.person                      P 1.000  R 1.000  F1 1.000  (1 of 1 predicted, 1 gold)
      names.overlap.organization                P 0.000  R 0.000  F1 0.000  (0 of 0 predicted, 0 gold)
      names.overlap.location                    P 0.000  R 0.000  F1 0.000  (0 of 0 predicted, 0 gold)
      names.overlap.micro                       P 1.000  R 1.000  F1 1.000  (1 of 1 predicted, 1 gold)
      names.exactUntyped                        P 1.000  R 1.000  F1 1.000  (1 of 1 predicted, 1 gold)
      names.predictedOnOtherNames               0
      resolution.crossDocumentNames             CoNLL 0.667  MUC 0.000  B3 1.000  CEAFe 1.000  LEA 1.000
      resolution.crossDocumentNamesMatchedOnly  CoNLL 0.667  MUC 0.000  B3 1.000  CEAFe 1.000  LEA 1.000
      resolution.withinDocumentAll              CoNLL 1.000  MUC 1.000  B3 1.000  CEAFe 1.000  LEA 1.000
      resolution.withinDocumentNoSingletons     CoNLL 1.000  MUC 1.000  B3 1.000  CEAFe 1.000  LEA 1.000
      resolution.pronounToName                  P 1.000  R 1.000  F1 1.000  (1 of 1 predicted, 1 gold)
      times.overlap                             P 1.000  R 1.000  F1 1.000  (1 of 1 predicted, 1 gold)
      times.exact                               P 1.000  R 1.000  F1 1.000  (1 of 1 predicted, 1 gold)
      times.value                               accuracy 1.000  (n = 1)
      times.valueOfDates                        accuracy 1.000  (n = 1)
      times.valueOfDatesDayLevel                accuracy 1.000  (n = 1)
      times.valueEndToEnd                       P 1.000  R 1.000  F1 1.000  (1 of 1 predicted, 1 gold)"
    `);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
