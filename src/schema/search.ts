import { z } from 'zod';
import { nodeTypes } from './node-types.ts';
import { sentenceSchema } from './sentences.ts';

/** GET /api/search — best first: nodes by name and alias, and sentences that say something of the graph. */
export const searchBodySchema = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      type: z.enum(nodeTypes),
      name: z.string(),
      /** The other name that was found, where it was not `name`. */
      alias: z.string().optional(),
    }),
  ),
  sentences: z.array(sentenceSchema),
});

export type SearchBody = z.infer<typeof searchBodySchema>;
