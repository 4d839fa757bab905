import type { Mention } from '../document/mention-document.ts';
import type { PronounSpec } from '../vocabulary/nominals.ts';
import { isBlocked, MAX_SENTENCES, scoreAntecedent, scoreThing, WEIGHTS } from './antecedent-score.ts';
import type { AntecedentScore } from './antecedent-score.ts';
import { findBound } from './bound-pronouns.ts';
import type { GrowingCluster } from './cluster-builder.ts';
import { agrees, findCandidates, findLatest, findThreatener, isMutual } from './pronoun-candidates.ts';
import type { PronounContext } from './pronoun-context.ts';
import { orderPronouns } from './pronoun-order.ts';
import { joinSpeaker } from './speaker-pronouns.ts';

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
  const several = isMutual(pronoun, document.tokens, context.vocabulary);
  const threatener = findThreatener(pronoun, context);
  let best: RankedMention | undefined;
  for (const cluster of findCandidates(pronoun, sentence, context)) {
    if (cluster.mentions.some(({ head }) => head === threatener)) continue;
    if (cluster.root === speaking || !agrees(spec, cluster)) continue;
    if (several && cluster.number !== 'plural') continue;
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

/** A sum of weights as a score in (0, 1). */
function squash(total: number): number {
  return 1 / (1 + Math.exp(-total));
}
