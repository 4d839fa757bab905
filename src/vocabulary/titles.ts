import { z } from 'zod';
import type { EdgeType } from '../schema/edge-types.ts';
import { edgeTypes } from '../schema/edge-types.ts';
import { readYamlVocabulary } from './load.ts';

/** What holding a role says about the organization or country that goes with it. */
export type RoleClass = 'office' | 'head' | 'speaker' | 'envoy' | 'staff' | 'member' | 'citizen' | 'none';
export type Sex = 'm' | 'f' | 'u';

const words = z.array(z.string());
const bySex = z.strictObject({ m: words, f: words, u: words });
const titlesSchema = z.strictObject({
  honorifics: bySex,
  tense: z.strictObject({ former: words, future: words }),
  modifiers: words,
  leaders: words,
  aides: words,
  roles: z.strictObject({
    office: words,
    head: words,
    speaker: words,
    envoy: words,
    staff: words,
    member: words,
    citizen: words,
    none: words,
  }),
  kinship: bySex,
  gender: z.strictObject({ m: words, f: words }),
  bodyEdges: z.record(z.string(), z.enum(edgeTypes)),
  personEdges: z.record(z.string(), z.enum(edgeTypes)),
  national: z.record(z.string(), z.string().length(2)),
});

export interface TitleVocabulary {
  /** Capitalised words that stand before a surname, with the sex they tell. */
  readonly honorifics: ReadonlyMap<string, Sex>;
  readonly former: ReadonlySet<string>;
  readonly future: ReadonlySet<string>;
  /** Lower-case words that stand within a title before its head. */
  readonly modifiers: ReadonlySet<string>;
  /** Role nouns that stand for whoever leads a country or body, whatever the title. */
  readonly leaders: ReadonlySet<string>;
  /** Role nouns that stand for one another among a leader's staff. */
  readonly aides: ReadonlySet<string>;
  /** Lower-case role nouns, one or more words, with their class. */
  readonly roles: ReadonlyMap<string, RoleClass>;
  /** Length in words of the longest role. */
  readonly longestRole: number;
  readonly kinship: ReadonlyMap<string, Sex>;
  /** Sex that a person noun tells. */
  readonly gender: ReadonlyMap<string, Sex>;
  /** What a role says towards a body, where its class says something else. */
  readonly bodyEdges: ReadonlyMap<string, EdgeType>;
  /** What a role says towards the person whose it is. */
  readonly personEdges: ReadonlyMap<string, EdgeType>;
  /** Offices that only one state calls so, with its ISO code. */
  readonly national: ReadonlyMap<string, string>;
}

export function loadTitles(): TitleVocabulary {
  const data = readYamlVocabulary('titles', titlesSchema);
  const roles = new Map<string, RoleClass>();
  for (const [roleClass, nouns] of entriesOf(data.roles)) {
    for (const noun of nouns) if (!roles.has(noun)) roles.set(noun, roleClass);
  }
  return {
    honorifics: invert(data.honorifics),
    former: new Set(data.tense.former),
    future: new Set(data.tense.future),
    modifiers: new Set(data.modifiers),
    leaders: new Set(data.leaders),
    aides: new Set(data.aides),
    roles,
    longestRole: Math.max(...[...roles.keys()].map((role) => role.split(' ').length)),
    kinship: invert(data.kinship),
    gender: invert({ ...data.gender, u: [] }),
    bodyEdges: new Map(Object.entries(data.bodyEdges)),
    personEdges: new Map(Object.entries(data.personEdges)),
    national: new Map(Object.entries(data.national)),
  };
}

function entriesOf<K extends string, V>(record: Readonly<Record<K, V>>): [K, V][] {
  return Object.entries(record) as [K, V][];
}

function invert(lists: Readonly<Record<Sex, readonly string[]>>): ReadonlyMap<string, Sex> {
  return new Map(entriesOf(lists).flatMap(([sex, list]) => list.map((word) => [word, sex] as const)));
}
