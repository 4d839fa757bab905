import type { ArticleVocabulary } from '../vocabulary/articles.ts';
import { readAuthorNote } from './author-notes.ts';
import { readByline, readCredits } from './bylines.ts';
import { readDateLine } from './date-lines.ts';
import { readFieldLine } from './field-lines.ts';
import { isLoneName } from './names.ts';
import type { Paragraph, Reading } from './paragraphs.ts';
import { trimCharacters } from '../schema/trimming.ts';

/** Words of running text that must stand above a closing heading, unless they outweigh what stands below. */
const MIN_STORY_WORDS = 40;
const MAX_LABEL_WORDS = 5;
const MAX_LINK_WORDS = 25;
/** What follows a story is shorter than that; a long list is the story. */
const MAX_CLOSING_PARAGRAPHS = 200;

/** Reads the lists and sections of other things that interrupt or follow the story, by their headings. */
export function readSections(
  paragraphs: readonly Paragraph[],
  { boilerplate }: ArticleVocabulary,
): readonly Paragraph[] {
  let storyWords = 0;
  let wordsBelow = paragraphs.reduce((sum, paragraph) => sum + countProse(paragraph), 0);
  let section: string | undefined;
  let inLinks = false;
  return paragraphs.map((paragraph) => {
    if (section !== undefined) return claim(paragraph, section);
    const heading = readHeading(paragraph);
    const closing = boilerplate.closingHeadings.get(heading);
    const told = storyWords >= MIN_STORY_WORDS || (storyWords > 0 && storyWords >= wordsBelow);
    if (closing !== undefined && told) {
      section = `${closing}-section`;
      return claim(paragraph, section);
    }
    if (boilerplate.linkHeadings.has(heading) && storyWords > 0) {
      inLinks = true;
      return claim(paragraph, 'link-heading');
    }
    if (paragraph.reading !== undefined) return paragraph;
    if (inLinks && (!paragraph.prose || isTeaser(paragraph)) && paragraph.words <= MAX_LINK_WORDS)
      return claim(paragraph, 'link-list');
    inLinks = false;
    storyWords += countProse(paragraph);
    wordsBelow -= countProse(paragraph);
    return paragraph;
  });
}

/** Reads what follows the last sentence of the story: byline, author notes, credits, dates and short lines. */
export function readEndMatter(
  text: string,
  paragraphs: readonly Paragraph[],
  vocabulary: ArticleVocabulary,
): readonly Paragraph[] {
  const read = paragraphs.map((paragraph) => readCreditLine(paragraph, vocabulary));
  const authors = new Set(read.flatMap(({ reading }) => reading?.authors ?? []));
  const last = Math.max(0, read.length - MAX_CLOSING_PARAGRAPHS);
  for (let index = read.length - 1; index >= last; index -= 1) {
    const paragraph = read[index];
    if (paragraph === undefined || isFront(paragraph)) break;
    if (paragraph.reading !== undefined && !paragraph.reading.reason.endsWith('-section')) continue;
    const heading = read[index - 1];
    const named = heading !== undefined && isLoneName(heading.plain, vocabulary) ? [heading.plain] : [];
    const note = readAuthorNote(
      paragraph,
      [...authors, ...named],
      text.slice(0, paragraph.start),
      vocabulary,
    );
    const reading =
      note ?? (paragraph.reading ? undefined : readClosingLine(text, read, index, authors, vocabulary));
    if (reading === undefined) {
      if (paragraph.reading !== undefined) continue;
      break;
    }
    for (const author of reading.authors ?? []) authors.add(author);
    read[index] = { ...paragraph, reading };
  }
  // Without a single sentence there is no story that the lines could follow.
  return read.some((paragraph) => isStory(paragraph)) ? read : paragraphs;
}

function readClosingLine(
  text: string,
  paragraphs: readonly Paragraph[],
  index: number,
  authors: ReadonlySet<string>,
  vocabulary: ArticleVocabulary,
): Reading | undefined {
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return undefined;
  if (isTeaser(paragraph) && isFurnitureAround(paragraphs, index))
    return { kind: 'boilerplate', reason: 'teaser' };
  if (paragraph.prose) return undefined;
  const field = readFieldLine(text, paragraph, vocabulary)?.[0]?.reading;
  if (field !== undefined) return field;
  const line = readDateLine(paragraph, vocabulary.boilerplate) ?? readByline(paragraph, vocabulary);
  if (line !== undefined) return line;
  const above = paragraphs[index - 1];
  if (isLoneName(paragraph.plain, vocabulary) !== undefined) {
    const known = authors.has(paragraph.plain);
    if (known || (authors.size === 0 && above?.prose === true && above.reading === undefined))
      return { kind: 'byline', reason: 'closing-name', authors: [paragraph.plain] };
  }
  return isShortLine(paragraph, above) ? { kind: 'boilerplate', reason: 'closing-line' } : undefined;
}

/** Lines at the end that are no sentences: labels of a few words, and longer ones in a list. Numbers may be results. */
function isShortLine({ plain, words }: Paragraph, above: Paragraph | undefined): boolean {
  if (/\d/u.test(plain) || /^[*•–—-]\s|[:,"'”]$/u.test(plain)) return false;
  const listed = above !== undefined && (above.reading?.kind === 'boilerplate' || !above.prose);
  const capitals = plain.split(' ').filter((word) => /^\p{Lu}/u.test(word)).length;
  // "The cause is under investigation" is a sentence that lost its full stop.
  const labelled = words <= 3 || (words <= MAX_LABEL_WORDS && 2 * capitals > words);
  return labelled || (words <= MAX_LINK_WORDS && listed);
}

/** The cut beginning of another article: "The mayor said on Friday that …". */
function isTeaser({ plain }: Paragraph): boolean {
  return /(?:…|\.\.\.)\]?$/u.test(plain.slice(-4));
}

/** Whether a teaser or furniture stands above or below, as in a list of other articles. */
function isFurnitureAround(paragraphs: readonly Paragraph[], index: number): boolean {
  return [paragraphs[index - 1], paragraphs[index + 1]].some(
    (other) =>
      other !== undefined && (other.reading?.kind === 'boilerplate' || (!other.reading && isTeaser(other))),
  );
}

/** Whether the way up from the end has left the story behind. */
function isFront({ reading }: Paragraph): boolean {
  return reading?.kind === 'title' || reading?.kind === 'subtitle' || reading?.kind === 'body';
}

/** Credits stand below the story and above notes on the writers whom they name. */
function readCreditLine(paragraph: Paragraph, vocabulary: ArticleVocabulary): Paragraph {
  const reading = paragraph.reading === undefined ? readCredits(paragraph, vocabulary) : undefined;
  return reading === undefined ? paragraph : { ...paragraph, reading };
}

function countProse(paragraph: Paragraph): number {
  return isStory(paragraph) ? paragraph.words : 0;
}

/** Whether a paragraph is running text or a caption, as far as is known. */
export function isStory({ reading, prose }: Paragraph): boolean {
  return reading === undefined ? prose : reading.kind === 'body';
}

function readHeading({ plain, words }: Paragraph): string {
  if (words > 8) return '';
  const heading = plain
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\s?\(\d+\)/gu, '');
  return trimCharacters(heading, /[\s:=*#…]/u);
}

function claim(paragraph: Paragraph, reason: string): Paragraph {
  const { reading } = paragraph;
  return {
    ...paragraph,
    reading: { ...(reading?.kind === 'boilerplate' && reading), kind: 'boilerplate', reason },
  };
}
