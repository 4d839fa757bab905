import { z } from 'zod';
import { readTsvVocabulary, readYamlVocabulary } from './load.ts';

/** A place that is no country. */
export interface PlaceRecord {
  readonly name: string;
  readonly names: readonly string[];
  readonly adjectives: readonly string[];
  readonly kind: 'region' | 'state' | 'city';
  /** ISO 3166-1 alpha-2 code of the country it lies in, where it lies in one. */
  readonly country?: string;
  readonly population: number;
}

const names = z.array(z.string());
const placesSchema = z.strictObject({
  heads: names,
  prefixes: names,
  regions: z.array(z.strictObject({ name: z.string(), names, adjectives: names.optional() })),
  cities: z.record(z.string(), z.string()),
  states: z.record(z.string(), z.record(z.string(), names)),
});

/** Words that make a name a place's: at its end ("Heathrow Airport") and at its beginning ("Mount Etna", "Lake Geneva"). */
export interface PlaceWords {
  readonly heads: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
}

/** Regions, states and cities; of cities of one name the largest comes first. */
export function loadPlaces(): { readonly places: readonly PlaceRecord[]; readonly words: PlaceWords } {
  const listed = readYamlVocabulary('places', placesSchema);
  const regions = listed.regions.map((region): PlaceRecord => ({
    kind: 'region',
    population: 0,
    adjectives: [],
    ...dropUndefined(region),
  }));
  const states = Object.entries(listed.states).flatMap(([country, divisions]) =>
    Object.values(divisions).map((spellings): PlaceRecord => ({
      kind: 'state',
      name: spellings[0] ?? '',
      names: spellings,
      adjectives: [],
      country,
      population: 0,
    })),
  );
  const renamed = Object.entries(listed.cities).map(([name, country]): PlaceRecord => ({
    kind: 'city',
    name,
    names: [name],
    adjectives: [],
    country,
    population: Number.MAX_SAFE_INTEGER,
  }));
  const rows = readTsvVocabulary('cities', {
    name: z.string(),
    country: z.string().length(2),
    region: z.string().optional(),
    population: z.coerce.number(),
  });
  const cities = rows
    .map((row): PlaceRecord => ({
      kind: 'city',
      name: row.name,
      names: [row.name],
      adjectives: [],
      country: row.country,
      population: row.population,
    }))
    .sort((a, b) => b.population - a.population);
  return {
    places: [...regions, ...states, ...renamed, ...cities],
    words: { heads: new Set(listed.heads), prefixes: new Set(listed.prefixes) },
  };
}

function dropUndefined(region: z.infer<typeof placesSchema>['regions'][number]): {
  name: string;
  names: string[];
  adjectives?: string[];
} {
  const { name, names: spellings, adjectives } = region;
  return adjectives === undefined ? { name, names: spellings } : { name, names: spellings, adjectives };
}
