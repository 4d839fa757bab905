import { join } from 'node:path';
import { z } from 'zod';

/** Names the generation that counts. Replaced in one step at the end of a build: that is what makes a build happen or not. */
export const POINTER_FILE = 'workspace.json';
export const pointerSchema = z.object({
  format: z.literal('wiregraph-workspace'),
  version: z.literal(1),
  generation: z.string().regex(/^\d{4,}$/),
  /** The one before, still there to compare with. */
  previous: z
    .string()
    .regex(/^\d{4,}$/)
    .optional(),
});

export type Pointer = z.infer<typeof pointerSchema>;

/** What is where in a generation's folder. */
export interface GenerationPaths {
  readonly graph: string;
  readonly report: string;
  /** The articles as they were read, for building again. */
  readonly articleList: string;
  /** The articles as the viewer shows them. */
  readonly articles: string;
  readonly articleIndex: string;
  readonly standoff: string;
}

export function generationPaths(folder: string): GenerationPaths {
  return {
    graph: join(folder, 'graph.json'),
    report: join(folder, 'report.json'),
    articleList: join(folder, 'sources.jsonl'),
    articles: join(folder, 'articles.jsonl'),
    articleIndex: join(folder, 'articles.index.json'),
    standoff: join(folder, 'standoff'),
  };
}
