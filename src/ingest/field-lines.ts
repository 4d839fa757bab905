import type { ArticleVocabulary } from '../vocabulary/articles.ts';
import { splitNames } from './bylines.ts';
import { readDay } from './days.ts';
import { isFullName } from './names.ts';
import { createParagraph } from './paragraphs.ts';
import type { Paragraph, Reading } from './paragraphs.ts';

const MAX_LABEL = 24;
const MAX_LINE = 300;

/**
 * A line that states metadata under a label: "Source: The Daily". A labelled title is cut from its label, so that it is
 * read; of other fields the whole line is claimed.
 */
export function readFieldLine(
  text: string,
  paragraph: Paragraph,
  vocabulary: ArticleVocabulary,
): readonly Paragraph[] | undefined {
  const { plain, start, end } = paragraph;
  if (plain.length > MAX_LINE) return undefined;
  const colon = plain.slice(0, MAX_LABEL).indexOf(':');
  if (colon < 0) return undefined;
  const field = vocabulary.boilerplate.fieldLabels.get(plain.slice(0, colon).trim().toLowerCase());
  const value = plain
    .slice(colon + 1)
    .trim()
    .replace(/^["']|["']$/gu, '');
  if (field === undefined || value === '') return undefined;
  const claim = (reading: Reading): readonly Paragraph[] => [{ ...paragraph, reading }];
  switch (field) {
    case 'title': {
      const cut = text.indexOf(':', start) + 1;
      const label = createParagraph(text, start, cut, { kind: 'boilerplate', reason: 'field-label' });
      return [
        label,
        createParagraph(text, cut, end, { kind: 'title', reason: 'labelled-title', title: value }),
      ];
    }
    case 'author': {
      const authors = splitNames(value).filter((name) => isFullName(name, vocabulary));
      return claim({ kind: 'byline', reason: 'author-line', authors });
    }
    case 'publisher':
      return claim({
        kind: 'boilerplate',
        reason: 'source-line',
        ...(/^\p{Lu}/u.test(value) &&
          !value.includes('://') && { publisher: readPublisher(value, vocabulary) }),
      });
    case 'published': {
      const day = readDay(value);
      return claim({ kind: 'dateline', reason: 'date-line', ...(day !== undefined && { day }) });
    }
    case 'none':
      return claim({ kind: 'boilerplate', reason: 'metadata-line' });
  }
}

function readPublisher(value: string, { agencies }: ArticleVocabulary): string {
  const name = value.split(/ ?[|(,;]/u)[0]?.trim() ?? value;
  return agencies.get(name) ?? name;
}
