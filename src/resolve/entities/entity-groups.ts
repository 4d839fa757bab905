import type { JoinRule } from '../../schema/join-rules.ts';
import type { ClusterProfile } from './cluster-profiles.ts';

/** Clusters taken for one entity so far. */
export interface EntityGroup {
  readonly key: string;
  readonly profiles: ClusterProfile[];
}

/** Adds clusters under other names; why stays with each of them. */
export function addProfiles(group: EntityGroup, profiles: readonly ClusterProfile[], rule: JoinRule): void {
  for (const profile of profiles)
    group.profiles.push({ ...profile, ref: { joinedBy: rule, ...profile.ref } });
}

export function countMentions(group: EntityGroup): number {
  return group.profiles.reduce((sum, profile) => sum + profile.mentionCount, 0);
}

/** The document's names of a group, the most frequent first. */
export function countGroupNames(
  group: EntityGroup,
): readonly { readonly text: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const profile of group.profiles)
    for (const { text, count } of profile.names) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
}

/** Groups profiles by key; insertion order follows the profiles. */
export function groupByKey(
  profiles: readonly ClusterProfile[],
  keyOf: (profile: ClusterProfile) => string | undefined,
): { readonly groups: Map<string, EntityGroup>; readonly rest: ClusterProfile[] } {
  const groups = new Map<string, EntityGroup>();
  const rest: ClusterProfile[] = [];
  for (const profile of profiles) {
    const key = keyOf(profile);
    if (key === undefined) {
      rest.push(profile);
      continue;
    }
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, profiles: [profile] });
    else group.profiles.push(profile);
  }
  return { groups, rest };
}

/** Documents whose contexts are alike from here on tell one story. */
export const SAME_STORY = 0.2;

/** Shared part of two groups' contexts, in [0,1], over the smaller. */
export function shareContext(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const name of small) if (large.has(name)) shared++;
  return shared / small.size;
}
