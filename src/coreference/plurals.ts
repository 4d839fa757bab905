import type { AnnotatedDocument } from '../document/annotated-document.ts';
import type { Mention, MentionType } from '../document/mention-document.ts';
import type { NominalVocabulary } from '../vocabulary/nominals.ts';
import type { ClusterBuilder, GrowingCluster } from './cluster-builder.ts';
import type { Nationality } from './nationality.ts';
import { isMutual } from './pronoun-candidates.ts';

/** What a sentence of distance takes from a member's prominence. */
const DISTANCE_PENALTY = 0.08;
const MAX_PENALIZED_SENTENCES = 8;
/** What is still to come counts less than what the reader knows already, but an opening may name its parties later. */
const LATER_SHARE = 0.3;
const SPOKEN_ABOUT = 0.4;
const ACTING: ReadonlySet<string> = new Set([
  'nsubj',
  'nsubjpass',
  'agent',
  'poss',
  'compound',
  'amod',
  'appos',
  'ROOT',
]);
/** Sentences after a pair of persons within which "the countries" are theirs. */
const PAIR_REACH = 2;
/** A third one almost as prominent leaves open which two are meant. */
const MIN_LEAD = 0.05;

/**
 * What plurals like "the two leaders" and "both countries" stand for: the two most prominent clusters of the right type.
 * What the same sentence names after the plural is somebody else: "tensions between the two powers over Ukraine".
 * @returns plural cluster's root → roots of its members
 */
export function findPluralMembers(
  document: AnnotatedDocument,
  mentions: readonly Mention[],
  builder: ClusterBuilder,
  vocabulary: NominalVocabulary,
  nationality: Nationality,
): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, readonly number[]>();
  for (const mention of mentions) {
    const cluster = builder.clusterOf(mention.index);
    if (members.has(cluster.root)) continue;
    const pair = isMutual(mention, document.tokens, vocabulary)
      ? findSharers(mention, cluster, document, builder)
      : isPair(mention, cluster, document, vocabulary)
        ? (findCountriesOfPair(mention, members, document, builder, nationality) ??
          findPair(mention, document, builder))
        : undefined;
    if (pair !== undefined) members.set(cluster.root, pair);
  }
  return members;
}

function isPair(
  mention: Mention,
  cluster: GrowingCluster,
  { tokens }: AnnotatedDocument,
  { pairs }: NominalVocabulary,
): boolean {
  if (cluster.named || mention.kind !== 'nominal' || !pairs.has(mention.name)) return false;
  const words = tokens.slice(mention.firstToken, mention.head).map((token) => token.text.toLowerCase());
  if (words[0] === 'neither' && words.length === 1) return true;
  if (mention.number !== 'plural') return false;
  const twofold = words.includes('two') || words[0] === 'both';
  const bare = words.length === 1 && (words[0] === 'the' || words[0] === 'our' || words[0] === 'these');
  return twofold || bare;
}

function findPair(
  mention: Mention,
  document: AnnotatedDocument,
  builder: ClusterBuilder,
): readonly number[] | undefined {
  const candidates = builder
    .clusters()
    .filter((cluster) => cluster.named && cluster.number !== 'plural' && canBeMember(cluster.type, mention))
    .filter((cluster) => !isTopicAfter(cluster, mention, document));
  const told = findCoordinated(candidates, mention, document) ?? findJustNamed(candidates, mention, document);
  const ranked = (told ?? candidates)
    .map((cluster) => ({ root: cluster.root, weight: measureProminence(cluster, mention, document) }))
    .sort((a, b) => b.weight - a.weight || a.root - b.root);
  const [first, second, third] = ranked;
  if (first === undefined || second === undefined) return undefined;
  if (third !== undefined && second.weight - third.weight < MIN_LEAD) return undefined;
  return [first.root, second.root].sort((a, b) => a - b);
}

/** Whose summit "their summit" is: two persons, or else two countries, whom the sentence has named so far, or the one before it. */
function findSharers(
  mention: Mention,
  cluster: GrowingCluster,
  { tokens }: AnnotatedDocument,
  builder: ClusterBuilder,
): readonly number[] | undefined {
  if (cluster.mentions.length > 1) return undefined;
  const sentence = tokens[mention.head]?.sentence ?? 0;
  const isTold = ({ index, kind, nested, head }: Mention, at: number): boolean =>
    index < mention.index && kind === 'named' && nested !== true && tokens[head]?.sentence === at;
  for (const at of [sentence, sentence - 1]) {
    for (const type of ['Person', 'Country'] as const) {
      const told = builder
        .clusters()
        .filter(
          ({ named, number, mentions, ...one }) =>
            named && number !== 'plural' && one.type === type && mentions.some((other) => isTold(other, at)),
        );
      if (told.length === 2) return told.map(({ root }) => root).sort((a, b) => a - b);
      if (told.length > 2) return undefined;
    }
  }
  return undefined;
}

