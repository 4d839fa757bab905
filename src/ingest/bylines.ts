import type { ArticleVocabulary } from '../vocabulary/articles.ts';
import { isDateFurniture } from './date-lines.ts';
import { findDays } from './days.ts';
import { isFullName, isOccupation, readMedium } from './names.ts';
import type { Paragraph, Reading } from './paragraphs.ts';

const MAX_BYLINE = 220;

/** What the parts of a byline say; `undefined` if one of them is nothing that stands in a byline. */
interface Signature {
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly day?: string;
}

/** A line that says who wrote: "By Ana Ruiz and Tom Lee, Associated Press", "Ana Ruiz | December 30, 2021". */
export function readByline(paragraph: Paragraph, vocabulary: ArticleVocabulary): Reading | undefined {
  const { plain } = paragraph;
  if (plain.length > MAX_BYLINE) return undefined;
  const opening = vocabulary.bylines.openings.find(
    (words) =>
      plain.slice(0, words.length).toLowerCase() === words && /^[\s:]/u.test(plain.slice(words.length)),
  );
  // Without "By", only a date or an affiliation beside the name tells a byline from any other short line.
  const signature = readSignature(plain.slice(opening?.length ?? 0).replace(/^[\s:]+/u, ''), vocabulary);
  if (signature === undefined) return undefined;
  const { authors, publisher, day } = signature;
  if (authors.length === 0 && publisher === undefined) return undefined;
  if (opening === undefined && (authors.length === 0 || (publisher ?? day) === undefined)) return undefined;
  return { kind: 'byline', reason: 'byline', ...signature };
}

/** A line below a byline that says where its author works: "BBC News, Moscow", "Staff writer". */
export function readAffiliation({ plain }: Paragraph, vocabulary: ArticleVocabulary): Reading | undefined {
  if (plain.length > 80) return undefined;
  const [first = '', ...others] = plain.split(/, | \| |; /u);
  const publisher =
    readMedium(first, vocabulary) ?? others.map((part) => readMedium(part, vocabulary)).find(Boolean);
  if (publisher === undefined && !isOccupation(first, vocabulary.bylines.occupations)) return undefined;
  return { kind: 'byline', reason: 'affiliation', ...(publisher !== undefined && { publisher }) };
}

/** Credits below a report: "(Reporting by Ana Ruiz; Editing by Tom Lee)". */
export function readCredits({ plain }: Paragraph, vocabulary: ArticleVocabulary): Reading | undefined {
  if (plain.length > 400) return undefined;
  for (const pattern of vocabulary.bylines.credits) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const writers = match.groups?.['writers']?.split(/ in \p{Lu}/u)[0] ?? '';
    const authors = splitNames(writers).filter((name) => isFullName(name, vocabulary));
    return { kind: 'byline', reason: 'credits', ...(authors.length > 0 && { authors }) };
  }
  return undefined;
}

/** The names in "Ana Ruiz, Tom Lee and Li Wei". */
export function splitNames(text: string): readonly string[] {
  return text
    .split(/,? and |,? & |, ?|; ?/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function readSignature(text: string, vocabulary: ArticleVocabulary): Signature | undefined {
  const [found] = findDays(text);
  const words = found === undefined ? text : `${text.slice(0, found.start)}|${text.slice(found.end)}`;
  const authors: string[] = [];
  let publisher: string | undefined;
  for (const part of words.split(/ ?[|•·;/] ?| [–—-] /u)) {
    if (isDateFurniture(part, vocabulary.boilerplate.dateLines)) continue;
    const medium = readMedium(part, vocabulary);
    if (medium !== undefined) {
      publisher ??= medium;
      continue;
    }
    for (const segment of splitNames(part)) {
      const [name = '', place] = segment.split(/ (?:in|for|at) (?=\p{Lu})/u);
      const segmentMedium = readMedium(name, vocabulary);
      if (segmentMedium !== undefined) publisher ??= segmentMedium;
      else if (isFullName(name, vocabulary)) authors.push(name);
      else if (!isSideNote(segment, authors.length, vocabulary)) return undefined;
      if (place !== undefined) publisher ??= readMedium(place, vocabulary);
    }
  }
  return {
    authors,
    ...(publisher !== undefined && { publisher }),
    ...(found?.day !== undefined && { day: found.day }),
  };
}

/** A job, a place or an address after a name. */
function isSideNote(text: string, authors: number, { bylines, boilerplate }: ArticleVocabulary): boolean {
  if (isOccupation(text, bylines.occupations) || isDateFurniture(text, boilerplate.dateLines)) return true;
  if (authors === 0) return false;
  return /^(?:\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}|@\S+|\S+@\S+)$/u.test(text);
}
