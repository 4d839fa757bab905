import type { ArticleVocabulary } from '../vocabulary/articles.ts';
import { createParagraph } from './paragraphs.ts';
import type { Paragraph, Reading } from './paragraphs.ts';

/** Longer paragraphs are stories, however they begin; the limit also bounds what a pattern can cost. */
const MAX_PROMPT = 400;
const MAX_CREDIT = 140;

/** What is furniture of the page wherever it stands: prompts, policies, addresses, credits of pictures, lone symbols. */
export function readPrompt(
  { plain }: Paragraph,
  { boilerplate, agencies }: ArticleVocabulary,
): Reading | undefined {
  if (!/[\p{L}\d]/u.test(plain.slice(0, MAX_PROMPT))) return { kind: 'boilerplate', reason: 'symbols' };
  if (plain.length > MAX_PROMPT) return undefined;
  const line = plain.replace(/^(?:[*>•→»=([\s-]+|#{1,6}\s)/u, '').replaceAll('’', "'");
  for (const [reason, pattern] of boilerplate.prompts)
    if (pattern.test(line)) {
      const publisher = reason === 'policy' ? readCopyrightOwner(line) : undefined;
      return {
        kind: 'boilerplate',
        reason,
        ...(publisher !== undefined && { publisher: agencies.get(publisher) ?? publisher }),
      };
    }
  return undefined;
}

/** The label and the words of "Image caption, Water has reached the town": the words are read. */
export function splitCaptionLabel(
  text: string,
  paragraph: Paragraph,
  { boilerplate }: ArticleVocabulary,
): readonly Paragraph[] {
  const label = boilerplate.captionLabels.find((words) => paragraph.plain.toLowerCase().startsWith(words));
  const length = label?.length ?? 0;
  const separator = /^[,:]\s+(?=\S)/u.exec(
    text.slice(paragraph.start + length, paragraph.start + length + 4),
  );
  if (label === undefined || separator === null) return [paragraph];
  const cut = paragraph.start + length + separator[0].length;
  return [
    createParagraph(text, paragraph.start, cut, { kind: 'boilerplate', reason: 'caption-label' }),
    createParagraph(text, cut, paragraph.end, { kind: 'body', reason: 'caption' }),
  ];
}

/** Cuts the credit of a picture off the end of its caption, which is read: "The convention floor. Image: …". */
export function splitTrailingCredit(
  text: string,
  paragraph: Paragraph,
  { boilerplate }: ArticleVocabulary,
): readonly Paragraph[] {
  const from = Math.max(paragraph.start, paragraph.end - MAX_CREDIT);
  const tail = text.slice(from, paragraph.end);
  const match = boilerplate.trailingCredits.exec(tail);
  if (match === null || from + match.index === paragraph.start) return [paragraph];
  const cut = from + match.index;
  const caption = createParagraph(text, paragraph.start, cut, { kind: 'body', reason: 'caption' });
  const credit = createParagraph(text, cut, paragraph.end, { kind: 'boilerplate', reason: 'media-credit' });
  return [caption, credit];
}

/** "The Daily" in "© 2021 The Daily. All rights reserved." */
function readCopyrightOwner(line: string): string | undefined {
  const match =
    /(?<!©)(?:©|\(c\)|copyright)[\s©]*(?:\(c\) )?(?:\d{4}(?: ?[-–] ?\d{4})?,? )?(?:by )?((?:The )?\p{Lu}[\p{L}&'-]*(?: (?:(?:of|and|the) )?\p{Lu}[\p{L}&'-]*){0,4})/u.exec(
      line.replace(/^copyright/iu, 'copyright'),
    );
  const owner = match?.[1]?.replace(/ All Rights Reserved$/iu, '');
  return owner === undefined || /^All\b/u.test(owner) ? undefined : owner;
}
