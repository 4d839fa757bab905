import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createAnnotator } from '../../../src/annotate/annotate.ts';
import type { AnnotatedDocument } from '../../../src/document/annotated-document.ts';
import type { Article, Zone, ZoneKind } from '../../../src/document/article.ts';
import { hostileText } from './hostile-text.ts';

const annotate = createAnnotator();

/** An article of one zone a line; a line may say its kind: "title| Biden warns Putin". */
function makeArticle(text: string): Article {
  const zones = Array.from(text.matchAll(/(?:(?<kind>[a-z]+)\|)?(?<content>[^\n]+)/g), (match): Zone => {
    const content = match.groups?.['content'] ?? '';
    const end = match.index + match[0].length;
    return {
      kind: (match.groups?.['kind'] ?? 'body') as ZoneKind,
      reason: 'test',
      start: end - content.length,
      end,
    };
  });
  return { id: 'article', text, zones, authors: [] };
}

function annotateText(text: string): AnnotatedDocument {
  return annotate(makeArticle(text));
}

function listSentences(text: string): readonly string[] {
  return annotateText(text).sentences.map(({ start, end }) => text.slice(start, end));
}

describe('tokens', () => {
  test('have lemma, tag, label and head', () => {
    const { tokens } = annotateText('Putin met Biden.');
    expect(tokens.map(({ lemma, tag, dep, head }) => `${lemma} ${tag} ${dep} ${head}`)).toEqual([
      'putin NNP nsubj 1',
      'meet VBD ROOT 1',
      'biden NNP dobj 1',
      '. . punct 1',
    ]);
  });

  test('are those of title, subtitle and body alone', () => {
    const text =
      'title|Biden warns\nsubtitle|Talks fail\nbyline|By Ana Ruiz\ndateline|LIMA\nbody|He left.\nboilerplate|Sign up';
    const { tokens, sentences } = annotateText(text);
    expect(tokens.map((token) => token.text)).toEqual(['Biden', 'warns', 'Talks', 'fail', 'He', 'left', '.']);
    expect(sentences.map(({ zone, paragraph, index }) => `${index} ${zone} ${paragraph}`)).toEqual([
      '0 title 0',
      '1 subtitle 1',
      '2 body 4',
    ]);
  });

  test('tell whether they stand in quotation marks', () => {
    const { tokens } = annotateText('“He is a killer,” Biden said. “And we know');
    expect(tokens.filter((token) => token.quoted).map((token) => token.text)).toEqual(
      'He is a killer , And we know'.split(' '),
    );
  });
});

describe('sentences', () => {
  test.each([
    [
      'Mr. Biden met U.S. officials on Dec. 7. They left.',
      ['Mr. Biden met U.S. officials on Dec. 7.', 'They left.'],
    ],
    ['He lives in the U.S. The president does too.', ['He lives in the U.S.', 'The president does too.']],
    ['“Be well.” I wish him health.', ['“Be well.”', 'I wish him health.']],
    ['“I do,” he said. “You know it.”', ['“I do,” he said.', '“You know it.”']],
    ['Biden Warns Putin Over Ukraine', ['Biden Warns Putin Over Ukraine']],
    ['One paragraph\nanother one', ['One paragraph', 'another one']],
  ])('of %j', (text, sentences) => {
    expect(listSentences(text)).toEqual(sentences);
  });
});

describe('recognized entities', () => {
  test('have spans, labels and scores', () => {
    const text = 'President Joe Biden spoke in Geneva on Wednesday.';
    const { recognized } = annotateText(text);
    expect(recognized.map(({ start, end, label }) => `${text.slice(start, end)} ${label}`)).toEqual([
      'Joe Biden PERSON',
      'Geneva GPE',
      'Wednesday DATE',
    ]);
    expect(recognized.every(({ score }) => score > 0.5 && score <= 1)).toBe(true);
  });
});

/** What every annotated document keeps, whatever its text. */
function expectConsistent({ article, tokens, sentences, recognized }: AnnotatedDocument): void {
  for (const [index, token] of tokens.entries()) {
    expect(token.index).toBe(index);
    expect(article.text.slice(token.start, token.end)).toBe(token.text);
    expect(token.start).toBeGreaterThanOrEqual(tokens[index - 1]?.end ?? 0);
    expect(tokens[token.head]?.sentence).toBe(token.sentence);
    expect(token.dep === 'ROOT').toBe(token.head === index);
  }
  let next = 0;
  for (const [index, sentence] of sentences.entries()) {
    expect(sentence.index).toBe(index);
    expect(sentence.firstToken).toBe(next);
    expect(sentence.start).toBe(tokens[sentence.firstToken]?.start);
    expect(sentence.end).toBe(tokens[sentence.endToken - 1]?.end);
    expect(tokens.slice(next, sentence.endToken).every((token) => token.sentence === index)).toBe(true);
    next = sentence.endToken;
  }
  expect(next).toBe(tokens.length);
  for (const entity of recognized) {
    expect(entity.start).toBe(tokens[entity.firstToken]?.start);
    expect(entity.end).toBe(tokens[entity.endToken - 1]?.end);
    expect(tokens[entity.firstToken]?.sentence).toBe(tokens[entity.endToken - 1]?.sentence);
  }
}

describe('any text', () => {
  test('keeps exact offsets, heads inside sentences, sentences side by side', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expectConsistent(annotateText(text));
      }),
    );
  });

  test.each([
    { name: 'no zones', text: '' },
    { name: 'a megabyte in one word', text: 'a'.repeat(1_000_000) },
    { name: 'a paragraph of 9,000 words', text: 'He said so. '.repeat(3_000) },
    { name: 'only punctuation', text: '“'.repeat(6_000) },
  ])('is annotated: $name', ({ text }) => {
    const document = annotateText(text);
    expect(document.tokens.reduce((sum, token) => sum + token.text.length, 0)).toBe(
      text.replaceAll(' ', '').length,
    );
    expect(document.sentences.at(-1)?.endToken ?? 0).toBe(document.tokens.length);
  });

  test('is annotated the same the second time', () => {
    const text = 'Apple Inc. sued Samsung. “We will appeal,” it said.\nThe U.S. court agreed.';
    const first = annotateText(text);
    annotateText('Something else came between. It had the same words: Apple, court.');
    expect(annotateText(text)).toEqual(first);
  });
});

test('a missing model is named', () => {
  expect(() => createAnnotator({ model: new URL('nowhere/', import.meta.url) })).toThrow(
    /nowhere.manifest\.json/,
  );
});