/** "The two leaders spoke … talks between *the countries*": those of the persons of whom a pair has just told. */
function findCountriesOfPair(
  mention: Mention,
  members: ReadonlyMap<number, readonly number[]>,
  { tokens }: AnnotatedDocument,
  builder: ClusterBuilder,
  nationality: Nationality,
): readonly number[] | undefined {
  if (mention.type !== 'Country') return undefined;
  const clusters = builder.clusters();
  const sentence = tokens[mention.head]?.sentence ?? 0;
  const isJustBefore = ({ index, head }: Mention): boolean =>
    index < mention.index && sentence - (tokens[head]?.sentence ?? 0) <= PAIR_REACH;
  const pair = clusters.findLast(
    ({ root, type, mentions }) => type === 'Person' && members.has(root) && mentions.some(isJustBefore),
  );
  const countries = (members.get(pair?.root ?? -1) ?? []).flatMap((root) => {
    const person = clusters.find((cluster) => cluster.root === root);
    const codes = person === undefined ? new Set<string>() : nationality.ofCluster(person);
    const country = clusters.find(
      ({ type, mentions }) =>
        type === 'Country' && mentions.some(({ countryCode }) => codes.has(countryCode ?? '')),
    );
    return country === undefined ? [] : [country.root];
  });
  const [first, second] = countries;
  return first === undefined || second === undefined || first === second
    ? undefined
    : [first, second].sort((a, b) => a - b);
}

/** "Both sides" are countries in one article and companies in the next. */
function canBeMember(type: MentionType, mention: Mention): boolean {
  if (type === mention.type) return true;
  return mention.type === 'Organization' && mention.name === 'side' && type === 'Country';
}

function isTopicAfter(cluster: GrowingCluster, mention: Mention, { tokens }: AnnotatedDocument): boolean {
  const sentence = tokens[mention.head]?.sentence;
  const here = cluster.mentions.filter(({ head }) => tokens[head]?.sentence === sentence);
  return (
    here.length > 0 && here.every(({ start, head }) => start > mention.start && tokens[head]?.dep === 'pobj')
  );
}

/** Two candidates that the sentence has just joined by "and": "relations between Moscow and Washington, while both sides". */
function findCoordinated(
  candidates: readonly GrowingCluster[],
  mention: Mention,
  { tokens }: AnnotatedDocument,
): readonly GrowingCluster[] | undefined {
  const sentence = tokens[mention.head]?.sentence;
  const isBefore = ({ head, start }: Mention): boolean =>
    tokens[head]?.sentence === sentence && start < mention.start;
  for (const second of candidates) {
    const conjunct = second.mentions.find((other) => isBefore(other) && tokens[other.head]?.dep === 'conj');
    if (conjunct === undefined) continue;
    const first = candidates.find(
      (cluster) =>
        cluster !== second && cluster.mentions.some(({ head }) => head === tokens[conjunct.head]?.head),
    );
    if (first !== undefined) return [first, second];
  }
  return undefined;
}

/** Persons of whom the sentence before names two and no more: "Li did not use the word with Ito. But as the two men spoke". */
function findJustNamed(
  candidates: readonly GrowingCluster[],
  mention: Mention,
  { tokens }: AnnotatedDocument,
): readonly GrowingCluster[] | undefined {
  if (mention.type !== 'Person') return undefined;
  const before = (tokens[mention.head]?.sentence ?? 0) - 1;
  const named = candidates.filter((cluster) =>
    cluster.mentions.some(({ head, kind }) => kind === 'named' && tokens[head]?.sentence === before),
  );
  return named.length === 2 ? named : undefined;
}

/** Those who act and own are parties; what is only spoken about is their topic. */
function weighMention({ head }: Mention, tokens: AnnotatedDocument['tokens']): number {
  return ACTING.has(tokens[head]?.dep ?? '') ? 1 : SPOKEN_ABOUT;
}

function measureProminence(cluster: GrowingCluster, mention: Mention, { tokens }: AnnotatedDocument): number {
  const before = cluster.mentions.filter(({ index }) => index < mention.index);
  const count = (mentions: readonly Mention[]): number =>
    mentions.reduce((total, other) => total + weighMention(other, tokens), 0);
  const after = count(cluster.mentions) - count(before);
  const latest = before.at(-1);
  const distance =
    latest === undefined
      ? MAX_PENALIZED_SENTENCES
      : (tokens[mention.head]?.sentence ?? 0) - (tokens[latest.head]?.sentence ?? 0);
  return (
    Math.log2(1 + count(before) + LATER_SHARE * after) -
    DISTANCE_PENALTY * Math.min(distance, MAX_PENALIZED_SENTENCES)
  );
}
