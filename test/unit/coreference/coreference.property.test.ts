import fc from 'fast-check';
import { expect, test } from 'vitest';

import { resolveMentions } from './resolved-mentions.ts';

const SENTENCES = [
  'Kenyan President William Ruto met his Ugandan counterpart, Yoweri Museveni.',
  'The two leaders said they would talk.',
  'Nokia, a Finnish company, cut its staff.',
  '“We are sorry,” she told him.',
  'The president left.',
  'It is time to go.',
  'Moscow and Washington blamed themselves.',
  'Maria Lopez hurt herself.',
  'The company and the country grew.',
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...SENTENCES), { maxLength: 8 }).map((sentences) => sentences.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);

test('clusters partition the mentions, and their members are other clusters', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { mentions, clusters, clusterOf } = resolveMentions(text);
      expect(clusters.flatMap((cluster) => cluster.mentions).toSorted((a, b) => a - b)).toEqual(
        mentions.map(({ index }) => index),
      );
      for (const [place, cluster] of clusters.entries()) {
        expect(cluster.index).toBe(place);
        expect(cluster.mentions.every((mention) => clusterOf[mention] === place)).toBe(true);
        expect(cluster.mentions).toContain(cluster.representative);
        expect(cluster.members.every((member) => member !== place && clusters[member] !== undefined)).toBe(
          true,
        );
      }
    }),
    { numRuns: 100 },
  );
});

test('a named cluster has the type of one of its names', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { mentions, clusters } = resolveMentions(text);
      for (const cluster of clusters) {
        const names = cluster.mentions.flatMap((index) => {
          const mention = mentions[index];
          return mention?.kind === 'named' || mention?.kind === 'adjectival' ? [mention.type] : [];
        });
        if (names.length > 0) expect(names).toContain(cluster.type);
      }
    }),
    { numRuns: 60 },
  );
});

test('the same text gives the same clusters', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(resolveMentions(text)).toEqual(resolveMentions(text));
    }),
    { numRuns: 20 },
  );
});
