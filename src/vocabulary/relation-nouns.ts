import { z } from 'zod';
import type { EdgeType } from '../schema/edge-types.ts';
import { edgeTypes } from '../schema/edge-types.ts';
import { entityTypes } from '../schema/node-types.ts';
import { readYamlVocabulary } from './load.ts';

/** A noun that names a standing relation between its owner and its complement. */
export interface RelationNoun {
  readonly noun: string;
  readonly edge: EdgeType;
  readonly ownerTypes: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly targetTypes: ReadonlySet<string>;
  /** The edge runs from the complement to the owner: "a subsidiary of Acme". */
  readonly inverse: boolean;
  /** A name right before the noun is an owner too: "the Ukraine border". */
  readonly compound: boolean;
}

const relationNounsSchema = z.array(
  z.strictObject({
    noun: z.string(),
    edge: z.enum(edgeTypes),
    owner: z.array(z.enum(entityTypes)),
    prepositions: z.array(z.string()),
    target: z.array(z.enum(entityTypes)),
    inverse: z.boolean().default(false),
    compound: z.boolean().default(false),
  }),
);

/** Lemma → relations it can name. @throws {VocabularyError} for malformed data */
export function loadRelationNouns(): ReadonlyMap<string, readonly RelationNoun[]> {
  const nouns = new Map<string, RelationNoun[]>();
  for (const row of readYamlVocabulary('relation-nouns', relationNounsSchema)) {
    const spec: RelationNoun = {
      noun: row.noun,
      edge: row.edge,
      ownerTypes: new Set(row.owner),
      prepositions: new Set(row.prepositions),
      targetTypes: new Set(row.target),
      inverse: row.inverse,
      compound: row.compound,
    };
    nouns.set(row.noun, [...(nouns.get(row.noun) ?? []), spec]);
  }
  return nouns;
}
