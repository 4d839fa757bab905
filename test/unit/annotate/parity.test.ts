import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { createEnglishModel } from '../../../src/annotate/english-model.ts';

const FIXTURES = new URL('../../fixtures/annotate/', import.meta.url);
const model = createEnglishModel();

interface ReferenceToken {
  readonly text: string;
  readonly space: boolean;
  readonly lemma: string;
  readonly tag: string;
  readonly head: number;
  readonly dep: string;
  readonly startsSentence: boolean;
  readonly entity: string;
}

function readReference(name: string): readonly ReferenceToken[] {
  const lines = readFileSync(new URL(name, FIXTURES), 'utf8').trimEnd().split('\n').slice(1);
  return lines.map((line, index) => {
    const [text = '', space, lemma = '', tag = '', head, dep = '', start, entity = ''] = line.split('\t');
    return {
      text: text.replaceAll('\\n', '\n'),
      space: space === '1',
      lemma,
      tag,
      head: index + Number(head),
      dep,
      startsSentence: start === '1',
      entity,
    };
  });
}

const documents = readdirSync(FIXTURES).filter((name) => name.endsWith('.tsv'));

test('there are five documents', () => {
  expect(documents).toHaveLength(5);
});

describe.each(documents)('given spaCy’s tokens of %s', (name) => {
  const reference = readReference(name);
  const norms = model.normalize(reference);
  const analysis = model.analyze(reference.map((token, index) => ({ ...token, norm: norms[index] ?? '' })));

  test('heads and labels are spaCy’s', () => {
    const arcs = reference.map(
      (_, index) => `${analysis.heads[index] ?? NaN} ${analysis.labels[index] ?? ''}`,
    );
    expect(arcs).toEqual(reference.map(({ head, dep }) => `${head} ${dep}`));
  });

  test('tags are spaCy’s', () => {
    expect(analysis.tags).toEqual(reference.map(({ tag }) => tag));
  });

  test('sentences are spaCy’s', () => {
    expect(analysis.sentenceStarts).toEqual(reference.map(({ startsSentence }) => startsSentence));
  });

  test('entities are spaCy’s', () => {
    const labels = reference.map(() => 'O');
    for (const { first, end, label } of analysis.entities) {
      labels.fill(`I-${label}`, first, end);
      labels[first] = `B-${label}`;
    }
    expect(labels).toEqual(reference.map(({ entity }) => entity));
  });

  test('lemmas of words are spaCy’s', () => {
    // spaCy leaves plural names and curly apostrophes alone, takes the adverb "further" for a form of "far", and "slated" for one
    // of "slat", a verb that doubles its last letter.
    const mistaken = new Set(['further', 'slated', 'fated']);
    const words = reference.filter(
      ({ text, tag }) => /^\p{L}[\p{L}-]*$/u.test(text) && tag !== 'NNPS' && !mistaken.has(text),
    );
    expect(words.map(({ text, tag }) => model.lemmatize(text, tag))).toEqual(
      words.map(({ lemma }) => lemma.toLowerCase()),
    );
  });
});
