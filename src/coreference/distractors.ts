import type { AnnotatedDocument } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';

/** A thing spoken of that is no mention ("the browser", "two visas"), but may be what "it" or "they" refers to. */
export interface Distractor {
  readonly token: number;
  readonly plural: boolean;
}

/** Grammatical roles whose nouns pronouns take up; nouns inside other phrases rarely are. */
const PROMINENT: ReadonlySet<string> = new Set(['nsubj', 'nsubjpass', 'dobj', 'attr', 'pobj', 'conj']);

/** Common nouns outside all mentions, in text order. */
export function findDistractors(
  { tokens }: AnnotatedDocument,
  mentions: readonly Mention[],
): readonly Distractor[] {
  const covered = new Set<number>();
  for (const mention of mentions)
    for (let index = mention.firstToken; index < mention.endToken; index++) covered.add(index);
  return tokens.flatMap((token) => {
    const plural = token.tag === 'NNS';
    if ((token.tag !== 'NN' && !plural) || covered.has(token.index)) return [];
    return PROMINENT.has(token.dep) ? [{ token: token.index, plural }] : [];
  });
}
