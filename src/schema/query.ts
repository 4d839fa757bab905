import { z } from 'zod';

/**
 * What a Cypher query answers, the same for every engine: scalars and lists as they are, everything else tagged by `kind`.
 * Dates and times are ISO text; integers beyond 2^53 are decimal text.
 */
export type QueryValue =
  | null
  | boolean
  | number
  | string
  | readonly QueryValue[]
  | QueryNode
  | QueryRelationship
  | QueryPath
  | QueryMap;

export type QueryProperties = Readonly<Record<string, QueryValue>>;

export interface QueryNode {
  readonly kind: 'node';
  /** The id in the graph; of a node that others put into a database, the database's own. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: QueryProperties;
}

export interface QueryRelationship {
  readonly kind: 'relationship';
  readonly id: string;
  readonly type: string;
  /** Ids of its nodes, as `QueryNode` has them. */
  readonly source: string;
  readonly target: string;
  readonly properties: QueryProperties;
}

export interface QueryPath {
  readonly kind: 'path';
  readonly nodes: readonly QueryNode[];
  readonly relationships: readonly QueryRelationship[];
}

export interface QueryMap {
  readonly kind: 'map';
  readonly entries: QueryProperties;
}

const properties: z.ZodType<QueryProperties> = z.record(
  z.string(),
  z.lazy(() => queryValueSchema),
);

const queryNodeSchema = z.object({
  kind: z.literal('node'),
  id: z.string(),
  labels: z.array(z.string()),
  properties,
});

const queryRelationshipSchema = z.object({
  kind: z.literal('relationship'),
  id: z.string(),
  type: z.string(),
  source: z.string(),
  target: z.string(),
  properties,
});

const queryValueSchema: z.ZodType<QueryValue> = z.union([
  z.null(),
  z.boolean(),
  z.number(),
  z.string(),
  z.array(z.lazy(() => queryValueSchema)),
  z.discriminatedUnion('kind', [
    queryNodeSchema,
    queryRelationshipSchema,
    z.object({
      kind: z.literal('path'),
      nodes: z.array(queryNodeSchema),
      relationships: z.array(queryRelationshipSchema),
    }),
    z.object({ kind: z.literal('map'), entries: properties }),
  ]),
]);

export const queryAnswerSchema = z.object({
  columns: z.array(z.string()),
  /** Values in the order of the columns. */
  rows: z.array(z.array(queryValueSchema)),
  /** Whether there were more rows than the limit. */
  truncated: z.boolean(),
  /** Where Neo4j might answer otherwise; absent where nothing is known. */
  warnings: z.array(z.string()).exactOptional(),
});

/** Values of `$parameters`: scalars, lists and maps. */
export const queryParametersSchema = z.record(z.string(), z.json());

/**
 * What can go wrong with a query. `refused`: it does more than read; `syntax`: it is no query, or not one of this dialect;
 * `parameter`: one has no value; `too-large`: its answer, or the memory for it; `busy`: too many wait already; `failed`: all else.
 */
export type QueryErrorCode = 'refused' | 'syntax' | 'parameter' | 'timeout' | 'too-large' | 'busy' | 'failed';

export type QueryAnswer = z.infer<typeof queryAnswerSchema>;
export type QueryParameters = z.infer<typeof queryParametersSchema>;
