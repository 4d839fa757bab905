import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import type { GrammaticalNumber, MentionType } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { classifyNoun } from './noun-types.ts';

export interface NominalMention {
  readonly firstToken: number;
  readonly endToken: number;
  readonly head: number;
  readonly type: MentionType;
  readonly number: GrammaticalNumber;
}

/** Nouns that only modify another are no mentions, but "administration officials" speak for the administration. */
const MODIFIERS: ReadonlySet<string> = new Set(['compound', 'amod', 'nmod']);
const PREMODIFIERS: ReadonlySet<string> = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'poss',
  'nmod',
  'predet',
  'quantmod',
]);

/**
 * Noun phrases headed by a common noun that refers to persons, bodies, countries or places: "the Russian leader", "the
 * company". The span runs from the first modifier to the head.
 * @param taken tokens that already belong to a name or to the title before one
 */
export function findNominals(
  { tokens }: AnnotatedDocument,
  syntax: Syntax,
  knowledge: Knowledge,
  taken: ReadonlySet<number>,
): NominalMention[] {
  return tokens.flatMap((token) => {
    if ((token.tag !== 'NN' && token.tag !== 'NNS') || taken.has(token.index)) return [];
    if (MODIFIERS.has(token.dep) && !knowledge.organizations.possessed.has(token.lemma)) return [];
    const type = classifyNoun(tokens, token, knowledge);
    if (type === undefined) return [];
    return [
      {
        firstToken: findFirst(tokens, syntax, token, taken),
        endToken: token.index + 1,
        head: token.index,
        type,
        number: token.tag === 'NNS' || token.lemma === 'people' ? 'plural' : 'singular',
      },
    ];
  });
}

/** First token of the phrase: modifiers before the head, as long as they adjoin. */
function findFirst(
  tokens: readonly Token[],
  syntax: Syntax,
  head: Token,
  taken: ReadonlySet<number>,
): number {
  let first = head.index;
  const modifiers = syntax
    .children(head.index)
    .filter((child) => child < head.index)
    .reverse();
  for (const child of modifiers) {
    if (!PREMODIFIERS.has(tokens[child]?.dep ?? '')) break;
    const left = syntax.leftmost(child);
    if (taken.has(left) && tokens[child]?.dep === 'appos') break;
    first = Math.min(first, left);
  }
  return first;
}
