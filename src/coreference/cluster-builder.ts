import type { CoreferenceLink } from '../document/coreference-document.ts';
import type { Gender, GrammaticalNumber, Mention, MentionType } from '../document/mention-document.ts';

/** What is known of a growing cluster. */
export interface GrowingCluster {
  readonly root: number;
  readonly mentions: readonly Mention[];
  readonly type: MentionType;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
  /** Whether a name is among its mentions. */
  readonly named: boolean;
}

/** Joins mentions step by step, keeping the reason of every join. */
export interface ClusterBuilder {
  readonly clusterOf: (mention: number) => GrowingCluster;
  readonly clusters: () => readonly GrowingCluster[];
  /** Joins the clusters of two mentions; nothing happens where they are one already. */
  readonly join: (mention: number, antecedent: number, rule: string, score: number) => void;
  readonly links: readonly CoreferenceLink[];
}

/** Every mention starts as a cluster of its own. */
export function createClusterBuilder(mentions: readonly Mention[]): ClusterBuilder {
  const parent = mentions.map((mention) => mention.index);
  const members = new Map(mentions.map((mention) => [mention.index, [mention]]));
  const known = new Map<number, GrowingCluster>();
  const links: CoreferenceLink[] = [];

  const find = (mention: number): number => {
    let root = mention;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = mention; at !== root;) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const clusterOf = (mention: number): GrowingCluster => {
    const root = find(mention);
    const cached = known.get(root);
    if (cached !== undefined) return cached;
    const cluster = describe(root, members.get(root) ?? []);
    known.set(root, cluster);
    return cluster;
  };
  return {
    clusterOf,
    clusters: () => [...members.keys()].map(clusterOf),
    links,
    join: (mention, antecedent, rule, score) => {
      const a = find(mention);
      const b = find(antecedent);
      if (a === b) return;
      const [root, child] = a < b ? [a, b] : [b, a];
      parent[child] = root;
      const merged = [...(members.get(root) ?? []), ...(members.get(child) ?? [])];
      members.set(
        root,
        merged.sort((x, y) => x.index - y.index),
      );
      members.delete(child);
      known.delete(root);
      known.delete(child);
      links.push({ mention, antecedent, rule, score });
    },
  };
}

function describe(root: number, mentions: readonly Mention[]): GrowingCluster {
  const names = mentions.filter((mention) => mention.kind === 'named' || mention.kind === 'adjectival');
  const telling = names.length > 0 ? names : mentions.filter((mention) => mention.kind === 'nominal');
  const type =
    mostCommon((telling.length > 0 ? telling : mentions).map((mention) => mention.type)) ?? 'Other';
  const gender = mostCommon(mentions.map((mention) => mention.gender).filter((value) => value !== 'unknown'));
  const number = mostCommon(
    (telling.length > 0 ? telling : mentions)
      .map((mention) => mention.number)
      .filter((value) => value !== 'unknown'),
  );
  return {
    root,
    mentions,
    type,
    gender: type === 'Person' ? (gender === 'neuter' ? 'unknown' : (gender ?? 'unknown')) : 'neuter',
    number: number ?? 'unknown',
    named: names.length > 0,
  };
}

/** The most frequent value; of equals the first seen. */
function mostCommon<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
