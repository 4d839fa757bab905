import type { ArticleVocabulary } from '../vocabulary/articles.ts';
import { findDays } from './days.ts';
import { createParagraph } from './paragraphs.ts';
import type { Paragraph, Reading } from './paragraphs.ts';

const LETTER = String.raw`(?:[\p{L}.'’]|-(?!-))`;
const NAME = String.raw`\p{Lu}${LETTER}{1,24}(?: \p{Lu}${LETTER}{0,24}){0,3}`;
const DAY = String.raw`\p{Lu}[a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{Lu}[a-z]{2,8}\.?(?: \d{4})?`;
const DASH = String.raw`(?:\s?(?:—|–|―|--)| -(?= ))`;
const AGENCY = String.raw`(?:\((?<agency>[^()]{2,40})\)|/(?<wire>[^/]{2,40})/)`;
/** "KYIV, Ukraine, Feb. 3 (AP) — ", "PARIS – June 3, 2020 – ", "ROME (June 3, 2020) – ", "NEW YORK--(BUSINESS WIRE)--", "(Reuters) - ", "ROME — ". */
const DATELINE = new RegExp(
  String.raw`^(?<place>${NAME}(?:, ${NAME}){0,2})?(?:(?:,|${DASH}) ?(?<day>${DAY})| \((?<inner>${DAY})\))?,?(?:${DASH}?\s?${AGENCY}(?<end>${DASH}|:)?|(?<dash>${DASH}))\s{0,2}(?=["“‘'(]?[\p{Lu}\d])`,
  'u',
);
const MAX_DATELINE = 140;
/** Shorter names in capitals before a dash ("FBI — The bureau …") are acronyms, not places. */
const MIN_CAPITALS = 4;

/**
 * Cuts the dateline of a news agency off the beginning of a paragraph: the place, the date and the agency that stand before
 * a dash. `first` tells that the story begins here; later paragraphs need an agency that is known.
 */
export function splitDateline(
  text: string,
  paragraph: Paragraph,
  first: boolean,
  vocabulary: ArticleVocabulary,
): readonly [Paragraph, Paragraph] | undefined {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + MAX_DATELINE));
  const match = DATELINE.exec(head.replace(/\s/gu, ' '));
  if (match === null || match[0].length === 0) return undefined;
  const { place, inner, day = inner, end, dash = end, agency = match.groups?.['wire'] } = match.groups ?? {};
  const publisher = agency === undefined ? undefined : vocabulary.agencies.get(agency.trim());
  const capitals = place !== undefined && isInCapitals(place);
  const signed = publisher !== undefined && (dash !== undefined || capitals || first);
  const placed = first && dash !== undefined && place !== undefined && (capitals || day !== undefined);
  if (!signed && !placed) return undefined;
  const stated = day === undefined ? undefined : findDays(day)[0]?.day;
  const reading: Reading = {
    kind: 'dateline',
    reason: signed ? 'agency-dateline' : 'dateline',
    ...(place !== undefined && { place }),
    ...(publisher !== undefined && { publisher }),
    ...(stated !== undefined && { day: stated }),
  };
  const cut = paragraph.start + match[0].length;
  const rest = createParagraph(text, cut, paragraph.end);
  return rest.words < 3 ? undefined : [createParagraph(text, paragraph.start, cut, reading), rest];
}

function isInCapitals(place: string): boolean {
  const [town = ''] = place.split(',');
  const letters = town.replace(/[^\p{L}]/gu, '');
  return letters.length >= MIN_CAPITALS && town === town.toUpperCase();
}
