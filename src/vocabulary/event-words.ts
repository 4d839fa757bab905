import { z } from 'zod';

import { readYamlVocabulary } from './load.ts';

const schema = z.strictObject({
  synonyms: z.array(z.array(z.string().min(1)).min(1)),
  ordinals: z.record(z.string().min(1), z.int().positive()),
});

/** By which words two tellings of one happening are recognised. */
export interface EventWords {
  /** Groups of lemmas that name one kind of happening: the indices of the groups a lemma stands in. */
  readonly synonymGroups: ReadonlyMap<string, readonly number[]>;
  /** "first" → 1. */
  readonly ordinals: ReadonlyMap<string, number>;
}

/** Reads `data/event-words.yaml`. @throws {VocabularyError} */
export function loadEventWords(): EventWords {
  const data = readYamlVocabulary('event-words', schema);
  const synonymGroups = new Map<string, number[]>();
  for (const [group, lemmas] of data.synonyms.entries()) {
    for (const lemma of lemmas) {
      const groups = synonymGroups.get(lemma);
      if (groups === undefined) synonymGroups.set(lemma, [group]);
      else if (!groups.includes(group)) groups.push(group);
    }
  }
  return { synonymGroups, ordinals: new Map(Object.entries(data.ordinals)) };
}
