import { z } from 'zod';
import { queryParametersSchema } from './query.ts';

/** What answers Cypher: the engine that comes with the program, or a Neo4j that the server was told of. */
const engines = ['local', 'neo4j'] as const;

/** POST /api/cypher */
export const askBodySchema = z.strictObject({
  query: z.string().min(1).max(20_000),
  parameters: queryParametersSchema.default({}),
  engine: z.enum(engines).default('local'),
});

const catalogueQuerySchema = z.object({
  name: z.string(),
  question: z.string(),
  description: z.string().optional(),
  parameters: z.record(z.string(), z.object({ default: z.json(), description: z.string() })),
  cypher: z.string(),
});

/** GET /api/queries — queries to begin with, and which engines there are to ask. */
export const catalogueBodySchema = z.object({
  queries: z.array(catalogueQuerySchema),
  engines: z.array(z.enum(engines)),
});

export type Engine = (typeof engines)[number];
export type CatalogueQuery = z.infer<typeof catalogueQuerySchema>;
export type CatalogueBody = z.infer<typeof catalogueBodySchema>;
