import { z } from 'zod';
import { jobSchema } from './jobs.ts';

/** What a file can be called on every system, and what leads to no other folder. */
const fileName = z
  .string()
  .min(1)
  .max(200)
  .regex(/^(?!\.)[^\p{Cc}/\\:*?"<>|]+(?<![. ])$/u, 'must be a plain file name');

/** An article as it comes to a graph that is there: as text, or as a file of one of the formats that are read. */
const addedArticleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    text: z.string().min(1),
    title: z.string().trim().max(500).optional(),
    /** As a person writes a day; what is no date is told as an issue. */
    publishedAt: z.string().trim().max(100).optional(),
  }),
  z.strictObject({ kind: z.literal('file'), name: fileName, base64: z.base64() }),
]);

/** POST /api/articles */
export const addBodySchema = z.strictObject({ articles: z.array(addedArticleSchema).min(1).max(200) });

/** What work was begun: GET /api/jobs/:id tells how it goes. */
export const begunBodySchema = z.object({ job: jobSchema });

export type AddedArticle = z.infer<typeof addedArticleSchema>;
export type AddBody = z.infer<typeof addBodySchema>;
