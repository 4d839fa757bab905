import { z } from 'zod';
import { claimSchema, edgeSchema, nodeSchema, webAddressSchema } from './graph.ts';
import { pictureSchema } from './picture.ts';

/** The one shape of every failed answer. */
export const apiErrorSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** What might help, where something might. */
    hint: z.string().optional(),
  }),
});

/** Every way to fail, with its HTTP status. */
export const apiErrors = {
  'bad-request': 400,
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  'unsupported-type': 415,
  'query-failed': 422,
  'too-many-requests': 429,
  'internal-error': 500,
  'not-available': 501,
  'viewer-not-built': 503,
  'query-timeout': 504,
} as const satisfies Record<string, number>;

const count = z.int().nonnegative();

/** GET /api/status — what is served, and what can be done with it. */
export const statusBodySchema = z.object({
  /** Changes with every build. */
  generation: z.string(),
  articles: count,
  nodes: count,
  edges: count,
  claims: count,
  /** Whether corrections and articles are taken. */
  editable: z.boolean(),
});

/** GET /api/graph */
export const graphBodySchema = pictureSchema;

/** GET /api/nodes/:id — the node with its edges and the claims behind them. */
export const nodeBodySchema = z.object({
  node: nodeSchema,
  edges: z.array(edgeSchema),
  claims: z.array(claimSchema),
});

/** GET /api/edges/:id */
export const edgeBodySchema = z.object({ edge: edgeSchema, claims: z.array(claimSchema) });

const zoneKind = z.enum(['title', 'subtitle', 'byline', 'dateline', 'body', 'boilerplate']);

/** GET /api/articles/:id — text, zones and every marked mention and event. */
export const articleBodySchema = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().optional(),
  authors: z.array(z.string()),
  publisher: z.string().optional(),
  url: webAddressSchema.optional(),
  published: z.object({ value: z.string(), source: z.string() }).optional(),
  zones: z.array(z.object({ kind: zoneKind, start: z.int(), end: z.int(), reason: z.string() })),
  /** Mentions and event triggers, with the node they belong to. */
  marks: z.array(z.object({ start: z.int(), end: z.int(), node: z.string(), kind: z.string() })),
});

export type ApiError = z.infer<typeof apiErrorSchema>;
export type ApiErrorCode = keyof typeof apiErrors;
export type StatusBody = z.infer<typeof statusBodySchema>;
export type GraphBody = z.infer<typeof graphBodySchema>;
export type NodeBody = z.infer<typeof nodeBodySchema>;
export type EdgeBody = z.infer<typeof edgeBodySchema>;
export type ArticleBody = z.infer<typeof articleBodySchema>;
