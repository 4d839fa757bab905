import { describe, expect, test } from 'vitest';

import { formatDateInterval } from '../../../src/schema/dates.ts';
import {
  ARGUMENT_ROWS,
  DATE_ROWS,
  MOOD_ROWS,
  PARTY_ROWS,
  QUOTATION_ROWS,
  SOURCE_ROWS,
  STATUS_ROWS,
  TRAP_ROWS,
} from './event-sentences.ts';
import { IMPLIED_ROWS } from './implied-sentences.ts';
import { CONATIVE_ROWS, FRAME_ROWS, PLACE_ROWS, REPORTED_ROWS, WORDY_ROWS } from './news-sentences.ts';
import { extractText, fillersOf, findEvent } from './extracted.ts';

describe.each([
  ['arguments', ARGUMENT_ROWS],
  ['words with several frames', TRAP_ROWS],
  ['status', STATUS_ROWS],
  ['source', SOURCE_ROWS],
  ['date', DATE_ROWS],
  ['parties that stand elsewhere', PARTY_ROWS],
  ['conditions and plans', MOOD_ROWS],
  ['quotations', QUOTATION_ROWS],
  ['frames of general news', FRAME_ROWS],
  ['fillers that stand away', PLACE_ROWS],
  ['trying and counting', CONATIVE_ROWS],
  ['reports', REPORTED_ROWS],
  ['deeds done by words', WORDY_ROWS],
  ['parties that are only implied', IMPLIED_ROWS],
])('%s', (_, rows) => {
  test.each(rows)('$trigger: $text', ({ text, trigger, type, roles = {}, status, source, date, tense }) => {
    const document = extractText(text);
    const event = findEvent(document, trigger);
    expect(event, 'an event is found').toBeDefined();
    if (event === undefined) return;
    expect(event.type).toBe(type);
    for (const [role, fillers] of Object.entries(roles)) {
      const found = fillersOf(document, event, role);
      for (const filler of fillers) expect(found, role).toContain(filler);
    }
    if (status !== undefined) expect(event.status).toBe(status);
    if (tense !== undefined) expect(event.tense).toBe(tense);
    if (date !== undefined) expect(event.date && formatDateInterval(event.date)).toBe(date);
    if (source !== undefined) {
      const names = event.attributions.map(({ cluster, text: words }) =>
        cluster === undefined ? words : document.clusters[cluster]?.name,
      );
      expect(names).toEqual(source);
    }
  });
});
