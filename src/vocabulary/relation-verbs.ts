import { z } from 'zod';
import type { EdgeType } from '../schema/edge-types.ts';
import { edgeTypes } from '../schema/edge-types.ts';
import { entityTypes } from '../schema/node-types.ts';
import { readYamlVocabulary } from './load.ts';

/** A verb that names a standing relation between fillers of two of its places. */
export interface RelationVerb {
  readonly verb: string;
  readonly edge: EdgeType;
  readonly source: ReadonlySet<string>;
  readonly sourceTypes: ReadonlySet<string>;
  readonly target: ReadonlySet<string>;
  readonly targetTypes: ReadonlySet<string>;
}

const words = z.array(z.string().min(1)).min(1);
const types = z.array(z.enum(entityTypes)).min(1);
const schema = z.array(
  z.strictObject({
    verbs: words,
    edge: z.enum(edgeTypes),
    source: words,
    sourceTypes: types,
    target: words,
    targetTypes: types,
  }),
);

/** Lemma → relations it can name. @throws {VocabularyError} for malformed data */
export function loadRelationVerbs(): ReadonlyMap<string, readonly RelationVerb[]> {
  const byLemma = new Map<string, RelationVerb[]>();
  for (const { verbs, edge, ...row } of readYamlVocabulary('relation-verbs', schema)) {
    for (const verb of verbs) {
      const spec: RelationVerb = {
        verb,
        edge,
        source: new Set(row.source),
        sourceTypes: new Set(row.sourceTypes),
        target: new Set(row.target),
        targetTypes: new Set(row.targetTypes),
      };
      byLemma.set(verb, [...(byLemma.get(verb) ?? []), spec]);
    }
  }
  return byLemma;
}
