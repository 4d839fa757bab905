import type { AnnotatedDocument, Token } from '../document/annotated-document.ts';
import type { Mention } from '../document/mention-document.ts';
import type { Syntax } from '../document/syntax.ts';
import type { Knowledge } from '../vocabulary/knowledge.ts';
import { scoreAntecedent } from './antecedent-score.ts';
import type { ClusterBuilder, GrowingCluster } from './cluster-builder.ts';

interface NominalContext {
  readonly document: AnnotatedDocument;
  readonly syntax: Syntax;
  readonly mentions: readonly Mention[];
  readonly builder: ClusterBuilder;
  readonly knowledge: Knowledge;
}

const APPOSITION_SCORE = 0.95;
const SAME_HEAD_SCORE = 0.75;
const ROLE_SCORE = 0.85;
const TYPE_SCORE = 0.6;
/** How far back a description without a name may refer, in sentences. */
const MAX_DISTANCE = 6;

/** Joins descriptions to what they describe: appositions and predicates, repeated heads, roles, and bare kinds ("the company"). */
export function joinNominals(context: NominalContext): void {
  joinRoleMentions(context);
  joinAppositions(context);
  for (const nominal of context.mentions) {
    if (nominal.kind !== 'nominal' || !isDefinite(nominal, context)) continue;
    if (context.builder.clusterOf(nominal.index).mentions.length > 1) continue;
    if (nominal.number === 'plural') joinSameHead(nominal, context);
    else if (!joinByRole(nominal, context) && !joinSameHead(nominal, context)) joinByKind(nominal, context);
  }
}

/** "Yuri Ushakov, a Kremlin aide" and "Skripal was a former officer": the phrase is the person. */
function joinRoleMentions({ mentions, builder }: NominalContext): void {
  const nominalByHead = new Map(
    mentions.filter((mention) => mention.kind === 'nominal').map((mention) => [mention.head, mention]),
  );
  for (const mention of mentions) {
    for (const role of mention.roles) {
      const nominal = role.construction === 'title' ? undefined : nominalByHead.get(role.head);
      if (nominal !== undefined)
        builder.join(nominal.index, mention.index, role.construction, APPOSITION_SCORE);
    }
  }
}

/** "the airline, Ryanair", "Ryanair, an Irish airline", "the computer company Apple": the noun is the thing named. */
function joinAppositions({ mentions, builder, document: { tokens }, syntax }: NominalContext): void {
  const named = new Map(
    mentions
      .filter((mention) => mention.kind === 'named' && mention.nested !== true)
      .flatMap((mention) =>
        Array.from({ length: mention.endToken - mention.firstToken }, (_, index) => [
          mention.firstToken + index,
          mention,
        ]),
      ),
  );
  for (const nominal of mentions) {
    const head = tokens[nominal.head];
    if (nominal.kind !== 'nominal' || head === undefined || nominal.number === 'plural') continue;
    const name =
      (head.dep === 'appos' ? named.get(head.head) : undefined) ??
      syntax
        .children(nominal.head)
        .filter((child) => tokens[child]?.dep === 'appos')
        .map((child) => named.get(child))
        .find((mention) => mention !== undefined);
    if (name === undefined || !typesAgree(nominal, name) || isListed(nominal, name, syntax)) continue;
    builder.join(nominal.index, name.index, 'apposition', APPOSITION_SCORE);
  }
}

function typesAgree(nominal: Mention, name: Mention): boolean {
  if (nominal.type === name.type) return true;
  const places: readonly Mention['type'][] = ['Country', 'Place'];
  return places.includes(nominal.type) && places.includes(name.type);
}

/** In "Airbus, a rival and Boeing" commas part a list. */
function isListed(nominal: Mention, name: Mention, syntax: Syntax): boolean {
  return syntax.hasChild(nominal.head, 'conj') || syntax.hasChild(name.head, 'conj');
}

/** "the", "this", "that", "its": an indefinite phrase brings something new. */
function isDefinite(nominal: Mention, { document: { tokens } }: NominalContext): boolean {
  const first = tokens[nominal.firstToken];
  return first !== undefined && /^(?:the|this|that|these|those|both)$/iu.test(first.text);
}

/** "the president", "the Russian leader": the person who holds that role in the document. */
function joinByRole(nominal: Mention, context: NominalContext): boolean {
  if (nominal.type !== 'Person') return false;
  const { document, mentions, builder, knowledge } = context;
  const roleClass = knowledge.titles.roles.get(nominal.name);
  if (roleClass === undefined || roleClass === 'none') return false;
  const country = findCountry(nominal, mentions);
  const candidates = clustersBefore(nominal, context, Number.MAX_SAFE_INTEGER).filter(
    (cluster) =>
      cluster.type === 'Person' &&
      cluster.named &&
      cluster.number === 'singular' &&
      cluster.mentions.some((mention) =>
        mention.roles.some((role) => roleFits(nominal, role.head, country, mention, context)),
      ),
  );
  const best = chooseMostSalient(nominal, candidates, document);
  if (best === undefined) return false;
  builder.join(nominal.index, best.index, 'role', ROLE_SCORE);
  return true;
}

