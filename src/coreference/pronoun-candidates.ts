import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { NominalVocabulary, PronounSpec } from '../vocabulary/nominals.ts';
import { MAX_SENTENCES } from './antecedent-score.ts';
import type { GrowingCluster } from './cluster-builder.ts';
import type { PronounContext } from './pronoun-context.ts';

/** Clusters near enough before a pronoun to be what it refers to. */
export function findCandidates(
  pronoun: Mention,
  sentence: number,
  { mentions, builder, document, vocabulary }: PronounContext,
): readonly GrowingCluster[] {
  const roots = new Map<number, GrowingCluster>();
  for (let index = pronoun.index - 1; index >= 0; index--) {
    const mention = mentions[index];
    if (mention === undefined) continue;
    if (sentence - (document.tokens[mention.head]?.sentence ?? 0) > MAX_SENTENCES) break;
    if (mention.kind === 'adjectival' || mention.nested === true) continue;
    const cluster = builder.clusterOf(index);
    if (!isParticipant(cluster, vocabulary)) roots.set(cluster.root, cluster);
  }
  return [...roots.values()];
}

/** "I", "we" and "you" alone are never what "he" or "they" refers to. */
function isParticipant(cluster: GrowingCluster, { pronouns }: NominalVocabulary): boolean {
  return cluster.mentions.every(
    ({ kind, name }) => kind === 'pronominal' && pronouns.get(name)?.person !== 3,
  );
}

/** The latest mention of a cluster before the pronoun. */
export function findLatest(
  cluster: GrowingCluster,
  pronoun: Mention,
  sentence: number,
  document: AnnotatedDocument,
): Mention | undefined {
  const { tokens } = document;
  const heads = new Set(cluster.mentions.map(({ head }) => head));
  return cluster.mentions.findLast(
    (mention) =>
      mention.index < pronoun.index &&
      mention.kind !== 'adjectival' &&
      sentence - (tokens[mention.head]?.sentence ?? 0) <= MAX_SENTENCES &&
      !isAppositionOf(heads, tokens[mention.head]),
  );
}

/** "Mutua, *a former minister*, took office": what is set beside a subject is not nearer than the subject. */
function isAppositionOf(heads: ReadonlySet<number>, token: Token | undefined): boolean {
  return token?.dep === 'appos' && heads.has(token.head);
}

/** Whether a cluster can be what a pronoun of the third person refers to. */
export function agrees(spec: PronounSpec, cluster: GrowingCluster): boolean {
  if (spec.plural === true)
    return cluster.number === 'plural' || (cluster.type === 'Organization' && cluster.mentions.length > 0);
  if (cluster.number === 'plural') return false;
  if (spec.sex === 'n') return cluster.type !== 'Person';
  if (cluster.type !== 'Person') return false;
  const wanted = spec.sex === 'm' ? 'masculine' : 'feminine';
  return cluster.gender === 'unknown' || cluster.gender === wanted;
}

/** "*Their* summit", "*their* border": a plural before the noun of what two share, whom no single body can be. */
export function isMutual(
  pronoun: Mention,
  tokens: AnnotatedDocument['tokens'],
  { mutual }: NominalVocabulary,
): boolean {
  const token = tokens[pronoun.head];
  return pronoun.name === 'their' && token?.dep === 'poss' && mutual.has(tokens[token.head]?.lemma ?? '');
}

/**
 * Who threatens in "*Mills* threatened that he would pay for it", who so is not the one that will pay.
 * @returns the head of the subject
 */
export function findThreatener(
  pronoun: Mention,
  { document: { tokens }, syntax, vocabulary }: PronounContext,
): number | undefined {
  const own = tokens[pronoun.head];
  const verb = own?.dep === 'nsubj' ? tokens[own.head] : undefined;
  if (verb?.dep !== 'ccomp' || !vocabulary.suffering.has(verb.lemma)) return undefined;
  let governor = tokens[verb.head];
  if (governor === undefined || !vocabulary.menacing.has(governor.lemma)) return undefined;
  for (;;) {
    const subject = syntax.child(governor.index, 'nsubj');
    const first: Token | undefined = governor.dep === 'conj' ? tokens[governor.head] : undefined;
    if (subject !== undefined || first === undefined) return subject;
    governor = first;
  }
}
