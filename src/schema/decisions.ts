import { z } from 'zod';
import { edgeTypes } from './edge-types.ts';
import { entityTypes } from './node-types.ts';

/** What a person has said of a proposal: not yet anything, yes, or no. */
export const decisionStatuses = ['DRAFT', 'CONFIRMED', 'REJECTED'] as const;

const id = z.string().min(1);

const mergeDecisionSchema = z.strictObject({
  status: z.enum(decisionStatuses),
  /** Ids of two entities that may be one. */
  left: id,
  right: id,
  /** How alike the program found them, in [0,1], and why. */
  score: z.number().min(0).max(1).optional(),
  reasons: z.array(z.string()).optional(),
});

const splitDecisionSchema = z
  .strictObject({
    entity: id,
    articles: z.array(id).min(1).optional(),
    words: z.array(z.string().min(1)).min(1).optional(),
    name: z.string().min(1),
  })
  .refine(
    ({ articles, words }) => articles !== undefined || words !== undefined,
    'a split needs articles, words, or both',
  );

/**
 * What people decided about the graph; every rebuild obeys it. Ids are those of the graph before the decisions.
 */
export const decisionsSchema = z.strictObject({
  /** Two entities that are one (CONFIRMED), are not (REJECTED), or wait for an answer (DRAFT). */
  merges: z.array(mergeDecisionSchema).default([]),
  /**
   * An entity that is somebody else in some articles (all of them, if none is said), where the fullest name they give it is
   * one of some words (any, if none are said): there it is an entity of its own under `name`.
   */
  splits: z.array(splitDecisionSchema).default([]),
  renames: z.array(z.strictObject({ entity: id, name: z.string().min(1) })).default([]),
  types: z.array(z.strictObject({ entity: id, type: z.enum(entityTypes) })).default([]),
  /** Edges that are wrong and are left out. */
  rejectedEdges: z.array(z.strictObject({ source: id, type: z.enum(edgeTypes), target: id })).default([]),
});

export type Decisions = z.infer<typeof decisionsSchema>;

export const noDecisions: Decisions = { merges: [], splits: [], renames: [], types: [], rejectedEdges: [] };
