import type { AnnotatedDocument } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { NominalVocabulary, PronounSpec } from '../vocabulary/nominals.ts';
import { isBlocked, MAX_SENTENCES, scoreAntecedent } from './antecedent-score.ts';
import type { ClusterBuilder, GrowingCluster } from './cluster-builder.ts';

interface PronounContext {
  readonly document: AnnotatedDocument;
  readonly syntax: Syntax;
  readonly mentions: readonly Mention[];
  readonly builder: ClusterBuilder;
  readonly vocabulary: NominalVocabulary;
  /** Sentence → mention of who speaks its quoted words. */
  readonly speakers: ReadonlyMap<number, number>;
}

/** Below this score a pronoun stays alone: a wrong link is worse than none. */
const MIN_SCORE = -1.2;

/** Joins each pronoun to the best antecedent before it that agrees in person, sex and number; "I" is who speaks. */
export function joinPronouns(context: PronounContext): void {
  const { document, mentions, vocabulary } = context;
  const titles = new Set(
    document.sentences.filter((sentence) => sentence.zone !== 'body').map((sentence) => sentence.index),
  );
  for (const pronoun of mentions) {
    if (pronoun.kind !== 'pronominal') continue;
    const spec = vocabulary.pronouns.get(pronoun.name);
    if (spec === undefined || spec.person === 2) continue;
    if (spec.person === 1) joinSpeaker(pronoun, spec, context);
    else joinThirdPerson(pronoun, spec, context, titles);
  }
}

function joinSpeaker(
  pronoun: Mention,
  spec: PronounSpec,
  { document, speakers, builder, mentions }: PronounContext,
): void {
  if (!pronoun.quoted) return;
  const sentence = document.tokens[pronoun.head]?.sentence ?? -1;
  const speaker = speakers.get(sentence);
  const mention = speaker === undefined ? undefined : mentions[speaker];
  if (mention === undefined) return;
  const organization = builder.clusterOf(mention.index).type === 'Organization';
  if (spec.plural !== true || organization) builder.join(pronoun.index, mention.index, 'speaker', 0.9);
}

function joinThirdPerson(
  pronoun: Mention,
  spec: PronounSpec,
  context: PronounContext,
  titles: ReadonlySet<number>,
): void {
  const { document, syntax, builder, speakers } = context;
  const sentence = document.tokens[pronoun.head]?.sentence ?? 0;
  const speaker = pronoun.quoted ? speakers.get(sentence) : undefined;
  const speaking = speaker === undefined ? undefined : builder.clusterOf(speaker).root;
  let best:
    { readonly mention: Mention; readonly total: number; readonly features: readonly string[] } | undefined;
  for (const cluster of candidateClusters(pronoun, sentence, context)) {
    if (cluster.root === speaking || !agrees(spec, cluster)) continue;
    const latest = findLatest(cluster, pronoun, sentence, document);
    if (latest === undefined || isBlocked(pronoun, latest, document.tokens, syntax)) continue;
    const score = scoreAntecedent(pronoun, cluster, latest, document.tokens, titles);
    if (score.total >= MIN_SCORE && (best === undefined || score.total > best.total))
      best = { mention: latest, ...score };
  }
  if (best !== undefined)
    builder.join(
      pronoun.index,
      best.mention.index,
      `pronoun: ${best.features.join(', ')}`,
      squash(best.total),
    );
}

function candidateClusters(
  pronoun: Mention,
  sentence: number,
  { mentions, builder, document }: PronounContext,
): readonly GrowingCluster[] {
  const roots = new Map<number, GrowingCluster>();
  for (let index = pronoun.index - 1; index >= 0; index--) {
    const mention = mentions[index];
    if (mention === undefined) continue;
    if (sentence - (document.tokens[mention.head]?.sentence ?? 0) > MAX_SENTENCES) break;
    if (mention.kind === 'adjectival' || mention.nested === true) continue;
    const cluster = builder.clusterOf(index);
    roots.set(cluster.root, cluster);
  }
  return [...roots.values()];
}

function findLatest(
  cluster: GrowingCluster,
  pronoun: Mention,
  sentence: number,
  document: AnnotatedDocument,
): Mention | undefined {
  return cluster.mentions.findLast(
    (mention) =>
      mention.index < pronoun.index &&
      mention.kind !== 'adjectival' &&
      sentence - (document.tokens[mention.head]?.sentence ?? 0) <= MAX_SENTENCES,
  );
}

/** Whether a cluster can be what a pronoun of the third person refers to. */
function agrees(spec: PronounSpec, cluster: GrowingCluster): boolean {
  if (spec.plural === true)
    return cluster.number === 'plural' || (cluster.type === 'Organization' && cluster.mentions.length > 0);
  if (cluster.number === 'plural') return false;
  if (spec.sex === 'n') return cluster.type !== 'Person';
  if (cluster.type !== 'Person') return false;
  const wanted = spec.sex === 'm' ? 'masculine' : 'feminine';
  return cluster.gender === 'unknown' || cluster.gender === wanted;
}

/** A sum of weights as a score in (0, 1). */
function squash(total: number): number {
  return 1 / (1 + Math.exp(-total));
}
