import type { ArticleVocabulary } from '../vocabulary/articles.ts';
import { isFullName } from './names.ts';
import type { Paragraph, Reading } from './paragraphs.ts';

const MAX_NOTE_WORDS = 110;
const MAX_NAME_WORDS = 5;

/**
 * A note on the writer: "Ana Ruiz is a political reporter for The Daily covering Congress." Its subject is one of `authors`,
 * or somebody whom `story`, the text above it, does not name.
 */
export function readAuthorNote(
  { plain, words }: Paragraph,
  authors: readonly string[],
  story: string,
  vocabulary: ArticleVocabulary,
): Reading | undefined {
  if (words >= MAX_NOTE_WORDS) return undefined;
  const subject = findSubject(plain, authors, vocabulary);
  if (subject === undefined) return undefined;
  const { name, predicate } = subject;
  const writes = findWriterWord(predicate, vocabulary);
  const surname = name.split(' ').at(-1) ?? name;
  const known = authors.find((author) => isCalled(author, name));
  if (known === undefined && (writes === undefined || story.includes(surname))) return undefined;
  const publisher = writes === undefined ? undefined : findEmployer(predicate.slice(writes), vocabulary);
  return {
    kind: 'boilerplate',
    reason: 'author-note',
    authors: [known ?? name],
    ...(publisher !== undefined && { publisher }),
  };
}

/** The full name with which `plain` begins, if a verb of author notes or an apposition follows it. */
function findSubject(
  plain: string,
  authors: readonly string[],
  vocabulary: ArticleVocabulary,
): { readonly name: string; readonly predicate: string } | undefined {
  const words = plain.split(' ', MAX_NAME_WORDS + 2);
  for (let count = 1; count <= MAX_NAME_WORDS; count += 1) {
    const name = words.slice(0, count).join(' ').replace(/,$/u, '');
    // A writer who was named above may be called by one name: "Lars covers metals."
    const named =
      count === 1 ? authors.some((author) => isCalled(author, name)) : isFullName(name, vocabulary);
    if (!named) continue;
    const apposed = words[count - 1]?.endsWith(',') === true;
    if (apposed || vocabulary.bylines.noteVerbs.has(words[count] ?? ''))
      return { name, predicate: plain.slice(words.slice(0, count).join(' ').length) };
  }
  return undefined;
}

function isCalled(author: string, name: string): boolean {
  const words = author.toLowerCase().split(' ');
  const called = name.toLowerCase();
  return called === author.toLowerCase() || called === words[0] || called === words.at(-1);
}

/** Where the word for a writer ends in the first clause of `predicate`. */
function findWriterWord(predicate: string, { bylines }: ArticleVocabulary): number | undefined {
  for (const match of predicate.slice(0, 120).matchAll(/[\p{L}-]+/gu)) {
    const word = match[0].toLowerCase();
    if (bylines.writers.has(word)) return match.index + match[0].length;
    if (word === 'said' || word === 'told') return undefined;
  }
  return undefined;
}

/** "The Daily" in " for The Daily covering Congress". */
function findEmployer(text: string, vocabulary: ArticleVocabulary): string | undefined {
  const match =
    /^ (?:for|at|with|of) ((?:[Tt]he )?\p{Lu}[\p{L}&'-]*(?: (?:(?:of|and|the) )?\p{Lu}[\p{L}&'-]*){0,4})/u.exec(
      text,
    );
  const employer = match?.[1]?.replace(/^the /u, '');
  return employer === undefined ? undefined : (vocabulary.agencies.get(employer) ?? employer);
}
