import type { JoinRule } from '../../schema/join-rules.ts';
import type { Knowledge } from '../../vocabulary/knowledge.ts';
import type { EntityGroup } from './entity-groups.ts';
import { addProfiles, countMentions, SAME_STORY, shareContext } from './entity-groups.ts';
import { foldName } from './name-keys.ts';

/** Joins acronyms with their one expansion, complements and short forms with their one full name, and bodies without owner with the one that has it. */
export function mergeOrganizationVariants(groups: Map<string, EntityGroup>, knowledge: Knowledge): void {
  joinOwners(groups);
  joinComplements(groups, knowledge);
  joinAcronyms(groups);
}

/** "Foreign Ministry" beside "Foreign Ministry" of Russia, in one story and where no other country's is spoken of. */
function joinOwners(groups: Map<string, EntityGroup>): void {
  const owned = new Map<string, EntityGroup[]>();
  for (const group of groups.values()) {
    const at = group.key.indexOf('@');
    if (!group.key.startsWith('Organization:') || at < 0) continue;
    const base = group.key.slice(0, at);
    owned.set(base, [...(owned.get(base) ?? []), group]);
  }
  for (const [base, candidates] of owned) {
    const [target] = candidates;
    const bare = groups.get(base);
    if (bare === undefined || target === undefined || candidates.length > 1 || !tellOneStory(bare, target))
      continue;
    merge(groups, bare, target, 'owner-elsewhere');
  }
}

/**
 * "Scientology" beside "Church of Scientology", where no other body is named after it; what is well known by itself ("Oxford")
 * stays itself.
 */
function joinComplements(groups: Map<string, EntityGroup>, { gazetteer }: Knowledge): void {
  const named = new Map<string, EntityGroup[]>();
  for (const group of groups.values()) {
    const complement = /^Organization:.+ of (.+)$/u.exec(group.key)?.[1];
    if (complement !== undefined) named.set(complement, [...(named.get(complement) ?? []), group]);
  }
  for (const [complement, candidates] of named) {
    const bare = groups.get(`Organization:${complement}`);
    const [target] = candidates;
    if (bare === undefined || target === undefined || candidates.length > 1) continue;
    if (bare.profiles.some(({ name }) => gazetteer.find(name) !== undefined)) continue;
    merge(groups, bare, target, 'short-form');
  }
}

function tellOneStory(a: EntityGroup, b: EntityGroup): boolean {
  return a.profiles.some((profile) =>
    b.profiles.some((other) => shareContext(profile.context, other.context) >= SAME_STORY),
  );
}

function joinAcronyms(groups: Map<string, EntityGroup>): void {
  const expansions = new Map<string, EntityGroup[]>();
  for (const group of groups.values()) {
    if (!group.key.startsWith('Organization:')) continue;
    for (const acronym of new Set(group.profiles.flatMap((profile) => toAcronym(profile.name) ?? [])))
      expansions.set(acronym, [...(expansions.get(acronym) ?? []), group]);
  }
  for (const group of [...groups.values()]) {
    if (!group.key.startsWith('Organization:')) continue;
    const name = group.profiles[0]?.name ?? '';
    if (!/^\p{Lu}{2,}$/u.test(name.replace(/[.\s]/gu, ''))) continue;
    const matches = (expansions.get(foldName(name).replace(/\s/gu, '')) ?? []).filter(
      (match) => match !== group,
    );
    const [target] = matches.sort((a, b) => countMentions(b) - countMentions(a) || (a.key < b.key ? -1 : 1));
    if (target !== undefined && matches.length === 1 && groups.has(target.key))
      merge(groups, group, target, 'acronym');
  }
}

function toAcronym(name: string): string | undefined {
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.length < 2 ? undefined : words.map((word) => word[0]?.toLowerCase() ?? '').join('');
}

function merge(groups: Map<string, EntityGroup>, from: EntityGroup, into: EntityGroup, rule: JoinRule): void {
  addProfiles(into, from.profiles, rule);
  groups.delete(from.key);
}