function roleFits(
  nominal: Mention,
  roleHead: number,
  country: string | undefined,
  holder: Mention,
  { document: { tokens }, mentions, knowledge }: NominalContext,
): boolean {
  const head = tokens[roleHead];
  if (head === undefined) return false;
  const roles = knowledge.titles.roles;
  const lemma = head.lemma.toLowerCase();
  const leading = nominal.name === 'leader' || nominal.name === 'chief' || nominal.name === 'head';
  const same = lemma === nominal.name || (leading && roles.get(lemma) === 'office');
  if (!same) return false;
  if (country === undefined) return true;
  const role = holder.roles.find((candidate) => candidate.head === roleHead);
  const ofRole = mentions.find(
    (mention) =>
      role !== undefined &&
      role.start <= mention.start &&
      mention.end <= role.end &&
      mention.countryCode !== undefined,
  );
  return ofRole === undefined ? lemma === nominal.name : ofRole.countryCode === country;
}

/** Code of the country that stands inside a phrase: "the Russian leader". */
function findCountry(nominal: Mention, mentions: readonly Mention[]): string | undefined {
  return mentions.find(
    (mention) =>
      mention.kind !== 'nominal' &&
      nominal.start <= mention.start &&
      mention.end <= nominal.end &&
      mention.countryCode !== undefined,
  )?.countryCode;
}

/** "the ship … the ship": the same head noun, and no modifier that tells them apart. */
function joinSameHead(nominal: Mention, context: NominalContext): boolean {
  const { mentions, builder, document } = context;
  const earlier = mentions.findLast(
    (mention) =>
      mention.index < nominal.index &&
      mention.kind === 'nominal' &&
      mention.name === nominal.name &&
      mention.number === nominal.number &&
      sentenceDistance(nominal, mention, document.tokens) <= 2 * MAX_DISTANCE &&
      modifiersAgree(nominal, mention, document.tokens),
  );
  if (earlier === undefined) return false;
  builder.join(nominal.index, earlier.index, 'same-head', SAME_HEAD_SCORE);
  return true;
}

/** Every modifier of the later phrase stands in the earlier one: "the old bridge … the bridge". */
function modifiersAgree(later: Mention, earlier: Mention, tokens: readonly Token[]): boolean {
  const before = new Set(contentWords(earlier, tokens));
  return contentWords(later, tokens).every((word) => before.has(word));
}

function contentWords(mention: Mention, tokens: readonly Token[]): string[] {
  return tokens
    .slice(mention.firstToken, mention.endToken)
    .filter((token) => token.index !== mention.head && !/^(?:DT|PRP\$|POS|PDT)$/u.test(token.tag))
    .map((token) => token.lemma.toLowerCase());
}

/** "the company", "the country", "the city": the nearest prominent name of that kind. */
function joinByKind(nominal: Mention, context: NominalContext): void {
  const { document, builder } = context;
  if (nominal.endToken - nominal.firstToken > 2) return;
  const candidates = clustersBefore(nominal, context, MAX_DISTANCE).filter(
    (cluster) => cluster.named && cluster.type === nominal.type && nominal.type !== 'Person',
  );
  const best = chooseMostSalient(nominal, candidates, document);
  if (best !== undefined) builder.join(nominal.index, best.index, 'kind', TYPE_SCORE);
}

function clustersBefore(
  nominal: Mention,
  { mentions, builder, document }: NominalContext,
  maxDistance: number,
): readonly GrowingCluster[] {
  const clusters = new Map<number, GrowingCluster>();
  for (const mention of mentions.slice(0, nominal.index)) {
    if (mention.kind === 'adjectival' || mention.nested === true) continue;
    if (nominal.firstToken <= mention.firstToken && mention.endToken <= nominal.endToken) continue;
    if (sentenceDistance(nominal, mention, document.tokens) > maxDistance) continue;
    const cluster = builder.clusterOf(mention.index);
    clusters.set(cluster.root, cluster);
  }
  return [...clusters.values()];
}

function chooseMostSalient(
  nominal: Mention,
  clusters: readonly GrowingCluster[],
  document: AnnotatedDocument,
): Mention | undefined {
  let best: { readonly mention: Mention; readonly total: number } | undefined;
  for (const cluster of clusters) {
    const latest = cluster.mentions.findLast((mention) => mention.index < nominal.index);
    if (latest === undefined) continue;
    const { total } = scoreAntecedent(nominal, cluster, latest, document.tokens, new Set());
    if (best === undefined || total > best.total) best = { mention: latest, total };
  }
  return best?.mention;
}

function sentenceDistance(later: Mention, earlier: Mention, tokens: readonly Token[]): number {
  return (tokens[later.head]?.sentence ?? 0) - (tokens[earlier.head]?.sentence ?? 0);
}
