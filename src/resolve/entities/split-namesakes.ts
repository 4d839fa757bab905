import type { ClusterProfile } from './cluster-profiles.ts';
import type { EntityGroup } from './entity-groups.ts';
import { judgeNamesakes } from './judgement.ts';
import type { UnsurePair } from './judgement.ts';

/** Profiles of a person that are compared with a newcomer; more would make a famous name's cost quadratic. */
const MAX_COMPARED = 30;

/**
 * Splits groups of one full name in which two profiles are judged different: two John Smiths. Profiles join the first
 * part in which nobody differs from them; parts wait as unsure pairs for a person to say whether they are one.
 */
export function splitNamesakes(groups: Map<string, EntityGroup>): UnsurePair[] {
  return [...groups.values()].flatMap((group) => {
    if (group.profiles[0]?.type !== 'Person' || group.profiles.length < 2) return [];
    const parts = partition(group.profiles);
    if (parts.length < 2) return [];
    const split = parts.map((profiles, index): EntityGroup => ({
      key: index === 0 ? group.key : `${group.key}#${index + 1}`,
      profiles: [...profiles],
    }));
    for (const part of split) groups.set(part.key, part);
    const [first, ...others] = split;
    return first === undefined ? [] : others.map((other) => toUnsurePair(first, other));
  });
}

function partition(profiles: readonly ClusterProfile[]): ClusterProfile[][] {
  const parts: ClusterProfile[][] = [];
  // Those with roles decide who there is; the others find their place among them.
  const ordered = [...profiles].sort(
    (a, b) => Number(b.roleClasses.size > 0) - Number(a.roleClasses.size > 0),
  );
  for (const profile of ordered) {
    const home = parts.find((part) =>
      part.slice(0, MAX_COMPARED).every((member) => judgeNamesakes(member, profile).answer !== 'different'),
    );
    if (home === undefined) parts.push([profile]);
    else home.push(profile);
  }
  return parts;
}

function toUnsurePair(a: EntityGroup, b: EntityGroup): UnsurePair {
  const [first] = a.profiles;
  const [second] = b.profiles;
  if (first === undefined || second === undefined) throw new Error('resolve: a part without profiles');
  const { score, reasons } = judgeNamesakes(first, second);
  return { a, b, score, reasons };
}
