import type { Mention } from '../document/mention-document.ts';
import type { PronounContext } from './pronoun-context.ts';

/** In text order, but words in quotation marks after their speaker: in "I told him," he said, "he" tells who is not "him". */
export function orderPronouns(
  mentions: readonly Mention[],
  { document: { tokens }, speakers }: PronounContext,
): readonly Mention[] {
  const sentenceOf = (mention: Mention | undefined): number => tokens[mention?.head ?? -1]?.sentence ?? 0;
  const rank = (pronoun: Mention): number => {
    const speaker = pronoun.quoted ? speakers.get(sentenceOf(pronoun)) : undefined;
    return speaker === undefined
      ? sentenceOf(pronoun)
      : Math.max(sentenceOf(pronoun), sentenceOf(mentions[speaker]));
  };
  return mentions
    .filter(({ kind }) => kind === 'pronominal')
    .map((pronoun) => ({ pronoun, rank: rank(pronoun) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(a.pronoun.quoted) - Number(b.pronoun.quoted) ||
        a.pronoun.index - b.pronoun.index,
    )
    .map(({ pronoun }) => pronoun);
}
