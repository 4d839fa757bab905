import { z } from 'zod';
import { decisionsSchema, decisionStatuses } from './decisions.ts';
import { edgeTypes } from './edge-types.ts';
import { jobSchema } from './jobs.ts';
import { entityTypes } from './node-types.ts';

const id = z.string().min(1).max(2000);
/** One line, as it stands on the graph. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u, 'must be one line');

/**
 * One thing that a person says of the graph. It sets what is said, whatever was said before: `null` (or `rejected: false`)
 * takes it back. So the change that undoes another is a change too.
 */
export const decisionChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('merge'),
    left: id,
    right: id,
    status: z.enum(decisionStatuses).nullable(),
  }),
  z
    .strictObject({
      kind: z.literal('split'),
      entity: id,
      /** Of all articles, if none is said; so of words. */
      articles: z.array(id).max(10_000),
      words: z.array(name).max(1000),
      /** Of what is split off. */
      name: name.nullable(),
    })
    .refine(({ articles, words }) => articles.length + words.length > 0, 'must say which articles or words'),
  z.strictObject({ kind: z.literal('rename'), entity: id, name: name.nullable() }),
  z.strictObject({ kind: z.literal('type'), entity: id, type: z.enum(entityTypes).nullable() }),
  z.strictObject({
    kind: z.literal('edge'),
    source: id,
    type: z.enum(edgeTypes),
    target: id,
    rejected: z.boolean(),
  }),
]);

/** GET /api/decisions — all that was decided, and what waits to be. */
export const decisionsBodySchema = z.object({ decisions: decisionsSchema });

/** POST /api/decisions — the change is written; the job builds the graph that obeys it. */
export const decidedBodySchema = z.object({ undo: decisionChangeSchema, job: jobSchema });

export type DecisionChange = z.infer<typeof decisionChangeSchema>;
export type DecisionsBody = z.infer<typeof decisionsBodySchema>;
export type DecidedBody = z.infer<typeof decidedBodySchema>;
