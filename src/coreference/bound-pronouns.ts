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
  const country = findSharedOwner(pronoun, context);
  const owner = mentions.find(({ head, index }) => head === country && index < pronoun.index);
  if (owner !== undefined && agrees(builder.clusterOf(owner.index))) return owner;
  const subject = /sel(?:f|ves)$/u.test(pronoun.name)
    ? findClauseSubject(tokens, syntax, pronoun.head)
    : findFollowingSubject(tokens, syntax, pronoun);
  if (subject === undefined || hasEarlier(pronoun, context, agrees)) return undefined;
  const mention = mentions.find(({ head, kind }) => head === subject && kind !== 'adjectival');
  if (mention === undefined || mention === pronoun) return undefined;
  return agrees(builder.clusterOf(mention.index)) ? mention : undefined;
}

/** "The *Russian* seizure of Crimea and *its* backing of rebels": whose the noun is that the pronoun's noun is joined to. */
function findSharedOwner(
  pronoun: Mention,
  { document: { tokens }, syntax, mentions }: PronounContext,
): number | undefined {
  const noun = tokens[pronoun.head]?.dep === 'poss' ? tokens[tokens[pronoun.head]?.head ?? -1] : undefined;
  if (noun?.dep !== 'conj') return undefined;
  // The parser also joins what follows to the preposition.
  const first = tokens[noun.head]?.tag === 'NN' ? noun.head : syntax.child(noun.head, 'pobj');
  // "A *European* company and its workers": they are the company's.
  const isDeed = first !== undefined && !mentions.some(({ head }) => head === first);
  return isDeed ? syntax.child(first, 'amod') : undefined;
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
