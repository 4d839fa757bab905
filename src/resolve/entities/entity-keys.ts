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

/** First given name and surname, transliterations folded; "Jr." and its kin tell namesakes apart. */
function createPersonKey(name: string): string {
  const { given, surname, suffix } = parsePersonName(name);
  const [first = ''] = given;
  return [foldTransliteration(first), surname, suffix].join('|');
}

/** "Treasury Department", "Department of the Treasury" and "U.S. Treasury Department" are one key with one owner. */
function createOrganizationKey(profile: ClusterProfile, { gazetteer }: Knowledge): string {
  const known = gazetteer.find(profile.name);
  if (known?.type === 'Organization') return foldName(known.name);
  const words = profile.name.split(' ');
  let base = profile.name;
  for (const length of [2, 1]) {
    const lead = words.slice(0, length).join(' ');
    if (
      words.length > length &&
      (gazetteer.findAdjective(lead) ?? gazetteer.find(lead))?.type === 'Country'
    ) {
      base = words.slice(length).join(' ');
      break;
    }
  }
  const folded = foldName(base).replace(/^department of (?:the )?(.+)$/u, '$1 department');
  return profile.owner === undefined ? folded : `${folded}@${profile.owner}`;
}
