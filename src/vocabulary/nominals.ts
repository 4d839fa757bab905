import { z } from 'zod';
import { readYamlVocabulary } from './load.ts';

export interface PronounSpec {
  readonly person: 1 | 2 | 3;
  readonly sex?: 'm' | 'f' | 'n' | undefined;
  readonly plural?: boolean | undefined;
}

/** Nouns that stand for any name of a kind. */
export type NominalKind = 'company' | 'medium' | 'body' | 'country' | 'city' | 'area';
export type NominalClass = 'country' | 'organization' | 'place' | 'person' | 'none';

const words = z.array(z.string());
const nominalsSchema = z.strictObject({
  pronouns: z.strictObject({
    personal: z.record(
      z.string(),
      z.strictObject({
        person: z.union([z.literal(1), z.literal(2), z.literal(3)]),
        sex: z.enum(['m', 'f', 'n']).optional(),
        plural: z.boolean().optional(),
      }),
    ),
  }),
  impersonal: words,
  classes: z.strictObject({
    country: words,
    organization: words,
    place: words,
    person: words,
    none: words,
  }),
  calendar: words,
  things: words,
  kinds: z.strictObject({
    company: words,
    medium: words,
    body: words,
    country: words,
    city: words,
    area: words,
  }),
  pairs: words,
  mutual: words,
  either: words,
  menacing: words,
  suffering: words,
});

export interface NominalVocabulary {
  /** Lower-case pronoun → what it tells of its referent. */
  readonly pronouns: ReadonlyMap<string, PronounSpec>;
  /** Lemmas of verbs whose "it" points at a clause. */
  readonly impersonal: ReadonlySet<string>;
  /** Noun lemma → class, over WordNet's. */
  readonly classes: ReadonlyMap<string, NominalClass>;
  /** Days, months and time zones as they are written. */
  readonly calendar: ReadonlySet<string>;
  /** Lemmas of nouns that say that the name before them is a thing. */
  readonly things: ReadonlySet<string>;
  /** Noun lemma → the kind of name it stands for; nouns that are absent need their own word in the name. */
  readonly kinds: ReadonlyMap<string, NominalKind>;
  /** Lemmas of nouns that stand for several named things in the plural. */
  readonly pairs: ReadonlySet<string>;
  /** Lemmas of nouns for what two parties share. */
  readonly mutual: ReadonlySet<string>;
  /** Lemmas of nouns that persons and bodies share. */
  readonly either: ReadonlySet<string>;
  /** Lemmas of verbs of threatening, and of what the threatened will do. */
  readonly menacing: ReadonlySet<string>;
  readonly suffering: ReadonlySet<string>;
}

export function loadNominals(): NominalVocabulary {
  const data = readYamlVocabulary('nominals', nominalsSchema);
  const classes = new Map<string, NominalClass>();
  for (const nominalClass of ['country', 'organization', 'person', 'place', 'none'] as const) {
    for (const noun of data.classes[nominalClass]) if (!classes.has(noun)) classes.set(noun, nominalClass);
  }
  const kinds = new Map<string, NominalKind>();
  for (const kind of ['company', 'medium', 'body', 'country', 'city', 'area'] as const)
    for (const noun of data.kinds[kind]) kinds.set(noun, kind);
  return {
    pronouns: new Map(Object.entries(data.pronouns.personal)),
    impersonal: new Set(data.impersonal),
    classes,
    calendar: new Set(data.calendar),
    things: new Set(data.things),
    kinds,
    pairs: new Set(data.pairs),
    mutual: new Set(data.mutual),
    either: new Set(data.either),
    menacing: new Set(data.menacing),
    suffering: new Set(data.suffering),
  };
}
