import type { CountryRecord } from './countries.ts';
import type { OrganizationVocabulary } from './organizations.ts';
import type { PlaceRecord } from './places.ts';

/** What a well-known name refers to. */
export interface GazetteerEntry {
  readonly type: 'Country' | 'Place' | 'Organization' | 'Other';
  readonly kind: 'country' | 'home-country' | 'region' | 'state' | 'city' | 'organization' | 'thing';
  /** Its usual English name. */
  readonly name: string;
  /** ISO code of the country it is or lies in. */
  readonly countryCode?: string;
}

/** Exact, case-sensitive look-up of well-known names and of the adjectives and citizens of countries and regions. */
export interface Gazetteer {
  readonly find: (name: string) => GazetteerEntry | undefined;
  /** "Russian" → Russia; "European" → Europe. */
  readonly findAdjective: (word: string) => GazetteerEntry | undefined;
  /** "Russians", "Briton" → the country. */
  readonly findCitizens: (word: string) => GazetteerEntry | undefined;
  readonly countryByCode: (code: string) => CountryRecord | undefined;
  /** Number of words of the longest name. */
  readonly longestName: number;
}

interface GazetteerSources {
  readonly countries: readonly CountryRecord[];
  readonly homeCountries: ReadonlyMap<string, string>;
  readonly places: readonly PlaceRecord[];
  readonly organizations: OrganizationVocabulary;
}

/** Builds the look-up; where two things share a name the earlier wins: countries, organizations, regions, states, cities by size. */
export function createGazetteer(sources: GazetteerSources): Gazetteer {
  const byName = new Map<string, GazetteerEntry>();
  const adjectives = new Map<string, GazetteerEntry>();
  const citizens = new Map<string, GazetteerEntry>();
  const countries = new Map(sources.countries.map((country) => [country.code, country]));
  const add = (table: Map<string, GazetteerEntry>, name: string, entry: GazetteerEntry): void => {
    for (const spelling of [name, name.replaceAll("'", '’')])
      if (!table.has(spelling)) table.set(spelling, entry);
  };

  for (const country of sources.countries) {
    const entry = {
      type: 'Country',
      kind: 'country',
      name: country.name,
      countryCode: country.code,
    } as const;
    for (const name of country.names) add(byName, name, entry);
    for (const adjective of country.adjectives) add(adjectives, adjective, entry);
    for (const citizen of country.citizens) add(citizens, citizen, entry);
  }
  for (const [name, countryCode] of sources.homeCountries)
    add(byName, name, { type: 'Place', kind: 'home-country', name, countryCode });
  for (const [name, aliases] of sources.organizations.known) {
    const entry = { type: 'Organization', kind: 'organization', name } as const;
    for (const alias of [name, ...aliases]) add(byName, alias, entry);
  }
  for (const name of sources.organizations.knownThings)
    add(byName, name, { type: 'Other', kind: 'thing', name });
  for (const place of sources.places) {
    const base = { type: 'Place', kind: place.kind, name: place.name } as const;
    const entry = place.country === undefined ? base : { ...base, countryCode: place.country };
    for (const name of place.names) add(byName, name, entry);
    for (const adjective of place.adjectives) add(adjectives, adjective, entry);
  }

  return {
    find: (name) => byName.get(name),
    findAdjective: (word) => adjectives.get(word),
    findCitizens: (word) => citizens.get(word),
    countryByCode: (code) => countries.get(code),
    longestName: 7,
  };
}
