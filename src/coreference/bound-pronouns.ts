import type { Token } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { GrowingCluster } from './cluster-builder.ts';
import type { PronounContext } from './pronoun-context.ts';

/** A reflexive is the subject of its clause; a pronoun in an opening clause may be the subject that follows it. */
export function findBound(
  pronoun: Mention,
  context: PronounContext,
  agrees: (cluster: GrowingCluster) => boolean,
): Mention | undefined {
  const { document, syntax, mentions, builder } = context;
  const { tokens } = document;
  const subject = /sel(?:f|ves)$/u.test(pronoun.name)
    ? findClauseSubject(tokens, syntax, pronoun.head)
    : findFollowingSubject(tokens, syntax, pronoun);
  if (subject === undefined || hasEarlier(pronoun, context, agrees)) return undefined;
  const mention = mentions.find(({ head, kind }) => head === subject && kind !== 'adjectival');
  if (mention === undefined || mention === pronoun) return undefined;
  return agrees(builder.clusterOf(mention.index)) ? mention : undefined;
}

/** A name of its kind before the pronoun in the sentence, "Russian" included, is nearer than a subject still to come. */
function hasEarlier(
  pronoun: Mention,
  { document: { tokens }, mentions, builder }: PronounContext,
  agrees: (cluster: GrowingCluster) => boolean,
): boolean {
  const sentence = tokens[pronoun.head]?.sentence;
  if (/sel(?:f|ves)$/u.test(pronoun.name)) return false;
  return mentions.some(
    ({ index, head, kind }) =>
      index < pronoun.index &&
      tokens[head]?.sentence === sentence &&
      (kind === 'named' || kind === 'adjectival') &&
      agrees(builder.clusterOf(index)),
  );
}

function findClauseSubject(tokens: readonly Token[], syntax: Syntax, token: number): number | undefined {
  for (const above of syntax.ancestors(token)) {
    const subject = syntax.child(above, 'nsubj', 'nsubjpass');
    if (subject !== undefined && subject !== token) return subject;
    if (tokens[above]?.dep === 'relcl') return tokens[above].head;
  }
  return undefined;
}

/** "Discussing his concern, Razak said …": the pronoun stands in a clause or phrase before the main clause's subject. */
function findFollowingSubject(
  tokens: readonly Token[],
  syntax: Syntax,
  pronoun: Mention,
): number | undefined {
  const path = syntax.ancestors(pronoun.head);
  const root = path.at(-1);
  const opening = path.at(-2);
  if (root === undefined || opening === undefined || opening > root) return undefined;
  if (!/^(?:advcl|prep)$/u.test(tokens[opening]?.dep ?? '')) return undefined;
  const subject = syntax.child(root, 'nsubj', 'nsubjpass');
  if (subject === undefined || subject < pronoun.head || !isProperNoun(tokens[subject])) return undefined;
  return subject;
}

function isProperNoun(token: Token | undefined): boolean {
  return token?.tag === 'NNP' || token?.tag === 'NNPS';
}
