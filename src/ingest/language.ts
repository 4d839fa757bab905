/** Below this many letters a text is names and numbers as much as it is a language. */
const MIN_LETTERS = 80;
/** More of the text makes the answer no surer. */
const MAX_LENGTH = 4_000;
/** How far, of 1, another language must be ahead of English: English reports quote other languages and are full of their names. */
const MIN_LEAD = 0.1;

/**
 * The name of the language of `text` if it is surely not English, by the n-gram profiles of eld (the smallest set: no English
 * text of the gold corpora is taken for another, down to 120 characters).
 */
export async function readForeignLanguage(text: string): Promise<string | undefined> {
  const sample = text.slice(0, MAX_LENGTH);
  if ((sample.match(/\p{L}/gu) ?? []).length < MIN_LETTERS) return undefined;
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(sample);
  if (found.language === 'en' || !found.isReliable()) return undefined;
  const scores = found.getScores();
  const lead = (scores[found.language] ?? 0) - (scores['en'] ?? 0);
  if (lead < MIN_LEAD) return undefined;
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(found.language);
}
