import { z } from 'zod';
import { readTsvVocabulary, readYamlVocabulary } from './load.ts';
import type { Sex } from './titles.ts';

/** What a common noun usually refers to. */
export type NounClass = 'person' | 'group' | 'location';

/** Classes of common nouns by lower-case lemma; nouns that are usually none of the three are absent. */
export function loadNounClasses(): ReadonlyMap<string, NounClass> {
  const rows = readTsvVocabulary('noun-classes', {
    noun: z.string(),
    class: z.enum(['person', 'group', 'location']),
    share: z.coerce.number(),
  });
  return new Map(rows.map((row) => [row.noun, row.class]));
}

/** Lower-case given names with the sex they are mostly given to. */
export function loadGivenNames(): ReadonlyMap<string, Sex> {
  const rows = readTsvVocabulary('given-names', {
    beginning: z.string(),
    sex: z.enum(['m', 'f', 'u']),
    names: z.string(),
  });
  const names = new Map<string, Sex>();
  for (const row of rows) for (const name of row.names.split(' ')) names.set(name, row.sex);
  const words = z.array(z.string());
  const exceptions = readYamlVocabulary('given-name-sexes', z.strictObject({ m: words, u: words }));
  for (const sex of ['m', 'u'] as const) for (const name of exceptions[sex]) names.set(name, sex);
  return names;
}
