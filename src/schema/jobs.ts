import { z } from 'zod';
import { reportIssueSchema } from './report.ts';

const count = z.int().nonnegative();

/** Work on the workspace that goes on after the answer. One job runs at a time, in the order they came. */
export const jobSchema = z.object({
  id: z.string(),
  kind: z.enum(['decide', 'add', 'withdraw']),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  /** What is being done, in words, and how far that is, in articles. */
  step: z.string().optional(),
  done: count.optional(),
  total: count.optional(),
  /** Why it failed. */
  message: z.string().optional(),
  /** Ids of the articles that were added. */
  added: z.array(z.string()),
  /** What of the input could not be used. */
  issues: z.array(reportIssueSchema),
});

export type Job = z.infer<typeof jobSchema>;
