import { z } from 'zod';
import { readYamlVocabulary } from './load.ts';

const words = z.array(z.string());
const metonymsSchema = z.strictObject({
  capitals: z.record(z.string(), z.string()),
  seats: z.record(z.string(), z.string()),
  placePrepositions: words,
  governmentHeads: words,
  motionVerbs: words,
  cityNouns: words,
});

/** Places and seats of power that stand for governments. */
export interface MetonymVocabulary {
  /** City → code of the country whose government it stands for. */
  readonly capitals: ReadonlyMap<string, string>;
  /** Canonical organization name → code of the country it belongs to. */
  readonly seats: ReadonlyMap<string, string>;
  readonly placePrepositions: ReadonlySet<string>;
  readonly governmentHeads: ReadonlySet<string>;
  readonly motionVerbs: ReadonlySet<string>;
  /** What a city has, and no government: "Moscow's mayor". */
  readonly cityNouns: ReadonlySet<string>;
}

/** @param capitals city → country code from the countries list; the file's own entries override them */
export function loadMetonyms(capitals: ReadonlyMap<string, string>): MetonymVocabulary {
  const data = readYamlVocabulary('metonyms', metonymsSchema);
  return {
    capitals: new Map([...capitals, ...Object.entries(data.capitals)]),
    seats: new Map(Object.entries(data.seats)),
    placePrepositions: new Set(data.placePrepositions),
    governmentHeads: new Set(data.governmentHeads),
    motionVerbs: new Set(data.motionVerbs),
    cityNouns: new Set(data.cityNouns),
  };
}
