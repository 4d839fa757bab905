import type { ArticleVocabulary } from '../vocabulary/articles.ts';
import { readAffiliation, readByline } from './bylines.ts';
import { readDateLabel, readDateLine, splitDatePrefix } from './date-lines.ts';
import { splitDateline } from './datelines.ts';
import { readFieldLine } from './field-lines.ts';
import { isLoneName } from './names.ts';
import { createParagraph, endsSentence } from './paragraphs.ts';
import type { Paragraph, Reading } from './paragraphs.ts';

const MAX_TITLE_WORDS = 35;
const MAX_STANDFIRST_WORDS = 50;
const MIN_TITLE_BEFORE_SITE = 20;
const SITE_SUFFIX = /\s[|–—-]\s[^|–—]{2,40}$/u;
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
  const list = splitGivenTitle(text, paragraphs, givenTitle);
  // A text without running text has no story that a title could stand above.
  if (!list.some(isOpenProse)) return list;
  const read: Paragraph[] = [];
  let title: string | undefined;
  let signed = false;
  let label: ReturnType<typeof readDateLabel>;
  let index = 0;
  for (; index < Math.min(list.length, MAX_FRONT_PARAGRAPHS); index += 1) {
    const paragraph = list[index];
    if (paragraph === undefined) break;
    if (paragraph.reading !== undefined) {
      if (paragraph.reading.kind === 'title') title ??= paragraph.plain;
      read.push(paragraph);
      continue;
    }
    const field = readFieldLine(text, paragraph, vocabulary);
    if (field !== undefined) {
      title ??= field.find(({ reading }) => reading?.kind === 'title')?.plain;
      read.push(...field);
      continue;
    }
    const rest = list.slice(index + 1);
    const reading: Reading | undefined =
      readRepeatedTitle(paragraph, title) ??
      readLabelledDate(paragraph, label, vocabulary) ??
      readSignatureLine(paragraph, title !== undefined, signed, rest, vocabulary) ??
      (title === undefined
        ? (readSectionLabel(paragraph, rest, vocabulary) ?? readTitle(paragraph, rest, vocabulary))
        : readSubtitle(paragraph, signed, rest, vocabulary));
    if (reading === undefined) break;
    if (reading.kind === 'title') title = paragraph.plain;
    label = readDateLabel(paragraph, vocabulary.boilerplate.dateLines);
    signed ||= reading.kind === 'byline' || reading.reason === 'date-line';
    read.push({ ...paragraph, reading });
  }
  return [...read, ...splitOpening(text, list.slice(index), vocabulary)];
}

/** Marks every later paragraph that only says the title again. */
export function readRepeatedTitle({ plain }: Paragraph, title: string | undefined): Reading | undefined {
  return title !== undefined && Math.abs(plain.length - title.length) < 60 && sameTitle(plain, title)
    ? { kind: 'boilerplate', reason: 'repeated-title' }
    : undefined;
}

