import type { ClusterRef, Entity } from '../../document/resolved-corpus.ts';
import { hashText, slugify } from '../../schema/ids.ts';
import { compareText } from '../../schema/order.ts';
import type { Knowledge } from '../../vocabulary/knowledge.ts';
import type { EntityGroup } from './entity-groups.ts';
import { countGroupNames } from './entity-groups.ts';
import { foldName, parsePersonName } from './name-keys.ts';

/** The entity that a group of clusters becomes; its id is not yet unique among namesakes. */
export function describeEntity(group: EntityGroup, knowledge: Knowledge): Entity {
  const [first] = group.profiles;
  if (first === undefined) throw new Error(`resolve: group ${group.key} has no clusters`);
  const named = group.profiles.some((profile) => profile.named);
  const name = chooseCanonicalName(group, knowledge);
  const names = countGroupNames(group);
  const code = group.profiles.find((profile) => profile.countryCode !== undefined)?.countryCode;
  return {
    id: `${first.type.toLowerCase()}:${slugify(name)}`,
    type: first.type,
    name,
    aliases: names.filter(({ text }) => text !== name),
    roles: countRoles(group, knowledge),
    clusters: group.profiles
      .map((profile) => profile.ref)
      .sort((a, b) => a.document - b.document || a.cluster - b.cluster),
    named,
    ...(code === undefined ? {} : { countryCode: code }),
  };
}

/**
 * The fullest trustworthy form: the gazetteer's name; a person's most frequent full name; the most frequent of the
 * longest forms of a body, with the country it belongs to.
 */
function chooseCanonicalName(group: EntityGroup, knowledge: Knowledge): string {
  const [first] = group.profiles;
  const names = countGroupNames(group);
  const fallback = first?.name ?? group.key;
  for (const profile of group.profiles) {
    const known = knowledge.gazetteer.find(profile.name);
    if (known?.type === profile.type && first?.type !== 'Person') return known.name;
  }
  if (first?.type === 'Country') return fallback;
  if (first?.type === 'Person') return choosePersonName(names) ?? fallback;
  const owner = group.profiles.find((profile) => profile.owner !== undefined)?.owner;
  const base = chooseLongest(names) ?? fallback;
  return owner === undefined ? base : withOwner(base, owner, knowledge);
}

function choosePersonName(
  names: readonly { readonly text: string; readonly count: number }[],
): string | undefined {
  const full = names.filter(({ text }) => parsePersonName(text).given.length > 0);
  const proper = full.filter(({ text }) => !/^\p{Lu}\.? /u.test(text));
  return (proper[0] ?? full[0] ?? names[0])?.text;
}

function chooseLongest(
  names: readonly { readonly text: string; readonly count: number }[],
): string | undefined {
  return [...names].sort(
    (a, b) =>
      b.text.split(' ').length - a.text.split(' ').length || b.count - a.count || compareText(a.text, b.text),
  )[0]?.text;
}

function withOwner(name: string, code: string, { gazetteer }: Knowledge): string {
  const country = gazetteer.countryByCode(code);
  const said = [...(country?.names ?? []), ...(country?.adjectives ?? [])];
  if (country === undefined || said.some((word) => name.startsWith(`${word} `))) return name;
  const adjective = code === 'US' ? 'U.S.' : country.adjectives[0];
  return adjective === undefined ? name : `${adjective} ${name}`;
}

function countRoles(group: EntityGroup, { titles }: Knowledge): Entity['roles'] {
  const counts = new Map<string, { text: string; tense: 'current' | 'former' | 'future'; count: number }>();
  for (const profile of group.profiles) {
    for (const { text, tense } of profile.roles) {
      if (isHonorificOnly(text, titles.honorifics, titles.roles)) continue;
      const key = `${tense}|${foldName(text)}`;
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { text, tense, count: 1 });
      else known.count += 1;
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || compareText(a.text, b.text));
}

/** "Mr." tells no role; "President" does. */
function isHonorificOnly(
  text: string,
  honorifics: ReadonlyMap<string, unknown>,
  roles: ReadonlyMap<string, unknown>,
): boolean {
  return honorifics.has(text) && !roles.has(text.toLowerCase());
}

/**
 * Gives namesakes ids of their own: the first keeps the plain one, the others add a hash of where they are first named.
 * @param placeOf article and offsets of a cluster's first mention
 */
export function makeIdsUnique(
  entities: readonly Entity[],
  placeOf: (ref: ClusterRef) => string,
): readonly Entity[] {
  const seen = new Set<string>();
  return entities.map((entity) => {
    const plain = entity.named ? entity.id : `unnamed:${hashPlace(entity, placeOf)}`;
    const id = seen.has(plain) ? `${plain}-${hashPlace(entity, placeOf).slice(0, 6)}` : plain;
    seen.add(id);
    return { ...entity, id };
  });
}

function hashPlace({ clusters: [ref], type }: Entity, placeOf: (ref: ClusterRef) => string): string {
  return hashText(`${ref === undefined ? '' : placeOf(ref)}|${type}`);
}
