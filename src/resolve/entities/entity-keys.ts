import type { Knowledge } from '../../vocabulary/knowledge.ts';
import type { ClusterProfile } from './cluster-profiles.ts';
import { foldName, foldTransliteration, parsePersonName } from './name-keys.ts';

/**
 * The key under which a cluster meets all others of the same name; clusters of one key are the same unless something
 * keeps them apart. A bare surname has no key: it is attached later.
 */
export function createEntityKey(profile: ClusterProfile, knowledge: Knowledge): string | undefined {
  switch (profile.type) {
    case 'Country':
      return `Country:${profile.countryCode ?? foldName(profile.name)}`;
    case 'Organization':
      return `Organization:${createOrganizationKey(profile, knowledge)}`;
    case 'Person':
      return isBareSurname(profile) ? undefined : `Person:${createPersonKey(profile.name)}`;
    case 'Place':
    case 'Other':
      return `${profile.type}:${foldName(profile.name)}`;
  }
}

export function isBareSurname(profile: ClusterProfile): boolean {
  return parsePersonName(profile.name).given.length === 0;
}

/** Given names and surname, transliterations folded, middle names as initials; "Jr." and its kin tell namesakes apart. */
function createPersonKey(name: string): string {
  const { given, surname, suffix } = parsePersonName(name);
  const [first = '', ...middle] = given;
  const initials = middle.map((word) => word[0] ?? '').join('');
  return [foldTransliteration(first), initials, surname, suffix].join('|');
}

/** "Treasury Department", "Department of the Treasury" and "U.S. Treasury Department" are one key with one owner. */
function createOrganizationKey(profile: ClusterProfile, knowledge: Knowledge): string {
  const known = knowledge.gazetteer.find(profile.name);
  if (known?.type === 'Organization') return foldName(known.name);
  const base = dropForm(dropCountry(profile.name, knowledge), knowledge);
  const listed = knowledge.gazetteer.find(base);
  if (listed?.type === 'Organization') return foldName(listed.name);
  const folded = foldName(base).replace(/^department of (?:the )?(.+)$/u, '$1 department');
  return profile.owner === undefined ? folded : `${folded}@${profile.owner}`;
}

/** "Russian Foreign Ministry" without its country; the owner says which it is. */
function dropCountry(name: string, { gazetteer }: Knowledge): string {
  const words = name.split(' ');
  for (const length of [2, 1]) {
    const lead = words.slice(0, length).join(' ');
    if (words.length > length && (gazetteer.findAdjective(lead) ?? gazetteer.find(lead))?.type === 'Country')
      return words.slice(length).join(' ');
  }
  return name;
}

/** "Acme Inc." is "Acme"; "the Smith team" is "the Smith administration". */
function dropForm(name: string, { organizations }: Knowledge): string {
  const words = name.replaceAll(',', '').split(' ');
  while (words.length > 1 && organizations.legalForms.has(words.at(-1) ?? '')) words.pop();
  const last = words.at(-1) ?? '';
  if (words.length === 2 && organizations.administrations.has(last)) words[1] = 'administration';
  return words.join(' ');
}
