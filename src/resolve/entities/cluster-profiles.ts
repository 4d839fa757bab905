import type { CoreferenceDocument } from '../../document/coreference-document.ts';
import type { Gender, Mention, MentionType } from '../../document/mention-document.ts';
import type { ClusterRef } from '../../document/resolved-corpus.ts';
import type { Knowledge } from '../../vocabulary/knowledge.ts';
import type { RoleClass } from '../../vocabulary/titles.ts';
import { foldName } from './name-keys.ts';

/** What a document tells of one of its clusters, for comparison across documents. */
export interface ClusterProfile {
  readonly ref: ClusterRef;
  /** Article and offsets of its first mention. */
  readonly place: string;
  readonly type: MentionType;
  /** Names (not adjectives) with how often, the most frequent first. */
  readonly names: readonly { readonly text: string; readonly count: number }[];
  /** The name it is compared by: the fullest of the document. */
  readonly name: string;
  readonly gender: Gender;
  readonly countryCode?: string;
  /** Country that owns a body with a generic name: "Russia's Foreign Ministry". */
  readonly owner?: string;
  readonly roles: readonly { readonly text: string; readonly tense: 'current' | 'former' | 'future' }[];
  /** Classes of those roles that tell what somebody does. */
  readonly roleClasses: ReadonlySet<RoleClass>;
  /** Lemmas of the role nouns. */
  readonly roleNouns: ReadonlySet<string>;
  readonly mentionCount: number;
  /** Named by a name or an adjective, not only described. */
  readonly named: boolean;
  /** Folded names of what else the document speaks of. */
  readonly context: ReadonlySet<string>;
}

/** Profiles of all clusters of a document, in cluster order. */
export function profileClusters(
  document: CoreferenceDocument,
  documentIndex: number,
  knowledge: Knowledge,
): ClusterProfile[] {
  const context = new Set(
    document.mentions
      .filter((mention) => mention.kind === 'named' && mention.type !== 'Country')
      .map((mention) => foldName(mention.name)),
  );
  return document.clusters.map((cluster) => {
    const mentions = cluster.mentions.flatMap((index) => document.mentions[index] ?? []);
    const naming = mentions.filter((mention) => mention.kind === 'named' || mention.kind === 'adjectival');
    const names = countNames(
      naming.filter((mention) => mention.kind === 'named' && mention.metonym !== true),
    );
    const code = naming.find((mention) => mention.countryCode !== undefined)?.countryCode;
    const owner = cluster.type === 'Organization' ? findOwner(document, naming, knowledge) : undefined;
    return {
      ref: { document: documentIndex, cluster: cluster.index },
      place: [document.article.id, mentions[0]?.start ?? 0, mentions[0]?.end ?? 0].join('|'),
      type: cluster.type,
      names,
      name: chooseName(naming) ?? cluster.name,
      gender: cluster.gender,
      roles: mentions.flatMap((mention) => mention.roles.map(({ text, tense }) => ({ text, tense }))),
      ...gatherRoleNouns(document, mentions, knowledge),
      mentionCount: mentions.length,
      named: naming.length > 0,
      context,
      ...(code === undefined ? {} : { countryCode: code }),
      ...(owner === undefined ? {} : { owner }),
    };
  });
}

function gatherRoleNouns(
  { tokens }: CoreferenceDocument,
  mentions: readonly Mention[],
  { titles }: Knowledge,
): Pick<ClusterProfile, 'roleClasses' | 'roleNouns'> {
  const nouns = mentions.flatMap((mention) =>
    mention.roles.map((role) => tokens[role.head]?.lemma.toLowerCase() ?? ''),
  );
  const classes = nouns.flatMap((noun) => titles.roles.get(noun) ?? []);
  return { roleNouns: new Set(nouns), roleClasses: new Set(classes.filter((value) => value !== 'none')) };
}

function countNames(mentions: readonly Mention[]): { text: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const mention of mentions) counts.set(mention.text, (counts.get(mention.text) ?? 0) + 1);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
}

/** The name with most words; of equals the most frequent, then the longest. */
function chooseName(mentions: readonly Mention[]): string | undefined {
  const counts = new Map<string, number>();
  for (const mention of mentions) counts.set(mention.name, (counts.get(mention.name) ?? 0) + 1);
  const [best] = [...counts].sort(
    (a, b) =>
      b[0].split(' ').length - a[0].split(' ').length ||
      b[1] - a[1] ||
      b[0].length - a[0].length ||
      (a[0] < b[0] ? -1 : 1),
  );
  return best?.[0];
}

/** The country named inside or right before a body's name: "Russian Foreign Ministry", "Russia's Foreign Ministry". */
function findOwner(
  { mentions, tokens }: CoreferenceDocument,
  naming: readonly Mention[],
  { organizations }: Knowledge,
): string | undefined {
  for (const name of naming) {
    const words = name.text.split(' ');
    if (!words.some((word) => organizations.governmentHeads.has(word) || organizations.heads.has(word)))
      continue;
    const owner = mentions.find((mention) => {
      if (mention.type !== 'Country' || mention === name || mention.countryCode === undefined) return false;
      if (name.start <= mention.start && mention.end <= name.end) return mention.start === name.start;
      const gap = tokens.slice(mention.endToken, name.firstToken);
      return mention.end <= name.start && gap.every((token) => token.tag === 'POS') && gap.length <= 1;
    });
    if (owner !== undefined) return owner.countryCode;
  }
  return undefined;
}
