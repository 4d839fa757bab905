import type { MentionType } from '../../document/mention-document.ts';
import type { Knowledge } from '../../vocabulary/knowledge.ts';
import type { ClusterProfile } from './cluster-profiles.ts';
import { isBareSurname } from './entity-keys.ts';
import { compareContexts } from './judgement.ts';
import { foldName, parsePersonName } from './name-keys.ts';

/** How many times the mentions of its rival a type needs to be the type of a name throughout the corpus. */
const MAJORITY = 3;

/**
 * A bare name that the document alone took for a body ("Psaki said") is a person where another article of the same story
 * gives a person of that surname in full.
 */
function followSurnames(profiles: readonly ClusterProfile[], { gazetteer }: Knowledge): ClusterProfile[] {
  const bearers = new Map<string, ClusterProfile[]>();
  for (const profile of profiles) {
    if (profile.type !== 'Person' || !profile.named || isBareSurname(profile)) continue;
    const { surname } = parsePersonName(profile.name);
    bearers.set(surname, [...(bearers.get(surname) ?? []), profile]);
  }
  return profiles.map((profile) => {
    const mistakable = profile.named && (profile.type === 'Organization' || profile.type === 'Other');
    if (!mistakable || profile.name.includes(' ') || gazetteer.find(profile.name) !== undefined)
      return profile;
    const namesakes = bearers.get(foldName(profile.name)) ?? [];
    return namesakes.some((bearer) => compareContexts(bearer, profile) === 'shared')
      ? { ...profile, type: 'Person', gender: 'unknown' }
      : profile;
  });
}

/** One name, one type across the corpus, where one clearly prevails: single documents are too short to tell. */
export function voteOnTypes(profiles: readonly ClusterProfile[], knowledge: Knowledge): ClusterProfile[] {
  const votes = new Map<string, Map<MentionType, number>>();
  for (const profile of profiles) {
    if (!profile.named) continue;
    const tally = votes.get(foldName(profile.name)) ?? new Map<MentionType, number>();
    tally.set(profile.type, (tally.get(profile.type) ?? 0) + profile.mentionCount);
    votes.set(foldName(profile.name), tally);
  }
  return followSurnames(profiles, knowledge).map((profile) => {
    if (!profile.named || profile.type === 'Country' || knowledge.gazetteer.find(profile.name) !== undefined)
      return profile;
    const ranked = [...(votes.get(foldName(profile.name)) ?? [])].sort((a, b) => b[1] - a[1]);
    const [best, second] = ranked;
    if (best === undefined || second === undefined || best[0] === profile.type || best[0] === 'Country')
      return profile;
    return best[1] >= MAJORITY * second[1] ? { ...profile, type: best[0] } : profile;
  });
}
