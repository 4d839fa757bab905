import type { ArticleVocabulary } from '../vocabulary/articles.ts';
import { isDateFurniture } from './date-lines.ts';
import { findDays } from './days.ts';
import { isFullName, isLoneName, isOccupation, readMedium } from './names.ts';
import type { Paragraph, Reading } from './paragraphs.ts';

const MAX_BYLINE = 220;

/** What the parts of a byline say. */
interface Signature {
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly day?: string;
  /** Whether more than the names tells it from any other short line: "By", a job, a medium, a date. */
  readonly marked: boolean;
}

/** A line that says who wrote: "By Ana Ruiz and Tom Lee, Associated Press", "Ana Ruiz | December 30, 2021". */
export function readByline({ plain }: Paragraph, vocabulary: ArticleVocabulary): Reading | undefined {
  if (plain.length > MAX_BYLINE) return undefined;
  const signature = readSignature(plain, vocabulary);
  if (signature?.marked !== true) return undefined;
  const { authors, publisher, day } = signature;
  return {
    kind: 'byline',
    reason: 'byline',
    authors,
    ...(publisher !== undefined && { publisher }),
    ...(day !== undefined && { day }),
  };
}

/**
 * The persons and the medium that an author field of metadata names: "By Ana Ruiz and Tom Lee", "Reuters", "Newsroom". What is
 * neither a person's name nor a medium's is nobody.
 */
export function readCredit(
  line: string,
  vocabulary: ArticleVocabulary,
): { readonly authors: readonly string[]; readonly publisher?: string } {
  const signature = readSignature(line, vocabulary);
  const authors = signature?.authors ?? [];
  const publisher = signature?.publisher ?? readMedium(line, vocabulary);
  return { authors, ...(publisher !== undefined && { publisher }) };
}

/** A line below a byline that says where its author works: "BBC News, Moscow", "Staff writer". */
export function readAffiliation({ plain }: Paragraph, vocabulary: ArticleVocabulary): Reading | undefined {
  if (plain.length > 80) return undefined;
  const [first = '', ...others] = plain.split(/, | \| |; /u);
  const publisher =
    readMedium(first, vocabulary) ?? others.map((part) => readMedium(part, vocabulary)).find(Boolean);
  const words = plain.toLowerCase().split(' ');
  // "Daily Staff Writer" names no one, but can be nothing else.
  if (words.length <= 5 && vocabulary.bylines.writers.has(words.at(-1) ?? '') && words.includes('staff'))
    return { kind: 'byline', reason: 'staff' };
  if (publisher === undefined && !isOccupation(first, vocabulary.bylines.occupations)) return undefined;
  return { kind: 'byline', reason: 'affiliation', ...(publisher !== undefined && { publisher }) };
}

/** Credits below a report: "(Reporting by Ana Ruiz; Editing by Tom Lee)". */
export function readCredits({ plain }: Paragraph, vocabulary: ArticleVocabulary): Reading | undefined {
  if (plain.length > 400) return undefined;
  const match = vocabulary.bylines.credits.exec(plain);
  if (match === null) return undefined;
  const writers = match.groups?.['writers']?.split(/ in \p{Lu}/u)[0] ?? '';
  const authors = splitNames(writers).filter((name) => isFullName(name, vocabulary));
  return { kind: 'byline', reason: 'credits', ...(authors.length > 0 && { authors }) };
}

/** The names in "Ana Ruiz, Tom Lee and Li Wei". */
export function splitNames(text: string): readonly string[] {
  return text
    .split(/,? and |,? & |, ?|; ?/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** `undefined` if one part of the line is nothing that stands in a byline. */
function readSignature(text: string, vocabulary: ArticleVocabulary): Signature | undefined {
  const [found] = findDays(text);
  const words = found === undefined ? text : `${text.slice(0, found.start)}|${text.slice(found.end)}`;
  const authors: string[] = [];
  let publisher: string | undefined;
  let opened = false;
  let employed = false;
  for (const part of words.split(/ ?[|•·;/] ?| [–—-] /u)) {
    if (isDateFurniture(part, vocabulary.boilerplate.dateLines)) continue;
    const signed = stripOpening(part, vocabulary.bylines.openings);
    opened ||= signed !== part;
    publisher ??= readMedium(signed, vocabulary);
    if (publisher === signed || readMedium(signed, vocabulary) !== undefined) continue;
    for (const segment of splitNames(signed)) {
      const { name, job } = splitJob(segment.replace(/ (?:in|for|at) \p{Lu}.*$/u, ''), vocabulary);
      employed ||= job;
      const medium =
        readMedium(name, vocabulary) ?? readMedium(/ (?:for|at) (.*)$/u.exec(segment)?.[1] ?? '', vocabulary);
      publisher ??= medium;
      if (isFullName(name, vocabulary)) authors.push(name);
      else if (medium === undefined && !isSideNote(segment, authors.length, vocabulary)) return undefined;
    }
  }
  if (authors.length === 0 && (publisher === undefined || !opened)) return undefined;
  const day = found?.day;
  return {
    authors,
    ...(publisher !== undefined && { publisher }),
    ...(day !== undefined && { day }),
    marked: opened || employed || publisher !== undefined || found !== undefined,
  };
}

function stripOpening(text: string, openings: readonly string[]): string {
  const opening = openings.find(
    (words) =>
      text.slice(0, words.length).toLowerCase() === words && /^[\s:]/u.test(text.slice(words.length)),
  );
  return opening === undefined ? text : text.slice(opening.length).replace(/^[\s:]+/u, '');
}

/** "Ana Ruiz" and her job in "Ana Ruiz Housing correspondent", where no comma parts them. */
function splitJob(
  text: string,
  vocabulary: ArticleVocabulary,
): { readonly name: string; readonly job: boolean } {
  const words = text.split(' ');
  const name = words.slice(0, 2).join(' ');
  const job = words.length > 2 && vocabulary.bylines.writers.has(words.at(-1)?.toLowerCase() ?? '');
  return job && isLoneName(name, vocabulary) === 'likely' ? { name, job } : { name: text, job: false };
}

/** A job, a place or an address after a name. */
function isSideNote(text: string, authors: number, { bylines, boilerplate }: ArticleVocabulary): boolean {
  if (isOccupation(text, bylines.occupations) || isDateFurniture(text, boilerplate.dateLines)) return true;
  if (authors === 0) return false;
  return /^(?:\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}|[^@\s]*@\S+)$/u.test(text);
}
