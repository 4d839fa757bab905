import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';

/** How many sentences a quotation may run on after the one that names its speaker. */
const MAX_RUN_ON = 3;

/**
 * The mention that speaks in each sentence with quoted words: the subject of a verb outside the quotation whose clause
 * the quotation is. A quotation without a verb of its own goes on with the last speaker of its paragraph.
 * @returns sentence index → index of the speaker's mention
 */
export function findSpeakers(
  { tokens, sentences }: AnnotatedDocument,
  syntax: Syntax,
  mentions: readonly Mention[],
  speechVerbs: ReadonlySet<string>,
): ReadonlyMap<number, number> {
  const byHead = new Map(
    mentions
      .filter((mention) => mention.kind !== 'adjectival')
      .map((mention) => [mention.head, mention.index]),
  );
  const speakers = new Map<number, number>();
  let last: { readonly mention: number; readonly sentence: number; readonly paragraph: number } | undefined;
  for (const sentence of sentences) {
    const words = tokens.slice(sentence.firstToken, sentence.endToken);
    if (!words.some((token) => token.quoted)) continue;
    const subject = findSpeechSubject(words, syntax, tokens, speechVerbs);
    const mention = subject === undefined ? undefined : byHead.get(subject);
    if (mention !== undefined) {
      speakers.set(sentence.index, mention);
      backfill(sentence.index, mention, sentences, tokens, speakers);
      last = { mention, sentence: sentence.index, paragraph: sentence.paragraph };
    } else if (
      last !== undefined &&
      sentence.index - last.sentence <= MAX_RUN_ON &&
      sentence.paragraph - last.paragraph <= 1
    ) {
      speakers.set(sentence.index, last.mention);
    }
  }
  return speakers;
}

/** Quoted sentences of the same paragraph before the one that says who speaks: ‘"A. B," he said.’ */
function backfill(
  sentence: number,
  mention: number,
  sentences: AnnotatedDocument['sentences'],
  tokens: readonly Token[],
  speakers: Map<number, number>,
): void {
  for (let index = sentence - 1; index >= 0; index--) {
    const before = sentences[index];
    if (before?.paragraph !== sentences[sentence]?.paragraph || speakers.has(index)) break;
    const words = tokens.slice(before?.firstToken, before?.endToken);
    if (!words.some((token) => token.quoted)) break;
    speakers.set(index, mention);
  }
}

/** A participle has the subject of the verb above it: "Jobs resigned in a letter, stating …". */
function findSubject(verb: Token, syntax: Syntax, tokens: readonly Token[]): number | undefined {
  const own = syntax.child(verb.index, 'nsubj');
  if (own !== undefined || verb.tag !== 'VBG') return own;
  return syntax
    .ancestors(verb.index)
    .filter((above) => tokens[above]?.tag.startsWith('VB'))
    .map((above) => syntax.child(above, 'nsubj'))
    .find((subject) => subject !== undefined);
}

function findSpeechSubject(
  words: readonly Token[],
  syntax: Syntax,
  tokens: readonly Token[],
  speechVerbs: ReadonlySet<string>,
): number | undefined {
  for (const token of words) {
    if (token.quoted || !token.tag.startsWith('VB') || !speechVerbs.has(token.lemma)) continue;
    const subject = findSubject(token, syntax, tokens);
    if (subject !== undefined && tokens[subject]?.quoted === false) return subject;
  }
  return undefined;
}
