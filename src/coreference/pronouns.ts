import type { AnnotatedDocument } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { NominalVocabulary, PronounSpec } from '../vocabulary/nominals.ts';
import { isBlocked, MAX_SENTENCES, scoreAntecedent, scoreThing, WEIGHTS } from './antecedent-score.ts';
import type { AntecedentScore } from './antecedent-score.ts';
import { joinSpeaker } from './speaker-pronouns.ts';
import type { ClusterBuilder, GrowingCluster } from './cluster-builder.ts';
import { findBound } from './bound-pronouns.ts';
import type { Distractor } from './distractors.ts';

/** What joining a pronoun needs to know. */
export interface PronounContext {
  readonly document: AnnotatedDocument;
  readonly syntax: Syntax;
  readonly mentions: readonly Mention[];
  readonly builder: ClusterBuilder;
  readonly vocabulary: NominalVocabulary;
  /** Sentence → mention of who speaks its quoted words. */
  readonly speakers: ReadonlyMap<number, number>;
  readonly distractors: readonly Distractor[];
}

/** Below this score a pronoun stays alone: a wrong link is worse than none. */
const MIN_SCORE = -1.2;
const BOUND_SCORE = 0.9;
/** How many sentences back the last speaker may have spoken. */
const MAX_SPEECH_GAP = 3;

/** Joins each pronoun to the best antecedent before it that agrees in person, sex and number; "I" is who speaks. */
export function joinPronouns(context: PronounContext): void {
  const { document, mentions, vocabulary } = context;
  const titles = new Set(
    document.sentences.filter((sentence) => sentence.zone !== 'body').map((sentence) => sentence.index),
  );
  for (const pronoun of orderPronouns(mentions, context)) {
    const spec = vocabulary.pronouns.get(pronoun.name);
    if (spec === undefined || spec.person === 2) continue;
    if (spec.person === 1) joinSpeaker(pronoun, spec, context);
    else joinThirdPerson(pronoun, spec, context, titles);
  }
}

/** In text order, but words in quotation marks after their speaker: in "I told him," he said, "he" tells who is not "him". */
function orderPronouns(
  mentions: readonly Mention[],
  { document: { tokens }, speakers }: PronounContext,
): readonly Mention[] {
  const sentenceOf = (mention: Mention | undefined): number => tokens[mention?.head ?? -1]?.sentence ?? 0;
  const rank = (pronoun: Mention): number => {
    const speaker = pronoun.quoted ? speakers.get(sentenceOf(pronoun)) : undefined;
    return speaker === undefined
      ? sentenceOf(pronoun)
      : Math.max(sentenceOf(pronoun), sentenceOf(mentions[speaker]));
  };
  return mentions
    .filter(({ kind }) => kind === 'pronominal')
    .map((pronoun) => ({ pronoun, rank: rank(pronoun) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(a.pronoun.quoted) - Number(b.pronoun.quoted) ||
        a.pronoun.index - b.pronoun.index,
    )
    .map(({ pronoun }) => pronoun);
}

function joinThirdPerson(
  pronoun: Mention,
  spec: PronounSpec,
  context: PronounContext,
  titles: ReadonlySet<number>,
): void {
  const { builder } = context;
  const bound = findBound(pronoun, context, (cluster) => agrees(spec, cluster));
  if (bound !== undefined) {
    builder.join(pronoun.index, bound.index, 'pronoun: bound', BOUND_SCORE);
    return;
  }
  const best = findBest(pronoun, spec, context, titles);
  if (best === undefined) return;
  const rival =
    spec.sex === 'n' || spec.plural === true ? findRival(pronoun, spec, context, titles) : -Infinity;
  if (rival > best.total) return;
  builder.join(pronoun.index, best.mention.index, `pronoun: ${best.features.join(', ')}`, squash(best.total));
}

interface RankedMention extends AntecedentScore {
  readonly mention: Mention;
}

function findBest(
  pronoun: Mention,
  spec: PronounSpec,
  context: PronounContext,
  titles: ReadonlySet<number>,
): RankedMention | undefined {
  const { document, syntax, builder, speakers } = context;
  const sentence = document.tokens[pronoun.head]?.sentence ?? 0;
  const speaker = pronoun.quoted ? speakers.get(sentence) : undefined;
  const speaking = speaker === undefined ? undefined : builder.clusterOf(speaker).root;
  let best: RankedMention | undefined;
  for (const cluster of candidateClusters(pronoun, sentence, context)) {
    if (cluster.root === speaking || !agrees(spec, cluster)) continue;
    const latest = findLatest(cluster, pronoun, sentence, document);
    if (latest === undefined || isBlocked(pronoun, latest, document.tokens, syntax)) continue;
    const score = addSpeech(
      scoreAntecedent(pronoun, cluster, latest, document.tokens, titles),
      pronoun,
      spec,
      cluster,
      latest,
      context,
    );
    if (score.total >= MIN_SCORE && (best === undefined || score.total > best.total))
      best = { mention: latest, ...score };
  }
  return best;
}

/** What quotations tell: who spoke last speaks on, and quoted words seldom take up names outside the quotation. */
function addSpeech(
  score: AntecedentScore,
  pronoun: Mention,
  spec: PronounSpec,
  cluster: GrowingCluster,
  latest: Mention,
  context: PronounContext,
): AntecedentScore {
  const features: (readonly [string, number])[] = [];
  if (findLastSpeaker(pronoun, context) === cluster.root) features.push(['speaks on', WEIGHTS.speaker]);
  if (pronoun.quoted && spec.sex === 'n' && !latest.quoted) features.push(['unquoted', WEIGHTS.unquoted]);
  if (spec.plural === true && cluster.type === 'Organization') features.push(['body', WEIGHTS.body]);
  return {
    total: features.reduce((total, [, weight]) => total + weight, score.total),
    features: [...score.features, ...features.map(([name, weight]) => `${name} ${weight.toFixed(2)}`)],
  };
}

/** Root of the cluster that spoke before, where the pronoun itself is who speaks now. */
function findLastSpeaker(
  pronoun: Mention,
  { speakers, document: { tokens }, builder }: PronounContext,
): number | undefined {
  const sentence = tokens[pronoun.head]?.sentence ?? 0;
  if (speakers.get(sentence) !== pronoun.index) return undefined;
  for (let before = sentence - 1; before >= sentence - MAX_SPEECH_GAP; before--) {
    const speaker = speakers.get(before);
    if (speaker !== undefined && speaker !== pronoun.index) return builder.clusterOf(speaker).root;
  }
  return undefined;
}

/** The best score of a thing that is no mention: "it" may be the browser just spoken of and no company. */
function findRival(
  pronoun: Mention,
  spec: PronounSpec,
  { document: { tokens }, distractors }: PronounContext,
  titles: ReadonlySet<number>,
): number {
  const sentence = tokens[pronoun.head]?.sentence ?? 0;
  let best = -Infinity;
  for (const { token, plural } of distractors) {
    if (token >= pronoun.head) break;
    if (plural !== (spec.plural === true) || sentence - (tokens[token]?.sentence ?? 0) > MAX_SENTENCES)
      continue;
    best = Math.max(best, scoreThing(pronoun, token, tokens, titles).total);
  }
  return best;
}

function candidateClusters(
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
