import type { EventMention, ExtractedDocument } from '../../document/extracted-document.ts';

/** A noun's modifiers stand at most this far before it. */
const MODIFIER_TOKENS = 8;
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);

/**
 * The number which the words give an event among its like: "the second call"; of a verb, what its new subject or object says,
 * for "flew another plane" is at least a second flight, while "the second president flew" numbers presidents.
 * @param ordinals numbers by word
 */
export function findOrdinal(
  document: ExtractedDocument,
  { trigger, sentence: index }: EventMention,
  ordinals: ReadonlyMap<string, number>,
): number | undefined {
  if (document.tokens[trigger.token]?.tag.startsWith('NN') === true) {
    return readModifiers(document, trigger.token, ordinals).ordinal;
  }
  const sentence = document.sentences[index];
  const fillers = document.tokens
    .slice(sentence?.firstToken ?? 0, sentence?.endToken ?? 0)
    .filter(({ head, dep }) => head === trigger.token && (dep === 'dobj' || dep.startsWith('nsubj')));
  return fillers
    .map((filler) => readModifiers(document, filler.index, ordinals))
    .find(({ isDefinite, ordinal }) => !isDefinite && ordinal !== undefined)?.ordinal;
}

function readModifiers(
  document: ExtractedDocument,
  noun: number,
  ordinals: ReadonlyMap<string, number>,
): { readonly isDefinite: boolean; readonly ordinal: number | undefined } {
  const modifiers = document.tokens
    .slice(Math.max(0, noun - MODIFIER_TOKENS), noun)
    .filter((token) => token.head === noun || document.tokens[token.head]?.head === noun);
  return {
    isDefinite: modifiers.some(({ dep, lemma }) => dep === 'poss' || DEFINITE.has(lemma)),
    ordinal: modifiers.map(({ lemma }) => ordinals.get(lemma)).find((ordinal) => ordinal !== undefined),
  };
}
