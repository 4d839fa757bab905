import type { MentionType } from '../../document/mention-document.ts';
import type { Knowledge } from '../../vocabulary/knowledge.ts';
import type { ClusterProfile } from './cluster-profiles.ts';
import { foldName } from './name-keys.ts';

/** How many times the mentions of its rival a type needs to be the type of a name throughout the corpus. */
const MAJORITY = 3;

/** One name, one type across the corpus, where one clearly prevails: single documents are too short to tell. */
export function voteOnTypes(profiles: readonly ClusterProfile[], { gazetteer }: Knowledge): ClusterProfile[] {
  const votes = new Map<string, Map<MentionType, number>>();
  for (const profile of profiles) {
    if (!profile.named) continue;
    const tally = votes.get(foldName(profile.name)) ?? new Map<MentionType, number>();
    tally.set(profile.type, (tally.get(profile.type) ?? 0) + profile.mentionCount);
    votes.set(foldName(profile.name), tally);
  }
  return profiles.map((profile) => {
    if (!profile.named || profile.type === 'Country' || gazetteer.find(profile.name) !== undefined)
      return profile;
    const ranked = [...(votes.get(foldName(profile.name)) ?? [])].sort((a, b) => b[1] - a[1]);
    const [best, second] = ranked;
    if (best === undefined || second === undefined || best[0] === profile.type || best[0] === 'Country')
      return profile;
    return best[1] >= MAJORITY * second[1] ? { ...profile, type: best[0] } : profile;
  });
}
