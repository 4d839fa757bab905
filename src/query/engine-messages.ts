import { z } from 'zod';

import { queryAnswerSchema, queryParametersSchema } from '../schema/query.ts';

/** What the engine's process is given when it starts. */
export const engineSetupSchema = z.object({
  /** Of a workspace. */
  folder: z.string(),
  generation: z.string(),
  /** The process ends itself when it holds more; beyond what the graph takes. */
  memoryLimitBytes: z.int().positive(),
});

export const engineRequestSchema = z.object({
  query: z.string(),
  parameters: queryParametersSchema,
  rowLimit: z.int().nonnegative(),
});

/**
 * All that the process says: once that it is ready, then one answer for each request; or why not. `refused` is the engine's own
 * word on a query, after which it goes on; `too-large` is that of the process.
 */
export const engineReplySchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('answer'), answer: queryAnswerSchema }),
  z.object({ kind: z.enum(['unusable', 'refused', 'too-large']), message: z.string() }),
]);

export type EngineSetup = z.infer<typeof engineSetupSchema>;
export type EngineRequest = z.infer<typeof engineRequestSchema>;
export type EngineReply = z.infer<typeof engineReplySchema>;
