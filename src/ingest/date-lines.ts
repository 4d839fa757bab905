import type { BoilerplateVocabulary } from '../vocabulary/articles.ts';
import { findDays } from './days.ts';
import { createParagraph } from './paragraphs.ts';
import type { Paragraph, Reading } from './paragraphs.ts';

type DateWords = BoilerplateVocabulary['dateLines'];

const MAX_LINE = 140;
const MAX_PREFIX = 60;

/**
 * A line that is nothing but a date, with a label, a time or a reading time beside it: "Published: 12 March 2020 10:30 GMT".
 * The date of an update is recognised, but is no publication date.
 */
export function readDateLine({ plain }: Paragraph, vocabulary: BoilerplateVocabulary): Reading | undefined {
  if (plain.length > MAX_LINE) return undefined;
  const { dateLines, sectionLabels } = vocabulary;
  const isBeside = (text: string): boolean =>
    text.split(/[|·•–—]| - /u).every((part) => {
      const words = part
        .replace(/^[\s-]+/u, '')
        .trimEnd()
        .toLowerCase();
      return isDateFurniture(words, dateLines) || sectionLabels.has(words);
    });
  let position = 0;
  let published: string | undefined;
  const days = findDays(plain);
  for (const { start, end, day } of days) {
    const label = plain.slice(position, start);
    if (!isBeside(label)) return undefined;
    if (!hasWord(label, dateLines.updated)) published ??= day;
    position = end;
  }
  if (days.length === 0 || !isBeside(plain.slice(position))) return undefined;
  return { kind: 'dateline', reason: 'date-line', ...(published !== undefined && { day: published }) };
}

/** A label that stands on a line of its own above its date: "Published", "Last updated". */
export function readDateLabel(
  { plain, words }: Paragraph,
  vocabulary: DateWords,
): 'published' | 'updated' | undefined {
  if (words > 3 || /\d/u.test(plain) || !isDateFurniture(plain, vocabulary)) return undefined;
  if (hasWord(plain, vocabulary.updated)) return 'updated';
  return /^(?:on|at|by)\b/iu.test(plain) || !hasWord(plain, vocabulary.published) ? undefined : 'published';
}

/**
 * Cuts a date off the beginning of running text to which it was glued: "date 2021-03-18 The talks …". A date that belongs to
 * its sentence ("March 3, 2020, was …") is followed by a comma or a small letter and stays.
 */
export function splitDatePrefix(
  text: string,
  paragraph: Paragraph,
  vocabulary: DateWords,
): readonly [Paragraph, Paragraph] | undefined {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 2 * MAX_PREFIX));
  const [found] = findDays(head);
  if (found === undefined || found.end > MAX_PREFIX) return undefined;
  const label = head.slice(0, found.start);
  const gap = /^(?:\s*[|:–—-])?\s+(?=["“‘'(]?\p{Lu})/u.exec(head.slice(found.end));
  if (gap === null || !isDateFurniture(label, vocabulary) || /^\s*on\s*$/iu.test(label)) return undefined;
  const cut = paragraph.start + found.end + gap[0].length;
  const reading: Reading = {
    kind: 'dateline',
    reason: 'date-prefix',
    ...(found.day !== undefined && !hasWord(label, vocabulary.updated) && { day: found.day }),
  };
  const rest = createParagraph(text, cut, paragraph.end);
  return rest.words < 4 ? undefined : [createParagraph(text, paragraph.start, cut, reading), rest];
}

/** Whether `text` holds only words that stand beside a date; numbers only with a unit ("5 min read", "10:30 GMT"). */
export function isDateFurniture(text: string, vocabulary: DateWords): boolean {
  const words = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const letters = words.filter((word) => !/^\d/u.test(word));
  if (words.length > letters.length && letters.length === 0) return false;
  return letters.every(
    (word) => vocabulary.published.has(word) || vocabulary.updated.has(word) || vocabulary.other.has(word),
  );
}

function hasWord(text: string, words: ReadonlySet<string>): boolean {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => words.has(word));
}
