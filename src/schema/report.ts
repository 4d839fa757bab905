import { z } from 'zod';

import { ISSUE_CODES } from './issues.ts';
import type { IssueCode } from './issues.ts';

const inputCodes = Object.keys(ISSUE_CODES) as [IssueCode, ...IssueCode[]];
const count = z.int().nonnegative();

/** What kept an article, or a part of the input, from the graph; `failed` is a fault of the program itself. */
export const reportIssueSchema = z.object({
  file: z.string(),
  place: z.string().optional(),
  code: z.enum([...inputCodes, 'failed']),
  message: z.string(),
});

/** How a build went. Times are here and nowhere else: the graph is the same for the same input. */
export const reportSchema = z.object({
  format: z.literal('wiregraph-report'),
  version: z.literal(1),
  articles: count,
  issues: z.array(reportIssueSchema),
  /** Nodes and edges of each type that has any. */
  nodes: z.record(z.string(), count),
  edges: z.record(z.string(), count),
  claims: count,
  /** Seconds by stage. */
  seconds: z.record(z.string(), z.number().nonnegative()),
});

export type ReportIssue = z.infer<typeof reportIssueSchema>;
export type Report = z.infer<typeof reportSchema>;
