import { createMemo } from './memo.ts';

export const WORD_CLASSES = ['adjective', 'adverb', 'noun', 'verb'] as const;
type WordClass = (typeof WORD_CLASSES)[number];

/** Tables behind the lemmas, as `lemmas.json` holds them. */
interface LemmaTables {
  readonly classes: Readonly<Record<WordClass, ClassTables>>;
  /** Lemmas of pronouns, auxiliaries and contractions, by "TAG word" or by word. */
  readonly fixed: Readonly<Record<string, string>>;
}

interface ClassTables {
  /** Suffix and what takes its place. */
  readonly rules: readonly (readonly [suffix: string, replacement: string])[];
  readonly irregular: Readonly<Record<string, string>>;
  /** Dictionary words, separated by spaces. */
  readonly words: string;
}

/** The lower-case dictionary form of a word with this Penn tag: "lead" of "leading" as a verb, "leading" as an adjective. */
export type Lemmatizer = (text: string, tag: string) => string;

/** Tags of inflected forms; all others are dictionary forms already. */
const CLASS_OF_TAG: Readonly<Record<string, WordClass>> = {
  VBD: 'verb',
  VBG: 'verb',
  VBN: 'verb',
  VBZ: 'verb',
  NNS: 'noun',
  NNPS: 'noun',
  JJR: 'adjective',
  JJS: 'adjective',
  RBR: 'adverb',
  RBS: 'adverb',
};

/** Verbs that double their last letter in "-ed" and "-ing", so that "hoped" is of "hope" and "hopped" of "hop". */
const DOUBLED = /^[^aeiou]*(?:[aeiou]|qu[aei])[^aeiouwxy]$/u;

const REMEMBERED_WORDS = 20_000;

const VERBAL = /^(?:VB|MD)/;

/**
 * Lemmatizes by irregular forms, then by the suffix rules whose result is a dictionary word, then by the first suffix rule
 * that applies. Unlike spaCy it does not take "hoped" for a form of "hop".
 *
 * @see https://wordnet.princeton.edu/documentation/morphy7wn the scheme of WordNet's Morphy, as spaCy has it
 */
export function createLemmatizer({ classes, fixed }: LemmaTables): Lemmatizer {
  const fixedLemmas = new Map(Object.entries(fixed));
  const inflected = new Map(
    Object.entries(CLASS_OF_TAG).map(([tag, wordClass]) => [tag, indexClass(classes[wordClass])]),
  );
  const memo = createMemo<string>(REMEMBERED_WORDS);
  return (text, tag) =>
    memo(`${tag} ${text}`, () => {
      const word = text.toLowerCase().replaceAll('’', "'");
      const known = fixedLemmas.get(`${tag} ${word}`) ?? fixedLemmas.get(word);
      if (known !== undefined) return known;
      // The tagger sometimes takes "'s" for another verb form; it is a form of "be" all the same.
      if (word.startsWith("'") && VERBAL.test(tag)) return fixedLemmas.get(`VBZ ${word}`) ?? word;
      return inflected.get(tag)?.(word) ?? word;
    });
}

function indexClass({ rules, irregular, words }: ClassTables): (word: string) => string {
  const irregularForms = new Map(Object.entries(irregular));
  let dictionary: ReadonlySet<string> | undefined;
  return (word) => {
    const exception = irregularForms.get(word);
    if (exception !== undefined) return exception;
    const forms = rules
      .filter(([suffix]) => word.endsWith(suffix) && word.length > suffix.length)
      .map(([suffix, replacement]) => word.slice(0, word.length - suffix.length) + replacement);
    // A third of the model's loading time would go into words that a short run never asks for.
    const isWord = (dictionary ??= new Set(words.split(' ')));
    const known = forms.filter((form) => isWord.has(form));
    const silent = known.find((form) => known.some((stem) => form === `${stem}e` && DOUBLED.test(stem)));
    return silent ?? known.at(-1) ?? forms[0] ?? word;
  };
}
