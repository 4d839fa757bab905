import type { Mention, RoleMention } from '../document/mention-document.ts';
import type { GrowingCluster } from './cluster-builder.ts';
import { chooseMostSalient, clustersBefore } from './descriptions.ts';
import type { DescriptionContext } from './descriptions.ts';

const ROLE_SCORE = 0.85;

/**
 * "the president", "the Russian leader", "his U.S. counterpart": the person who holds that role in the document. A country
 * in the phrase must be the person's; without one, what somebody says in a quotation is about his own country's.
 */
export function joinByRole(nominal: Mention, context: DescriptionContext): boolean {
  if (nominal.type !== 'Person' || nominal.number !== 'singular') return false;
  const holders = clustersBefore(nominal, context, Number.MAX_SAFE_INTEGER, isNamed).filter(
    (cluster) => isPerson(cluster) && gendersAgree(nominal, cluster),
  );
  const fitting = holders.filter((cluster) => holdsRole(cluster, nominal, context));
  const chosen = filterByCountry(nominal, fitting, holders, context);
  const best =
    chosen.length > 0 ? chooseMostSalient(nominal, chosen, context) : findNamedLater(nominal, context);
  if (best === undefined) return false;
  context.builder.join(nominal.index, best.index, 'role', ROLE_SCORE);
  return true;
}

/** "Recalled its *ambassador* … the ambassador, Jane Doe": the only one of that very role whom the article goes on to name. */
function findNamedLater(nominal: Mention, context: DescriptionContext): Mention | undefined {
  const { mentions, document, builder, knowledge, nationality } = context;
  if (knowledge.titles.roles.get(nominal.name) !== 'envoy') return undefined;
  const named = mentions.slice(nominal.index + 1).filter(({ kind, type, roles }) => {
    const isHolder = roles.some(
      ({ head, tense }) => tense !== 'former' && document.tokens[head]?.lemma.toLowerCase() === nominal.name,
    );
    return kind === 'named' && type === 'Person' && isHolder;
  });
  const [first] = named;
  if (first === undefined || named.some(({ name }) => name !== first.name)) return undefined;
  const country = nationality.ofPhrase(nominal);
  const countries = nationality.ofCluster(builder.clusterOf(first.index));
  return country === undefined || countries.size === 0 || countries.has(country) ? first : undefined;
}

function isNamed({ kind }: Mention): boolean {
  return kind !== 'adjectival';
}

function isPerson(cluster: GrowingCluster): boolean {
  return cluster.type === 'Person' && cluster.named && cluster.number === 'singular';
}

function gendersAgree(nominal: Mention, cluster: GrowingCluster): boolean {
  return nominal.gender === 'unknown' || cluster.gender === 'unknown' || nominal.gender === cluster.gender;
}

function holdsRole(cluster: GrowingCluster, nominal: Mention, context: DescriptionContext): boolean {
  return cluster.mentions.some(({ roles }) => roles.some((role) => roleFits(role, nominal, context)));
}

function roleFits(role: RoleMention, nominal: Mention, context: DescriptionContext): boolean {
  const { document, knowledge } = context;
  const { roles, leaders, aides, former } = knowledge.titles;
  const lemma = document.tokens[role.head]?.lemma.toLowerCase() ?? '';
  const words = document.tokens.slice(nominal.firstToken, nominal.head).map(({ text }) => text.toLowerCase());
  if (role.tense === 'former' && !words.some((word) => former.has(word))) return false;
  if (lemma === nominal.name) return true;
  const roleClass = roles.get(lemma);
  if (aides.has(lemma) && aides.has(nominal.name)) return true;
  return (
    (leaders.has(nominal.name) && roleClass === 'office') ||
    (lemma === 'counterpart' && leaders.has(nominal.name))
  );
}

function filterByCountry(
  nominal: Mention,
  fitting: readonly GrowingCluster[],
  holders: readonly GrowingCluster[],
  context: DescriptionContext,
): readonly GrowingCluster[] {
  const { nationality, speakers, builder, document, knowledge } = context;
  const country = nationality.ofPhrase(nominal);
  if (country !== undefined) {
    const own = (clusters: readonly GrowingCluster[]): readonly GrowingCluster[] =>
      clusters.filter((cluster) => nationality.ofCluster(cluster).has(country));
    const named = own(fitting);
    if (named.length > 0) return named;
    const compatriots = own(holders);
    const leading = knowledge.titles.leaders.has(nominal.name);
    if (nominal.name === 'counterpart')
      return compatriots.length > 0 ? compatriots : findPeers(holders, context);
    if (leading && compatriots.length === 1) return compatriots;
    return fitting.filter((cluster) => nationality.ofCluster(cluster).size === 0);
  }
  const speaker = nominal.quoted ? speakers.get(document.tokens[nominal.head]?.sentence ?? -1) : undefined;
  if (speaker === undefined) return fitting;
  const own = nationality.ofCluster(builder.clusterOf(speaker));
  const compatriots = fitting.filter((cluster) =>
    [...nationality.ofCluster(cluster)].some((code) => own.has(code)),
  );
  if (compatriots.length > 0) return compatriots;
  // Of two presidents the one known to be another country's is not the speaker's.
  const unknown = fitting.filter((cluster) => nationality.ofCluster(cluster).size === 0);
  return own.size > 0 && unknown.length > 0 ? unknown : fitting;
}

/** "President Biden" beside "the Russian President Putin": those of an unsaid country with the office of somebody of a known one. */
function findPeers(
  holders: readonly GrowingCluster[],
  { nationality, document, knowledge }: DescriptionContext,
): readonly GrowingCluster[] {
  const officesOf = (cluster: GrowingCluster): readonly string[] =>
    cluster.mentions
      .flatMap(({ roles }) => roles)
      .filter(({ tense }) => tense !== 'former')
      .map(({ head }) => document.tokens[head]?.lemma ?? '')
      .filter((lemma) => knowledge.titles.roles.get(lemma) === 'office');
  const known = holders.filter((cluster) => nationality.ofCluster(cluster).size > 0);
  const taken = new Set(known.flatMap(officesOf));
  return holders.filter(
    (cluster) => !known.includes(cluster) && officesOf(cluster).some((office) => taken.has(office)),
  );
}
