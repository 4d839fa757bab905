import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { NominalVocabulary, PronounSpec } from '../vocabulary/nominals.ts';
import { isBlocked, MAX_SENTENCES, scoreAntecedent, scoreThing } from './antecedent-score.ts';
import type { AntecedentScore } from './antecedent-score.ts';
import type { ClusterBuilder, GrowingCluster } from './cluster-builder.ts';
import type { Distractor } from './distractors.ts';

interface PronounContext {
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
const SPEAKER_SCORE = 0.9;
const SPEAKER_FOR_SCORE = 0.7;

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
  if (spec.plural !== true || builder.clusterOf(mention.index).type === 'Organization') {
    builder.join(pronoun.index, mention.index, 'speaker', SPEAKER_SCORE);
    return;
  }
  const body = findBodyOf(builder.clusterOf(mention.index), mentions);
  if (body !== undefined) builder.join(pronoun.index, body.index, 'speaker-for', SPEAKER_FOR_SCORE);
}

/** "We" of a chief executive or a spokesman is the body in his title. */
function findBodyOf(speaker: GrowingCluster, mentions: readonly Mention[]): Mention | undefined {
  const roles = speaker.mentions.flatMap((mention) => mention.roles);
  return mentions.find(
    ({ kind, type, start, end, nested }) =>
      kind === 'named' &&
      type === 'Organization' &&
      nested !== true &&
      roles.some((role) => role.tense === 'current' && role.start <= start && end <= role.end),
  );
}

function joinThirdPerson(
  pronoun: Mention,
  spec: PronounSpec,
  context: PronounContext,
  titles: ReadonlySet<number>,
): void {
  const { builder } = context;
  const bound = findBound(pronoun, spec, context);
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
    const score = scoreAntecedent(pronoun, cluster, latest, document.tokens, titles);
    if (score.total >= MIN_SCORE && (best === undefined || score.total > best.total))
      best = { mention: latest, ...score };
  }
  return best;
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

/** A reflexive is the subject of its clause; a pronoun in an opening clause may be the subject that follows it. */
function findBound(pronoun: Mention, spec: PronounSpec, context: PronounContext): Mention | undefined {
  const { document, syntax, mentions, builder } = context;
  const { tokens } = document;
  const subject = /sel(?:f|ves)$/u.test(pronoun.name)
    ? findClauseSubject(tokens, syntax, pronoun.head)
    : findFollowingSubject(tokens, syntax, pronoun);
  if (subject === undefined) return undefined;
  const mention = mentions.find(({ head, kind }) => head === subject && kind !== 'adjectival');
  if (mention === undefined || mention === pronoun) return undefined;
  return agrees(spec, builder.clusterOf(mention.index)) ? mention : undefined;
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
