import { createRequire } from 'node:module';
import type { Countries } from 'world-countries';
import { z } from 'zod';
import { readYamlVocabulary } from './load.ts';

/** A sovereign state, or one that is no more, with everything it is called in English. */
export interface CountryRecord {
  /** ISO 3166-1 alpha-2, or the ISO 3166-3 code of a former state. */
  readonly code: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  /** Nouns for its citizens ("Russians", "Briton"). */
  readonly citizens: readonly string[];
  readonly capitals: readonly string[];
  /** Codes (ISO 3166-1 alpha-3) of the countries it borders. */
  readonly borders: readonly string[];
  readonly alpha3: string;
}

// The package's CommonJS entry and its types disagree about what a default import is; `require` gives the list itself.
const countryList = createRequire(import.meta.url)('world-countries') as Countries;

const names = z.array(z.string());
const countriesSchema = z.strictObject({
  names: z.record(z.string(), names),
  homeCountries: z.record(z.string(), names),
  adjectives: z.record(z.string(), names),
  citizens: z.record(z.string(), names),
  former: z.record(
    z.string(),
    z.strictObject({ name: z.string(), names, adjectives: names, citizens: names }),
  ),
});

/** Territories are kept: the news names Hong Kong or Greenland as it names countries. */
export function loadCountries(): {
  readonly countries: readonly CountryRecord[];
  readonly homeCountries: ReadonlyMap<string, string>;
} {
  const extra = readYamlVocabulary('countries', countriesSchema);
  const living = listBySovereignty().map((country): CountryRecord => {
    const code = country.cca2;
    const adjectives = unique([...(extra.adjectives[code] ?? []), country.demonyms['eng']?.m ?? '']);
    return {
      code,
      name: country.name.common,
      names: unique([country.name.common, country.name.official, ...(extra.names[code] ?? [])]),
      adjectives,
      citizens: unique([...(extra.citizens[code] ?? []), ...adjectives.flatMap(citizenPlural)]),
      capitals: country.capital,
      borders: country.borders,
      alpha3: country.cca3,
    };
  });
  const former = Object.entries(extra.former).map(([code, state]): CountryRecord => ({
    code,
    ...state,
    capitals: [],
    borders: [],
    alpha3: code,
  }));
  const homeCountries = new Map(
    Object.entries(extra.homeCountries).flatMap(([code, parts]) =>
      parts.map((part) => [part, code] as const),
    ),
  );
  return { countries: [...living, ...former], homeCountries };
}

/** States before territories, so that "American" is of the United States before it is of an island of theirs. */
function listBySovereignty(): Countries {
  return [...countryList].sort((a, b) => Number(b.independent) - Number(a.independent));
}

/** "Russian" → "Russians"; adjectives in -ese, -ish, -ch and -ss have no plural of their own. */
function citizenPlural(adjective: string): string[] {
  return /(?:an|li|ni|qi|ti|ari|men|ek|kh|b|k|t|r|ot|i)$/u.test(adjective) && !adjective.includes('.')
    ? [`${adjective}s`]
    : [];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}
