import { createDisjointSets } from '../../document/disjoint-sets.ts';
import type { ExtractedDocument } from '../../document/extracted-document.ts';
import type { EventWords } from '../../vocabulary/event-words.ts';
import type { EntityKnowledge } from './entity-knowledge.ts';
import { compareDates } from './date-comparison.ts';
import { mergeProfiles } from './event-profiles.ts';
import type { EventProfile, LocalEvent } from './event-profiles.ts';
import { profileMentions } from './mention-profiles.ts';
import { compareSides } from './participant-comparison.ts';

/**
 * Groups every document's event mentions by its SAME links. A link is passed over where the two groups as wholes tell of two
 * happenings: the chain "the call … the second call … the first call" would otherwise make one of two.
 * @param entityOf `entityOf[document][cluster]` is the id of the cluster's entity
 * @returns local events by document, then by first mention
 */
export function gatherLocalEvents(
  documents: readonly ExtractedDocument[],
  entityOf: readonly (readonly string[])[],
  words: EventWords,
  knowledge: EntityKnowledge,
): LocalEvent[] {
  return documents.flatMap((document, index) => {
    const profiles = profileMentions(document, index, entityOf[index] ?? [], words);
    return joinAlongLinks(document, profiles, knowledge).map(({ mentions, profile }): LocalEvent => {
      const [first = 0] = mentions;
      const start = String(document.events[first]?.trigger.start ?? 0).padStart(9, '0');
      return {
        ...profile,
        document: index,
        mentions,
        key: `${document.article.id} ${start} ${String(first)}`,
      };
    });
  });
}

interface Group {
  readonly mentions: number[];
  readonly profile: EventProfile;
}

function joinAlongLinks(
  document: ExtractedDocument,
  profiles: readonly EventProfile[],
  knowledge: EntityKnowledge,
): readonly Group[] {
  const sets = createDisjointSets(profiles.length);
  const profileOf = new Map(profiles.entries());
  for (const link of document.eventLinks) {
    if (link.type !== 'SAME') continue;
    const [a, b] = [sets.find(link.source), sets.find(link.target)];
    const [left, right] = [profileOf.get(a), profileOf.get(b)];
    if (a === b || left === undefined || right === undefined || tellApart(left, right, knowledge)) continue;
    profileOf.set(sets.join(a, b), mergeProfiles(left, right));
  }
  const groups = new Map<number, Group>();
  for (const [mention, profile] of profiles.entries()) {
    const root = sets.find(mention);
    const group = groups.get(root);
    if (group === undefined)
      groups.set(root, { mentions: [mention], profile: profileOf.get(root) ?? profile });
    else group.mentions.push(mention);
  }
  return [...groups.values()];
}

function tellApart(a: EventProfile, b: EventProfile, knowledge: EntityKnowledge): boolean {
  return (
    a.modality !== b.modality ||
    compareDates(a, b) === 'conflict' ||
    differInOrdinal(a, b) ||
    compareSides(a, b, knowledge) !== 'agree'
  );
}

/** Whether both are numbered and no number is the same: "the first call", "the second". */
export function differInOrdinal(a: EventProfile, b: EventProfile): boolean {
  if (a.ordinals.size === 0 || b.ordinals.size === 0) return false;
  return ![...a.ordinals].some((ordinal) => b.ordinals.has(ordinal));
}
