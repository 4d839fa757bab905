import type { Mention } from '../document/mention-document.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import type { GrowingCluster } from './cluster-builder.ts';
import { chooseMostSalient, clustersBefore } from './descriptions.ts';
import type { DescriptionContext } from './descriptions.ts';

const KIND_SCORE = 0.6;
/** How far back a description without a name may refer, in sentences. */
const MAX_DISTANCE = 6;
/** Tokens before a name within which an adjective of a country is about it. */
const ADJECTIVE_REACH = 3;

/**
 * "the company", "the country", "the ministry": the most salient name of that kind. Nouns of a general kind take any name
 * that fits it; all others need their own word in the name ("the ministry" is a ministry), and "the force" takes none.
 */
export function joinByKind(nominal: Mention, context: DescriptionContext): boolean {
  if (nominal.type === 'Person' || nominal.number !== 'singular') return false;
  if (isModified(nominal, context)) return joinByCountry(nominal, context);
  const fits = findFit(nominal, context.knowledge);
  const candidates = clustersBefore(
    nominal,
    context,
    MAX_DISTANCE,
    (mention) => mention.kind !== 'adjectival' || nominal.type === 'Country',
  ).filter((cluster) => cluster.named && fits(cluster));
  const best = isPointing(nominal, context)
    ? chooseLatest(nominal, candidates)
    : chooseMostSalient(nominal, candidates, context);
  if (best === undefined) return false;
  context.builder.join(nominal.index, best.index, 'kind', KIND_SCORE);
  return true;
}

/**
 * "Fined Philips and told *the Dutch company* …": the company last named, in this sentence or the one before, that is not known to be of
 * another country.
 */
function joinByCountry(nominal: Mention, context: DescriptionContext): boolean {
  const { mentions, document, knowledge, builder } = context;
  const modifiers = document.tokens.slice(nominal.firstToken + 1, nominal.endToken - 1);
  const [country] = listCountries(nominal, mentions);
  const isPlain = modifiers.length === 1 && /^the$/iu.test(document.tokens[nominal.firstToken]?.text ?? '');
  if (country === undefined || !isPlain || knowledge.nominals.kinds.get(nominal.name) !== 'company')
    return false;
  const candidates = clustersBefore(nominal, context, 1, ({ kind }) => kind === 'named').filter((cluster) => {
    const known = cluster.mentions.flatMap((mention) => listCountries(mention, mentions));
    return (
      cluster.type === 'Organization' &&
      isCompany(cluster, knowledge) &&
      known.every((code) => code === country)
    );
  });
  const best = chooseLatest(nominal, candidates);
  if (best === undefined) return false;
  builder.join(nominal.index, best.index, 'kind of its country', KIND_SCORE);
  return true;
}

/** Codes of the countries whose adjectives stand in a phrase or shortly before it: "*Finnish* lighting group Helvar". */
function listCountries(phrase: Mention, mentions: readonly Mention[]): readonly string[] {
  return mentions
    .filter(({ kind, endToken }) => kind === 'adjectival' && endToken <= phrase.endToken)
    .filter(({ firstToken }) => phrase.firstToken - firstToken <= ADJECTIVE_REACH)
    .flatMap(({ countryCode }) => countryCode ?? []);
}

/** "That country" is the one just spoken of. */
function isPointing({ firstToken }: Mention, { document: { tokens } }: DescriptionContext): boolean {
  return /^(?:this|that)$/iu.test(tokens[firstToken]?.text ?? '');
}

function chooseLatest(nominal: Mention, clusters: readonly GrowingCluster[]): Mention | undefined {
  return clusters
    .flatMap((cluster) => cluster.mentions.findLast(({ index }) => index < nominal.index) ?? [])
    .sort((a, b) => b.index - a.index)[0];
}

/** A modifier says that another one is meant: "the rival company", "the Ukrainian city". */
function isModified(
  { firstToken, endToken }: Mention,
  { document: { tokens } }: DescriptionContext,
): boolean {
  return tokens.slice(firstToken + 1, endToken - 1).some((token) => !/^(?:PRP\$|POS|DT)$/u.test(token.tag));
}

function findFit(nominal: Mention, knowledge: Knowledge): (cluster: GrowingCluster) => boolean {
  const { kinds } = knowledge.nominals;
  switch (kinds.get(nominal.name)) {
    case 'company':
      return (cluster) => cluster.type === 'Organization' && isCompany(cluster, knowledge);
    case 'medium':
      return (cluster) => cluster.type === 'Organization' && isMedium(cluster, knowledge);
    case 'body':
      return (cluster) => cluster.type === 'Organization';
    case 'country':
      return (cluster) => cluster.type === 'Country';
    case 'city':
      return (cluster) => cluster.type === 'Place' && hasKind(cluster, knowledge, ['city', undefined]);
    case 'area':
      return (cluster) =>
        cluster.type === 'Place' &&
        (hasKind(cluster, knowledge, ['region', 'state', 'home-country']) ||
          namesWord(cluster, nominal.name));
    case undefined:
      return (cluster) => cluster.type === nominal.type && namesWord(cluster, nominal.name);
  }
}

function names(cluster: GrowingCluster): readonly string[] {
  return cluster.mentions.filter(({ kind }) => kind === 'named').flatMap(({ name, text }) => [name, text]);
}

function namesWord(cluster: GrowingCluster, word: string): boolean {
  return names(cluster).some((name) =>
    name
      .toLowerCase()
      .split(/[\s-]+/u)
      .includes(word),
  );
}

function isCompany(cluster: GrowingCluster, { organizations, metonyms }: Knowledge): boolean {
  return !names(cluster).some(
    (name) =>
      metonyms.seats.has(name) ||
      organizations.publicBodies.has(name) ||
      name.split(' ').some((word) => organizations.heads.has(word)),
  );
}

function isMedium(cluster: GrowingCluster, { organizations }: Knowledge): boolean {
  return names(cluster).some((name) => name.split(' ').some((word) => organizations.media.has(word)));
}

function hasKind(
  cluster: GrowingCluster,
  { gazetteer }: Knowledge,
  kinds: readonly (string | undefined)[],
): boolean {
  return names(cluster).some((name) => kinds.includes(gazetteer.find(name)?.kind));
}
