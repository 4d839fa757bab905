import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ResolvedCorpus } from '../../../../src/document/resolved-corpus.ts';
import { profileClusters } from '../../../../src/resolve/entities/cluster-profiles.ts';
import { judgeNamesakes } from '../../../../src/resolve/entities/judgement.ts';
import { loadKnowledge } from '../../../../src/vocabulary/knowledge.ts';
import { extractText, resolveTexts, usePipeline } from '../../../worlds/shared-pipeline.ts';

const knowledge = loadKnowledge();

/** Names of the entities of one type, sorted. */
function listNames(corpus: ResolvedCorpus, type: string): string[] {
  return corpus.entities
    .filter((entity) => entity.named && entity.type === type)
    .map((entity) => entity.name)
    .sort();
}

const cases: readonly {
  readonly title: string;
  readonly texts: readonly string[];
  readonly type: string;
  readonly names: readonly string[];
}[] = [
  {
    title: 'a surname in one article is the person whom another names in full',
    texts: ['Angela Merkel met reporters.', 'Mrs. Merkel said the talks went well.'],
    type: 'Person',
    names: ['Angela Merkel'],
  },
  {
    title: 'a misspelt given name',
    texts: ['Konstantin Kosachev spoke to reporters.', 'Konsantin Kosachev criticised the decision.'],
    type: 'Person',
    names: ['Konstantin Kosachev'],
  },
  {
    title: 'transliterations',
    texts: ['Sergei Lavrov flew to Cairo.', 'Sergey Lavrov returned on Monday.'],
    type: 'Person',
    names: ['Sergei Lavrov'],
  },
  {
    title: 'short forms of given names',
    texts: ['William Gates spoke.', 'Bill Gates gave money to the charity.'],
    type: 'Person',
    names: ['William Gates'],
  },
  {
    title: 'father and son with different middle initials stay apart',
    texts: ['George W. Bush spoke in Texas.', 'George H. W. Bush led the country in 1990.'],
    type: 'Person',
    names: ['George H. W. Bush', 'George W. Bush'],
  },
  {
    title: 'people who share a surname stay apart',
    texts: ['Bill Clinton spoke in Ohio.', 'Hillary Clinton spoke in Iowa.'],
    type: 'Person',
    names: ['Bill Clinton', 'Hillary Clinton'],
  },
  {
    title: 'an acronym and its expansion',
    texts: [
      'The Organization for Security and Co-operation in Europe sent monitors.',
      'The OSCE sent more monitors.',
    ],
    type: 'Organization',
    names: ['Organization for Security and Co-operation in Europe'],
  },
  {
    title: 'ministries of different countries stay apart',
    texts: ['The Russian Foreign Ministry protested.', "Poland's Foreign Ministry protested."],
    type: 'Organization',
    names: ['Polish Foreign Ministry', 'Russian Foreign Ministry'],
  },
  {
    title: 'a body called by what it is the body of',
    texts: [
      'The Church of Scientology sued the newspaper.',
      'Scientology denied the claims, Scientology said in a statement.',
    ],
    type: 'Organization',
    names: ['Church of Scientology'],
  },
  {
    title: 'a capital that acts is its country',
    texts: ['Moscow rejected the demand.', 'Russia rejected the demand.'],
    type: 'Country',
    names: ['Russia'],
  },
];

describe('resolveEntities', () => {
  test.each(cases)('$title', ({ texts, type, names }) => {
    expect(listNames(resolveTexts(...texts), type)).toEqual(names);
  });

  test('aliases are kept with their counts', () => {
    const corpus = resolveTexts(
      'Angela Merkel met reporters. Merkel smiled.',
      'Merkel left early. Angela Merkel returned.',
    );
    const [merkel] = corpus.entities.filter((entity) => entity.type === 'Person' && entity.named);
    expect(merkel).toMatchObject({ name: 'Angela Merkel', aliases: [{ text: 'Merkel', count: 2 }] });
  });

  test('clusters are partitioned and ids do not depend on the order of the documents', () => {
    const texts = cases.flatMap(({ texts: some }) => some);
    const documents = texts.map((text, index) => extractText(text, undefined, `doc-${index}`));
    const { resolveCorpus } = usePipeline();
    const expected = resolveCorpus(documents);
    const seen = expected.entities.flatMap((entity) =>
      entity.clusters.map(({ document, cluster }) => `${document}:${cluster}`),
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(documents.reduce((sum, { clusters }) => sum + clusters.length, 0));
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        expect(resolveCorpus(shuffled).entities).toEqual(expected.entities);
      }),
      { numRuns: 5 },
    );
  });

  test('what is judged different is never one person', () => {
    const jobs = ['Governor', 'Striker', 'Judge', 'Singer', 'Senator', 'Astronaut'];
    const places = ['Ohio', 'Madrid', 'Kenya', 'Tokyo', 'Oslo', 'Peru'];
    const documents = jobs.map((job, index) =>
      extractText(
        `${job} John Smith spoke to Jane Doe${index} and Karl Roe${index} in ${places[index] ?? ''}.`,
        undefined,
        `doc-${index}`,
      ),
    );
    const { resolveCorpus } = usePipeline();
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: 2 }), (some) => {
        const corpus = resolveCorpus(some);
        for (const { clusters, type } of corpus.entities) {
          if (type !== 'Person') continue;
          const profiles = clusters.flatMap(({ document: at, cluster }) => {
            const document = corpus.documents[at];
            return document === undefined ? [] : (profileClusters(document, at, knowledge)[cluster] ?? []);
          });
          for (const [index, a] of profiles.entries())
            for (const b of profiles.slice(index + 1))
              expect(judgeNamesakes(a, b).answer).not.toBe('different');
        }
        expect(resolveCorpus(corpus.documents).entities).toEqual(corpus.entities);
      }),
      { numRuns: 10 },
    );
  });
});
