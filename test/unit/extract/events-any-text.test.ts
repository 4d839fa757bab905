import fc from 'fast-check';
import { expect, test } from 'vitest';

import { extractText } from './extracted.ts';

const WORDS = [
  ...[
    'Russia',
    'Iran',
    'Biden',
    'Putin',
    'the',
    'talks',
    'with',
    '“',
    '”',
    '.',
    '?',
    'said',
    'that',
    'attacked',
  ],
  ...[
    'if',
    'sanctions',
    'on',
    'threatened',
    'to',
    'invade',
    'and',
    'not',
    'Monday',
    '’s',
    'call',
    '🙂',
    '\n\n',
  ],
];
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
);

test('whatever the text says, spans of events slice to their words and every index is one of the document', () => {
  fc.assert(
    fc.property(anyText, (input) => {
      const { article, tokens, sentences, clusters, times, events, eventLinks, relations } =
        extractText(input);
      for (const [index, event] of events.entries()) {
        expect(event.index).toBe(index);
        expect(sentences[event.sentence]).toBeDefined();
        expect(tokens[event.trigger.token]).toBeDefined();
        if (event.time !== undefined) expect(times[event.time]).toBeDefined();
        for (const span of [event.trigger, ...event.arguments, ...event.attributions])
          expect(article.text.slice(span.start, span.end)).toBe(span.text);
        for (const { head, cluster, event: content } of event.arguments) {
          expect(tokens[head]).toBeDefined();
          if (cluster !== undefined) expect(clusters[cluster]).toBeDefined();
          if (content !== undefined) expect(events[content]).toBeDefined();
        }
      }
      for (const { source, target } of eventLinks) {
        expect(source).not.toBe(target);
        expect(events[source]).toBeDefined();
        expect(events[target]).toBeDefined();
      }
      for (const { source, target, evidence } of relations) {
        expect(clusters[source]).toBeDefined();
        expect(clusters[target]).toBeDefined();
        expect(evidence.start).toBeLessThan(evidence.end);
        expect(evidence.end).toBeLessThanOrEqual(article.text.length);
      }
    }),
    { numRuns: 60 },
  );
});
