import type { Sentence } from '../document/annotated-document.ts';
import type { Attribution } from '../document/extracted-document.ts';
import { describeSource } from './attribution-source.ts';
import type { ExtractionContext } from './extraction-context.ts';
import { findVerbSlots } from './verb-slots.ts';

/** Who speaks what stands in quotation marks. */
export interface QuotationSpeakers {
  /** Speaker of the quotation around a token, also where the reporting verb stands in a neighbouring sentence. */
  readonly speakerOf: (token: number) => Omit<Attribution, 'direct'> | undefined;
}

/**
 * Finds the speaker of every sentence that is quoted: the subject of a reporting verb outside the marks of the same
 * sentence; else, for a sentence all in quotation marks, that of the sentence before it or after it in the paragraph.
 */
export function createQuotationSpeakers(context: ExtractionContext): QuotationSpeakers {
  const { sentences } = context.document;
  const own = sentences.map((sentence) => findReporter(sentence, context));
  const speakers = sentences.map((sentence, index) => {
    const reporter = own[index];
    if (reporter !== undefined) return reporter;
    if (!isWhollyQuoted(sentence, context)) return undefined;
    const neighbours = [index - 1, index + 1, index - 2, index + 2];
    for (const neighbour of neighbours) {
      const other = sentences[neighbour];
      if (other?.paragraph !== sentence.paragraph) continue;
      const found = own[neighbour];
      if (found !== undefined && hasQuotation(other, context)) return found;
    }
    return undefined;
  });
  return {
    speakerOf: (token) => {
      const word = context.token(token);
      return word.quoted ? speakers[word.sentence] : undefined;
    },
  };
}

function findReporter(
  sentence: Sentence,
  context: ExtractionContext,
): Omit<Attribution, 'direct'> | undefined {
  for (let index = sentence.firstToken; index < sentence.endToken; index += 1) {
    const { quoted } = context.token(index);
    if (quoted || !context.isVerb(index) || !context.predicates.report.has(context.lemma(index))) continue;
    const slots = findVerbSlots(index, context);
    const subject = slots.find(({ name, head }) => name === 'subj' && !context.token(head).quoted);
    if (subject !== undefined) return { ...describeSource(subject.head, context), cue: index };
  }
  return undefined;
}

function hasQuotation(sentence: Sentence, context: ExtractionContext): boolean {
  return context.tokens.slice(sentence.firstToken, sentence.endToken).some(({ quoted }) => quoted);
}

function isWhollyQuoted(sentence: Sentence, context: ExtractionContext): boolean {
  const words = context.tokens
    .slice(sentence.firstToken, sentence.endToken)
    .filter(({ tag }) => /^[A-Z]/u.test(tag));
  return words.length > 0 && words.every(({ quoted }) => quoted);
}
