import type { BoilerplateVocabulary } from '../vocabulary/articles.ts';
import { createParagraph, endsSentence } from './paragraphs.ts';
import type { Paragraph, Reading } from './paragraphs.ts';

export const MAX_TITLE_WORDS = 35;
/** A line of fewer words above a longer one is the name of a site or section. */
const MIN_TITLE_WORDS = 4;
const MIN_LONGER_TITLE_WORDS = 5;
/** Slogans and teasers may stand above a title, running text may not. */
const MAX_SLOGAN_WORDS = 12;
const MAX_LINES_BETWEEN_REPEATS = 3;
const MIN_TITLE_BEFORE_SITE = 20;
const MAX_SITE_SUFFIX = 60;
const SITE_SUFFIX = /\s[|–—-]\s[^|–—]{2,40}$/u;

interface FoundTitle {
  readonly index: number;
  readonly reading: Reading;
}

/**
 * The title among `front`, the first paragraphs of an article: the one that is already known, else the line that stands
 * there twice, else the first line that is no sentence. `isSignature` tells dates and bylines, which are none.
 */
export function findTitle(
  front: readonly Paragraph[],
  isSignature: (paragraph: Paragraph) => boolean,
  { sectionLabels }: BoilerplateVocabulary,
): FoundTitle | undefined {
  const known = front.findIndex(({ reading }) => reading?.kind === 'title');
  if (known >= 0)
    return { index: known, reading: { kind: 'title', reason: 'given-title', ...front[known]?.reading } };
  const open = [...front.entries()].filter(([, { reading }]) => reading === undefined);
  const repeated = findRepeatedLine(open);
  if (repeated !== undefined) return { index: repeated, reading: { kind: 'title', reason: 'line-twice' } };

  const lines: [number, Paragraph][] = [];
  let signedAt = front.length;
  for (const [index, paragraph] of open) {
    if (isSignature(paragraph)) signedAt = Math.min(signedAt, lines.length === 0 ? front.length : index);
    else if (isTitleLine(paragraph)) lines.push([index, paragraph]);
    else if (paragraph.prose) break;
  }
  const [first, ...others] = lines.filter(
    ([, { plain }], at) =>
      at === lines.length - 1 || !sectionLabels.has(plain.toLowerCase().replace(/[:|]$/u, '')),
  );
  if (first === undefined) return findStatementTitle(open, isSignature);
  const longer = others.find(([index, { words }]) => words >= MIN_LONGER_TITLE_WORDS && index < signedAt);
  const [index] = first[1].words < MIN_TITLE_WORDS && longer !== undefined ? longer : first;
  return { index, reading: { kind: 'title', reason: 'first-line' } };
}

/** Marks every other paragraph that only says the title again. */
export function readRepeatedTitle({ plain }: Paragraph, title: string | undefined): Reading | undefined {
  return title !== undefined && isSameTitle(plain, title)
    ? { kind: 'boilerplate', reason: 'repeated-title' }
    : undefined;
}

/** Cuts the title that metadata states off the first paragraph, or takes the whole paragraph for it. */
export function splitGivenTitle(
  text: string,
  paragraphs: readonly Paragraph[],
  givenTitle: string | undefined,
): readonly Paragraph[] {
  const index = paragraphs.findIndex(({ reading }) => reading === undefined);
  const first = paragraphs[index];
  if (first === undefined || givenTitle === undefined || normalizeTitle(givenTitle) === '') return paragraphs;
  const reading: Reading = { kind: 'title', reason: 'given-title' };
  if (normalizeTitle(first.plain) === normalizeTitle(givenTitle))
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

/** Whether a paragraph is running text that nothing has claimed. */
export function isOpenProse({ prose, reading }: Paragraph): boolean {
  return prose && reading === undefined;
}

function findRepeatedLine(open: readonly (readonly [number, Paragraph])[]): number | undefined {
  for (const [at, [index, paragraph]] of open.entries()) {
    const next = open.slice(at + 1, at + 1 + MAX_LINES_BETWEEN_REPEATS);
    if (
      paragraph.words >= MIN_TITLE_WORDS &&
      isTitleLine(paragraph) &&
      next.some(([, { plain }]) => isSameTitle(plain, paragraph.plain))
    )
      return index;
    if (paragraph.prose && paragraph.words > MAX_SLOGAN_WORDS) return undefined;
  }
  return undefined;
}

/** A title may end in a full stop; then only the byline or date below tells it from a first sentence. */
function findStatementTitle(
  open: readonly (readonly [number, Paragraph])[],
  isSignature: (paragraph: Paragraph) => boolean,
): FoundTitle | undefined {
  const [first, second] = open.filter(([, paragraph], at) => at > 0 || !isSignature(paragraph));
  return first !== undefined &&
    second !== undefined &&
    first[1].words <= MAX_TITLE_WORDS &&
    isSignature(second[1]) &&
    !isSignature(first[1])
    ? { index: first[0], reading: { kind: 'title', reason: 'line-above-byline' } }
    : undefined;
}

function isTitleLine({ plain, words }: Paragraph): boolean {
  return (
    words <= MAX_TITLE_WORDS && /^[^\p{Ll}]*[\p{Lu}\d]/u.test(plain.slice(0, 8)) && !endsStatement(plain)
  );
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
function isSameTitle(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > MAX_SITE_SUFFIX) return false;
  const [shorter = '', longer = ''] = [a, b].toSorted((x, y) => x.length - y.length);
  const title = normalizeTitle(shorter);
  if (title === normalizeTitle(longer)) return title !== '';
  return title.length >= MIN_TITLE_BEFORE_SITE && title === normalizeTitle(longer.replace(SITE_SUFFIX, ''));
}

function normalizeTitle(title: string): string {
  return title
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
}
