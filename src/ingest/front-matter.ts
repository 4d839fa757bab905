import type { ArticleVocabulary } from '../vocabulary/articles.ts';
import { readAffiliation, readByline } from './bylines.ts';
import { readDateLabel, readDateLine, splitDatePrefix } from './date-lines.ts';
import { splitDateline } from './datelines.ts';
import { readFieldLine } from './field-lines.ts';
import { isLoneName } from './names.ts';

import type { Paragraph, Reading } from './paragraphs.ts';
import { findTitle, isOpenProse, MAX_TITLE_WORDS, readRepeatedTitle, splitGivenTitle } from './titles.ts';

const MAX_STANDFIRST_WORDS = 50;
/** Front matter is short; an article of nothing but short lines is not front matter to its end. */
const MAX_FRONT_PARAGRAPHS = 20;

/**
 * Reads what stands above the story: title, subtitles, byline, date and metadata lines, and the dateline glued to its first
 * paragraph. `givenTitle` is the title that metadata states.
 */
export function readFrontMatter(
  text: string,
  paragraphs: readonly Paragraph[],
  givenTitle: string | undefined,
  vocabulary: ArticleVocabulary,
): readonly Paragraph[] {
  const list = readFields(text, splitGivenTitle(text, paragraphs, givenTitle), vocabulary);
  // A text without running text has no story that a title could stand above.
  if (!list.some(isOpenProse)) return list;
  const front = list.slice(0, MAX_FRONT_PARAGRAPHS);
  const title = findTitle(front, (paragraph) => isSignature(paragraph, vocabulary), vocabulary.boilerplate);
  const titleAt = title?.index ?? -1;
  const titleLine = front[titleAt]?.plain;
  const read: Paragraph[] = [];
  let signed = false;
  let label: ReturnType<typeof readDateLabel>;
  for (const [index, paragraph] of front.entries()) {
    const reading: Reading | undefined =
      paragraph.reading ??
      (index === titleAt ? title?.reading : undefined) ??
      readRepeatedTitle(paragraph, titleLine) ??
      readLabelledDate(paragraph, label, vocabulary) ??
      readSignatureLine(
        paragraph,
        titleAt >= 0 && index > titleAt,
        signed,
        list.slice(index + 1),
        vocabulary,
      ) ??
      (index < titleAt ? { kind: 'boilerplate', reason: 'line-above-title' } : undefined) ??
      (titleAt < 0 ? undefined : readSubtitle(paragraph, signed, list.slice(index + 1), vocabulary));
    if (reading === undefined) break;
    label = readDateLabel(paragraph, vocabulary.boilerplate.dateLines);
    signed ||= reading.kind === 'byline' || reading.reason === 'date-line';
    read.push({ ...paragraph, reading });
  }
  return [...read, ...splitOpening(text, list.slice(read.length), vocabulary)];
}

/** Reads the labelled lines above the first running text. */
function readFields(
  text: string,
  paragraphs: readonly Paragraph[],
  vocabulary: ArticleVocabulary,
): readonly Paragraph[] {
  const story = paragraphs.findIndex(
    (paragraph) => isOpenProse(paragraph) && !isField(text, paragraph, vocabulary),
  );
  return paragraphs.flatMap((paragraph, index) =>
    paragraph.reading === undefined && index < story
      ? (readFieldLine(text, paragraph, vocabulary) ?? [paragraph])
      : [paragraph],
  );
}

/** Cuts date and dateline off the first paragraph of the story. */
function splitOpening(
  text: string,
  paragraphs: readonly Paragraph[],
  vocabulary: ArticleVocabulary,
): readonly Paragraph[] {
  const index = paragraphs.findIndex(({ reading }) => reading === undefined);
  const opening = paragraphs[index];
  if (opening === undefined) return paragraphs;
  const [date, dated] = splitDatePrefix(text, opening, vocabulary.boilerplate.dateLines) ?? [
    undefined,
    opening,
  ];
  const placed = splitDateline(text, dated, true, vocabulary) ?? [dated];
  return paragraphs.toSpliced(index, 1, ...(date === undefined ? [] : [date]), ...placed);
}

function readSignatureLine(
  paragraph: Paragraph,
  titled: boolean,
  signed: boolean,
  rest: readonly Paragraph[],
  vocabulary: ArticleVocabulary,
): Reading | undefined {
  const byline = readByline(paragraph, vocabulary);
  if (byline !== undefined) return byline;
  const affiliation = readAffiliation(paragraph, vocabulary);
  if (affiliation !== undefined && (signed || (titled && affiliation.reason === 'staff'))) return affiliation;
  if (!titled && !signed) return undefined;
  const name = isLoneName(paragraph.plain, vocabulary);
  // An unknown first name needs company: the date below, the name again, or the story itself.
  const [next] = rest.filter(({ reading }) => reading?.kind !== 'boilerplate');
  const accompanied =
    signed ||
    next === undefined ||
    next.plain === paragraph.plain ||
    readDateLine(next, vocabulary.boilerplate) !== undefined;
  return name === 'likely' || (name === 'possible' && accompanied)
    ? { kind: 'byline', reason: 'lone-name', authors: [paragraph.plain] }
    : undefined;
}

/** A date line, or the label above one; below "Updated" the date is not that of publication. */
function readLabelledDate(
  paragraph: Paragraph,
  label: ReturnType<typeof readDateLabel>,
  { boilerplate }: ArticleVocabulary,
): Reading | undefined {
  if (readDateLabel(paragraph, boilerplate.dateLines) !== undefined)
    return { kind: 'dateline', reason: 'date-label' };
  const line = readDateLine(paragraph, boilerplate);
  return line !== undefined && label === 'updated' ? { kind: line.kind, reason: line.reason } : line;
}

function readSubtitle(
  paragraph: Paragraph,
  signed: boolean,
  rest: readonly Paragraph[],
  vocabulary: ArticleVocabulary,
): Reading | undefined {
  if (paragraph.words > MAX_STANDFIRST_WORDS || !rest.some(isOpenProse)) return undefined;
  const standfirst = !signed && isSigned(rest, vocabulary);
  const line =
    !paragraph.prose && paragraph.words <= MAX_TITLE_WORDS && !/^[*•–—-]|:$/u.test(paragraph.plain);
  return standfirst || line ? { kind: 'subtitle', reason: 'line-below-title' } : undefined;
}

/** Whether the next open paragraph is a byline or a date. */
function isSigned(rest: readonly Paragraph[], vocabulary: ArticleVocabulary): boolean {
  const next = rest.find(({ reading }) => reading === undefined);
  return next !== undefined && isSignature(next, vocabulary);
}

function isSignature(paragraph: Paragraph, vocabulary: ArticleVocabulary): boolean {
  const { boilerplate } = vocabulary;
  return (
    readDateLine(paragraph, boilerplate) !== undefined ||
    readDateLabel(paragraph, boilerplate.dateLines) !== undefined ||
    readByline(paragraph, vocabulary) !== undefined ||
    isLoneName(paragraph.plain, vocabulary) === 'likely'
  );
}

function isField(text: string, paragraph: Paragraph, vocabulary: ArticleVocabulary): boolean {
  return readFieldLine(text, paragraph, vocabulary) !== undefined;
}
