import type { ArticleVocabulary } from '../vocabulary/articles.ts';

/** A writer's name is two to five words, most of them capitalised. */
const MAX_NAME_WORDS = 5;

/** Whether `text` has the form of a person's full name: "Jean-Luc de la Croix", "MONA SALAMA", "J. R. Smith Jr." */
export function isFullName(text: string, { bylines }: ArticleVocabulary): boolean {
  const words = text.split(' ');
  if (words.length < 2 || words.length > MAX_NAME_WORDS) return false;
  let capitalised = 0;
  for (const [index, word] of words.entries()) {
    const lower = word.toLowerCase().replace(/[.,]$/u, '');
    if (bylines.organizationWords.has(lower) && !word.endsWith('.') && !bylines.particles.has(lower))
      return false;
    if (/^\p{Lu}[\p{L}'’-]*(?:\.[\p{L}]?)*$/u.test(word)) capitalised += 1;
    else if (!bylines.particles.has(lower) || index === words.length - 1) return false;
  }
  // "McDonald" and "III" are fine, "U.S. Senate" is not: initials may lead, not make up, a name.
  const last = words.at(-1) ?? '';
  return capitalised >= 2 && /\p{L}{2}/u.test(last);
}

/** Whether a full name that stands alone is a person's: its first word is a given name, or none of them is of headings. */
export function isLoneName(text: string, vocabulary: ArticleVocabulary): 'likely' | 'possible' | undefined {
  if (!isFullName(text, vocabulary)) return undefined;
  const words = text.toLowerCase().split(/[ -]/u);
  if (words.some((word) => vocabulary.bylines.headingWords.has(word))) return undefined;
  return vocabulary.givenNames.has(words[0] ?? '') ? 'likely' : 'possible';
}

/** The full name of an agency or medium: by how it signs, or by a word such as "News" in a capitalised line. */
export function readMedium(text: string, vocabulary: ArticleVocabulary): string | undefined {
  const { agencies, bylines } = vocabulary;
  const known = agencies.get(text) ?? agencies.get(text.replace(/^(?:the|The) /u, ''));
  if (known !== undefined) return known;
  if (text.includes(',') || isFullName(text.split(' for ')[0] ?? text, vocabulary)) return undefined;
  const words = text.split(' ');
  const proper = words.every((word) => /^[\p{Lu}\d&]/u.test(word) || /^(?:of|and|the|for)$/u.test(word));
  const named = words.some((word) => {
    const lower = word.toLowerCase();
    return lower !== 'the' && bylines.organizationWords.has(lower) && !bylines.occupations.has(lower);
  });
  return proper && named && words.length > 1 && words.length <= 6 && !isOccupation(text, bylines.occupations)
    ? text
    : undefined;
}

/** Whether `text` is made of words for a writer's job: "senior political correspondent". */
export function isOccupation(text: string, occupations: ReadonlySet<string>): boolean {
  const words = text.toLowerCase().split(' ');
  return (
    occupations.has(text.toLowerCase()) || words.every((word) => occupations.has(word) || word === 'and')
  );
}
