import type { Token } from '../document/annotated-document.ts';
import type { CoreferenceDocument } from '../document/coreference-document.ts';
import type { Mention } from '../document/mention-document.ts';
import { createSyntax } from '../document/syntax.ts';
import type { Syntax } from '../document/syntax.ts';
import type { EventWords } from '../vocabulary/event-words.ts';
import type { FrameLexicon } from '../vocabulary/event-frames.ts';
import type { PredicateClasses } from '../vocabulary/predicates.ts';

/** Words that the extraction of events knows. */
export interface EventVocabulary {
  readonly frames: FrameLexicon;
  readonly predicates: PredicateClasses;
  readonly words: EventWords;
}

/** A document with what every module of the extraction asks of it. */
export interface ExtractionContext extends EventVocabulary {
  readonly document: CoreferenceDocument;
  readonly tokens: readonly Token[];
  readonly syntax: Syntax;
  readonly token: (index: number) => Token;
  /** Lemma of a token, by which the vocabularies know it. */
  readonly lemma: (index: number) => string;
  /** The mention a token heads, the smallest named one it lies in, or the name set beside it ("chief executive, *Jane Doe*"). */
  readonly mentionAt: (token: number) => Mention | undefined;
  /** Whether the token is the head of a finite or non-finite verb that is not an auxiliary. */
  readonly isVerb: (token: number) => boolean;
  readonly isNoun: (token: number) => boolean;
}

const AUXILIARY = new Set(['aux', 'auxpass']);

export function createContext(document: CoreferenceDocument, vocabulary: EventVocabulary): ExtractionContext {
  const { tokens } = document;
  const mentions = indexMentions(document);
  const token = (index: number): Token => {
    const found = tokens[index];
    if (found === undefined) throw new RangeError(`extract: there is no token ${index}`);
    return found;
  };
  return {
    ...vocabulary,
    document,
    tokens,
    syntax: createSyntax(tokens),
    token,
    lemma: (index) => token(index).lemma.toLowerCase(),
    mentionAt: (index) => mentions.get(index),
    isVerb: (index) => token(index).tag.startsWith('VB') && !AUXILIARY.has(token(index).dep),
    isNoun: (index) => token(index).tag.startsWith('NN'),
  };
}

/** Heads first: a name that a token heads is preferred to one that it merely stands in. */
function indexMentions(document: CoreferenceDocument): ReadonlyMap<number, Mention> {
  const byToken = new Map<number, Mention>();
  const size = (mention: Mention): number => mention.endToken - mention.firstToken;
  for (const mention of document.mentions.filter(({ kind }) => kind === 'named')) {
    for (let index = mention.firstToken; index < mention.endToken; index += 1) {
      const known = byToken.get(index);
      if (known === undefined || size(mention) > size(known)) byToken.set(index, mention);
    }
  }
  const heads = new Map<number, Mention>();
  for (const mention of document.mentions) {
    const known = heads.get(mention.head);
    if (known === undefined || (known.nested === true && mention.nested !== true))
      heads.set(mention.head, mention);
  }
  for (const [index, mention] of heads) {
    const around = byToken.get(index);
    if (around === undefined || mention.kind === 'named' || mention.head !== around.head) {
      if (around === undefined || around.head === index || size(mention) >= size(around))
        byToken.set(index, mention);
    }
  }
  for (const mention of document.mentions.filter(({ kind, type }) => kind === 'named' && type === 'Person')) {
    const { dep, head } = document.tokens[mention.head] ?? {};
    if (dep !== 'appos' || head === undefined) continue;
    // "Acme chief executive, Jane Doe": the body that a bare title stands in is not whom it means.
    const known = byToken.get(head);
    if (known === undefined || (known.head !== head && !heads.has(head))) byToken.set(head, mention);
  }
  return byToken;
}
