import { z } from 'zod';
import { readYamlVocabulary } from './load.ts';

const words = z.array(z.string());
const organizationsSchema = z.strictObject({
  prefixes: words,
  suffixes: words,
  heads: words,
  possessed: words,
  administrations: words,
  legalForms: words,
  governmentHeads: words,
  known: z.record(z.string(), words),
  departments: words,
  publicBodies: words,
  located: words,
  media: words,
  things: words,
  knownThings: words,
});

/** What makes a name an organization, or a thing that is none. */
export interface OrganizationVocabulary {
  /** Words that make a body of the country named after them: "Air China". */
  readonly prefixes: ReadonlySet<string>;
  /** Words that end the name of a company. */
  readonly suffixes: ReadonlySet<string>;
  /** Words that tell a body wherever they stand in its name. */
  readonly heads: ReadonlySet<string>;
  /** Lower-case nouns that make a body of whoever they belong to: "the Biden administration". */
  readonly possessed: ReadonlySet<string>;
  /** Those of them that are one body when they have one head. */
  readonly administrations: ReadonlySet<string>;
  /** Legal forms that end a company's name and tell nothing. */
  readonly legalForms: ReadonlySet<string>;
  /** Heads whose bodies belong to the country they are named with. */
  readonly governmentHeads: ReadonlySet<string>;
  /** Name → other names. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** Known organizations that are no companies though no word of their name says so. */
  readonly publicBodies: ReadonlySet<string>;
  /** "Treasury" in "Treasury Department". */
  readonly departments: ReadonlySet<string>;
  /** Heads of bodies whose seat is part of the name. */
  readonly located: ReadonlySet<string>;
  readonly media: ReadonlySet<string>;
  /** Words that end names of treaties, projects, prizes. */
  readonly things: ReadonlySet<string>;
  readonly knownThings: ReadonlySet<string>;
}

export function loadOrganizations(): OrganizationVocabulary {
  const data = readYamlVocabulary('organizations', organizationsSchema);
  return {
    prefixes: new Set(data.prefixes),
    suffixes: new Set(data.suffixes),
    heads: new Set(data.heads),
    possessed: new Set(data.possessed),
    administrations: new Set(data.administrations),
    legalForms: new Set(data.legalForms),
    governmentHeads: new Set(data.governmentHeads),
    known: new Map(Object.entries(data.known)),
    departments: new Set(data.departments),
    publicBodies: new Set(data.publicBodies),
    located: new Set(data.located),
    media: new Set(data.media),
    things: new Set(data.things),
    knownThings: new Set(data.knownThings),
  };
}