/** Cuts the title that metadata states off the first paragraph, or takes the whole paragraph for it. */
function splitGivenTitle(
  text: string,
  paragraphs: readonly Paragraph[],
  givenTitle: string | undefined,
): readonly Paragraph[] {
  const index = paragraphs.findIndex(({ reading }) => reading === undefined);
  const first = paragraphs[index];
  if (first === undefined || givenTitle === undefined || normaliseTitle(givenTitle) === '') return paragraphs;
  const reading: Reading = { kind: 'title', reason: 'given-title' };
  if (normaliseTitle(first.plain) === normaliseTitle(givenTitle))
    return paragraphs.with(index, { ...first, reading });
  const cut = first.start + givenTitle.length;
  if (
    !text.startsWith(givenTitle, first.start) ||
    !/^[\s.:|–—-]*\s["“‘'(]?[\p{Lu}\d]/u.test(text.slice(cut, cut + 8))
  )
    return paragraphs;
  const rest = createParagraph(text, cut, first.end);
  return rest.plain === ''
    ? paragraphs
    : paragraphs.toSpliced(index, 1, createParagraph(text, first.start, cut, reading), rest);
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
  if (signed) {
    const affiliation = readAffiliation(paragraph, vocabulary);
    if (affiliation !== undefined) return affiliation;
  }
  if (!titled && !signed) return undefined;
  const name = isLoneName(paragraph.plain, vocabulary);
  // An unknown first name needs company: the date below, the name again, or the story itself.
  const [next] = rest.filter(({ reading }) => reading?.kind !== 'boilerplate');
  const accompanied =
    signed ||
    next === undefined ||
    next.plain === paragraph.plain ||
    readDateLine(next, vocabulary.boilerplate.dateLines) !== undefined;
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
  const line = readDateLine(paragraph, boilerplate.dateLines);
  return line !== undefined && label === 'updated' ? { kind: line.kind, reason: line.reason } : line;
}

function readSectionLabel(
  { plain }: Paragraph,
  rest: readonly Paragraph[],
  { boilerplate }: ArticleVocabulary,
): Reading | undefined {
  const next = rest.find(({ reading }) => reading === undefined);
  const label = plain.toLowerCase().replace(/[:|]$/u, '');
  return boilerplate.sectionLabels.has(label) && next !== undefined && !next.prose
    ? { kind: 'boilerplate', reason: 'section-label' }
    : undefined;
}

function readTitle(
  paragraph: Paragraph,
  rest: readonly Paragraph[],
  vocabulary: ArticleVocabulary,
): Reading | undefined {
  const { plain, words } = paragraph;
  if (words > MAX_TITLE_WORDS || !/^[^\p{Ll}]*[\p{Lu}\d]/u.test(plain.slice(0, 8)) || !rest.some(isOpenProse))
    return undefined;
  if (!endsStatement(plain)) return { kind: 'title', reason: 'first-line' };
  // A title may end in a full stop; then only what follows tells it from a first sentence.
  return isSigned(rest, 1, vocabulary) ? { kind: 'title', reason: 'line-above-byline' } : undefined;
}

function readSubtitle(
  paragraph: Paragraph,
  signed: boolean,
  rest: readonly Paragraph[],
  vocabulary: ArticleVocabulary,
): Reading | undefined {
  if (paragraph.words > MAX_STANDFIRST_WORDS || !rest.some(isOpenProse)) return undefined;
  const standfirst = !signed && isSigned(rest, 2, vocabulary);
  const line =
    !paragraph.prose && paragraph.words <= MAX_TITLE_WORDS && !/^[*•–—-]|:$/u.test(paragraph.plain);
  return standfirst || line ? { kind: 'subtitle', reason: 'line-below-title' } : undefined;
}

/** Whether one of the next `count` open paragraphs is a byline or a date. */
function isSigned(rest: readonly Paragraph[], count: number, vocabulary: ArticleVocabulary): boolean {
  return rest
    .filter(({ reading }) => reading === undefined)
    .slice(0, count)
    .some(
      (paragraph) =>
        readDateLine(paragraph, vocabulary.boilerplate.dateLines) !== undefined ||
        readByline(paragraph, vocabulary) !== undefined ||
        isLoneName(paragraph.plain, vocabulary) === 'likely',
    );
}

function isOpenProse({ prose, reading }: Paragraph): boolean {
  return prose && reading === undefined;
}

/** Titles end in "?", "!" and abbreviations ("… ties with U.S."), but not in a full stop. */
function endsStatement(plain: string): boolean {
  return (
    endsSentence(plain) &&
    /[.…]["'”’»)\]]*$/u.test(plain.slice(-6)) &&
    !/\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|No)\.$/u.test(plain)
  );
}

/** Whether two lines are one title, also where a site's name follows the longer ("Title | The Daily"). */
function sameTitle(a: string, b: string): boolean {
  const [shorter = '', longer = ''] = [a, b].toSorted((x, y) => x.length - y.length);
  const title = normaliseTitle(shorter);
  if (title === normaliseTitle(longer)) return title !== '';
  return title.length >= MIN_TITLE_BEFORE_SITE && title === normaliseTitle(longer.replace(SITE_SUFFIX, ''));
}

function normaliseTitle(title: string): string {
  return title
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
