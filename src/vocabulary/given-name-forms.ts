import { z } from 'zod';
import { readYamlVocabulary } from './load.ts';

/** Given name in lower case → numbers of the names it is a form of; two forms of one name share a number. */
export type GivenNameForms = ReadonlyMap<string, ReadonlySet<number>>;

/** @throws {VocabularyError} for malformed data */
export function loadGivenNameForms(): GivenNameForms {
  const { forms } = readYamlVocabulary(
    'given-name-forms',
    z.strictObject({ forms: z.array(z.array(z.string()).min(2)) }),
  );
  const numbers = new Map<string, Set<number>>();
  for (const [index, spellings] of forms.entries()) {
    for (const spelling of spellings) numbers.set(spelling, (numbers.get(spelling) ?? new Set()).add(index));
  }
  return numbers;
}
