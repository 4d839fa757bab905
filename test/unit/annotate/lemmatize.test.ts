import { expect, test } from 'vitest';

import { createLemmatizer } from '../../../src/annotate/lemmatize.ts';
import { ENGLISH_MODEL, readModelFile } from '../../../src/annotate/model-file.ts';

const lemmatize = createLemmatizer(readModelFile(ENGLISH_MODEL).lemmas);

test.each([
  ['said', 'VBD', 'say'],
  ['met', 'VBN', 'meet'],
  ['told', 'VBD', 'tell'],
  ['leading', 'VBG', 'lead'],
  ['leading', 'JJ', 'leading'],
  ['building', 'VBG', 'build'],
  ['building', 'NN', 'building'],
  ['buildings', 'NNS', 'building'],
  ['annexes', 'VBZ', 'annex'],
  ['tweeted', 'VBD', 'tweet'],
  ['hoped', 'VBD', 'hope'],
  ['hopped', 'VBD', 'hop'],
  ['fined', 'VBN', 'fine'],
  ['staged', 'VBD', 'stage'],
  ['raped', 'VBN', 'rape'],
  ['rapped', 'VBN', 'rap'],
  ['visited', 'VBD', 'visit'],
  ['planned', 'VBD', 'plan'],
  ['countries', 'NNS', 'country'],
  ['Talks', 'NNPS', 'talk'],
  ['less', 'RBR', 'less'],
  ['worst', 'JJS', 'bad'],
  ['bring', 'VB', 'bring'],
  ['Biden', 'NNP', 'biden'],
  ['him', 'PRP', 'he'],
  ['his', 'PRP$', 'his'],
  ['wo', 'MD', 'will'],
  ['n’t', 'RB', 'not'],
  ['’s', 'VBZ', 'be'],
  ['’s', 'MD', 'be'],
  ['’s', 'POS', "'s"],
  ['’re', 'VBP', 'be'],
  ['s', 'NNS', 's'],
  ['__proto__', 'VBD', '__proto__'],
  ['constructor', 'NNS', 'constructor'],
])('the lemma of %s as %s is %s', (text, tag, lemma) => {
  expect(lemmatize(text, tag)).toBe(lemma);
});
