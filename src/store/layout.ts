import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';

/** Names the generation that counts. Replaced in one step at the end of a build: that is what makes a build happen or not. */
export const POINTER_FILE = 'workspace.json';
export const pointerSchema = z.object({
  format: z.literal('wiregraph-workspace'),
  version: z.literal(1),
  generation: z.string().regex(/^\d{4,}$/),
});

export type Pointer = z.infer<typeof pointerSchema>;

/** What is where in a generation's folder. */
export interface GenerationPaths {
  readonly graph: string;
  readonly report: string;
  readonly articles: string;
  readonly standoff: string;
}

export function generationPaths(folder: string): GenerationPaths {
  return {
    graph: join(folder, 'graph.json'),
    report: join(folder, 'report.json'),
    articles: join(folder, 'articles'),
    standoff: join(folder, 'standoff'),
  };
}

/** File of an article: by a hash of its id, because ids come from outside and may be anything, also `../../etc`. */
export function articleFileName(id: string): string {
  return `${createHash('sha256').update(id, 'utf8').digest('hex').slice(0, 32)}.json`;
}
