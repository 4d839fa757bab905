import { z } from 'zod';
import { readYamlVocabulary } from './load.ts';

const words = z.string().transform((text): ReadonlySet<string> => new Set(text.split(/,\s*/u)));
const schema = z.strictObject({ places: words, bodies: words, stateBodies: words }).readonly();

/** Lemmas of common nouns for kinds of places, of bodies, and of those which are part of a state. */
export type Kinds = z.output<typeof schema>;

/** Reads `data/kinds.yaml`. @throws {VocabularyError} for malformed data */
export function loadKinds(): Kinds {
  return readYamlVocabulary('kinds', schema);
}
