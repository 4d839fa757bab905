import { distance } from 'fastest-levenshtein';
import type { GivenNameForms } from '../../vocabulary/given-name-forms.ts';
import type { ClusterProfile } from './cluster-profiles.ts';
import type { EntityGroup } from './entity-groups.ts';
import { addProfiles, countMentions, SAME_STORY, shareContext } from './entity-groups.ts';
import { compareContexts } from './judgement.ts';
import type { UnsurePair } from './judgement.ts';
import { givenNamesAgree, parsePersonName } from './name-keys.ts';

/** Shortest given name or surname in which one wrong letter still tells the person. */
const MIN_MISSPELT_LENGTH = 6;
/** A person of this many times a namesake's mentions takes the bare surnames of the corpus. */
const DOMINANCE = 4;

/** A person in this many documents is known by the surname alone. */
const PROMINENT_DOCUMENTS = 3;
const VARIANT_SCORE = 0.5;
const SURNAME_SCORE = 0.4;

type SurnameIndex = ReadonlyMap<string, readonly EntityGroup[]>;

/**
 * Joins what is one person under different keys: "Konsantin Kosachev" and "Konstantin Kosachev", "Joe Biden" and "Joseph
 * Biden". Groups are compared only inside one surname.
 */
export function mergePersonVariants(groups: Map<string, EntityGroup>, forms: GivenNameForms): UnsurePair[] {
  const unsure: UnsurePair[] = [];
  for (const sharing of indexBySurname(groups).values()) {
    const ranked = [...sharing].sort(
      (a, b) => countMentions(b) - countMentions(a) || (a.key < b.key ? -1 : 1),
    );
    for (const [index, group] of ranked.entries()) {
      const matches = ranked
        .slice(0, index)
        .filter((other) => groups.has(other.key) && areVariants(other, group, forms));
      const [target] = matches;
      if (target === undefined) continue;
      if (matches.length > 1) {
        unsure.push(
          ...matches.map((match) => doubt(match, group, VARIANT_SCORE, 'a variant of several names')),
        );
        continue;
      }
      addProfiles(target, group.profiles, 'name-variant');
      groups.delete(group.key);
    }
  }
  return unsure;
}

function doubt(a: EntityGroup, b: EntityGroup, score: number, reason: string): UnsurePair {
  return { a, b, score, reasons: [`${reason} ${score}`] };
}

function areVariants(a: EntityGroup, b: EntityGroup, forms: GivenNameForms): boolean {
  const first = parsePersonName(a.profiles[0]?.name ?? '');
  const second = parsePersonName(b.profiles[0]?.name ?? '');
  if (first.suffix !== second.suffix || disagreeInGender(a, b) || areSplitNamesakes(a, b)) return false;
  const [given = ''] = first.given;
  const [other = ''] = second.given;
  if (!middleNamesAgree(first.given, second.given)) return false;
  if (givenNamesAgree(given, other, forms)) return true;
  const long = Math.min(given.length, other.length) >= MIN_MISSPELT_LENGTH;
  return long && given.startsWith(other.charAt(0)) && distance(given, other) === 1;
}

/** Parts of one name that were judged different are never joined again. */
function areSplitNamesakes(a: EntityGroup, b: EntityGroup): boolean {
  return a.key.split('#')[0] === b.key.split('#')[0];
}

/** "George W." and "George H. W." are two people; a missing middle name tells nothing. */
function middleNamesAgree(a: readonly string[], b: readonly string[]): boolean {
  const first = a.slice(1).map((word) => word[0] ?? '');
  const second = b.slice(1).map((word) => word[0] ?? '');
  return first.length === 0 || second.length === 0 || first.join('') === second.join('');
}

function disagreeInGender(a: EntityGroup, b: EntityGroup): boolean {
  const known = (group: EntityGroup): string | undefined =>
    group.profiles.find((profile) => profile.gender === 'masculine' || profile.gender === 'feminine')?.gender;
  const first = known(a);
  const second = known(b);
  return first !== undefined && second !== undefined && first !== second;
}

/**
 * Attaches bare surnames to the one person of the corpus they can mean; where several share the surname, context or
 * prominence decides, and where neither does, the surname stays an entity of its own.
 * @returns the surnames that may be one of several people
 */
export function attachSurnames(
  groups: Map<string, EntityGroup>,
  bare: readonly ClusterProfile[],
): UnsurePair[] {
  const index = indexBySurname(groups);
  const unsure: UnsurePair[] = [];
  for (const profile of bare) {
    const bearers = findBearers(profile, index);
    const target = chooseBearer(profile, bearers);
    if (target !== undefined) {
      addProfiles(target, [profile], 'surname');
      continue;
    }
    const group = addLonely(groups, profile);
    unsure.push(
      ...bearers.map((bearer) => doubt(bearer, group, SURNAME_SCORE, 'a surname that may be several people')),
    );
  }
  return unsure;
}

function addLonely(groups: Map<string, EntityGroup>, profile: ClusterProfile): EntityGroup {
  const key = `Person:||${parsePersonName(profile.name).surname}`;
  const group = groups.get(key) ?? { key, profiles: [] };
  group.profiles.push(profile);
  groups.set(key, group);
  return group;
}

function findBearers(profile: ClusterProfile, index: SurnameIndex): readonly EntityGroup[] {
  const { surname } = parsePersonName(profile.name);
  const bearers = index.get(surname) ?? [];
  if (bearers.length > 0 || surname.length < MIN_MISSPELT_LENGTH) return bearers;
  return [...index]
    .filter(([other]) => other.startsWith(surname.slice(0, 3)) && distance(other, surname) === 1)
    .flatMap(([, groups]) => groups)
    .filter((group) =>
      group.profiles.some((known) => shareContext(known.context, profile.context) >= SAME_STORY),
    );
}

function chooseBearer(profile: ClusterProfile, bearers: readonly EntityGroup[]): EntityGroup | undefined {
  const fitting = bearers.filter((group) => {
    const genders = new Set(group.profiles.map((known) => known.gender));
    return profile.gender === 'unknown' || genders.has(profile.gender) || !hasKnownGender(genders);
  });
  const near = fitting.filter((group) =>
    group.profiles.some((known) => compareContexts(known, profile) === 'shared'),
  );
  if (near.length === 1) return near[0];
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) return isFarOff(only, profile) ? undefined : only;
  const ranked = [...fitting].sort((a, b) => countMentions(b) - countMentions(a) || (a.key < b.key ? -1 : 1));
  const [first, second] = ranked;
  if (first === undefined || second === undefined) return first;
  return countMentions(first) >= DOMINANCE * countMentions(second) ? first : undefined;
}

/** A surname in a story that shares nothing with the one bearer's stories, who is nobody the whole corpus speaks of. */
function isFarOff(bearer: EntityGroup, profile: ClusterProfile): boolean {
  const documents = new Set(bearer.profiles.map((known) => known.ref.document));
  if (documents.size >= PROMINENT_DOCUMENTS) return false;
  return bearer.profiles.every((known) => compareContexts(known, profile) === 'disjoint');
}

function hasKnownGender(genders: ReadonlySet<string>): boolean {
  return genders.has('masculine') || genders.has('feminine');
}

function indexBySurname(groups: ReadonlyMap<string, EntityGroup>): SurnameIndex {
  const index = new Map<string, EntityGroup[]>();
  for (const group of groups.values()) {
    const [profile] = group.profiles;
    if (profile?.type !== 'Person') continue;
    const { surname } = parsePersonName(profile.name);
    const sharing = index.get(surname);
    if (sharing === undefined) index.set(surname, [group]);
    else sharing.push(group);
  }
  return index;
}
