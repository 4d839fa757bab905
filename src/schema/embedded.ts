import { z } from 'zod';
import { articleBodySchema } from './api.ts';
import { graphSchema } from './graph.ts';

/** Id of the `<script type="application/json">` from which the viewer starts when it was opened from a file. */
export const EMBEDDED_DATA_ID = 'wiregraph-data';

/** All that the viewer would ask a server for, in one piece. Inside HTML every `<` has to be written as `\u003c`. */
export const embeddedDataSchema = z.object({
  graph: graphSchema,
  articles: z.array(articleBodySchema),
});

export type EmbeddedData = z.infer<typeof embeddedDataSchema>;
