import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

import { z } from 'zod';

import { claimSchema, edgeSchema, graphSchema, nodeSchema } from '../schema/graph.ts';
import type { GraphFile } from '../schema/graph.ts';
import { WorkspaceError } from './workspace-error.ts';

const RECORDS = { nodes: nodeSchema, edges: edgeSchema, claims: claimSchema } as const;
/** The beginning of a list; an empty one ends on the same line. */
const OPENING = /^"(nodes|edges|claims)":\[(?:\],?\}?)?$/u;
/** What stands after a record: another follows, or the list ends, or with it all. */
const SEPARATOR = /(?:,|\],|\]\})$/u;
const headSchema = graphSchema.pick({ format: true, version: true });

/**
 * Reads a graph as `renderGraphFile` writes it: a record a line. A graph of ten thousand articles is longer than the longest
 * string there is.
 * @throws {WorkspaceError} naming the first line that is not as expected; the error of the file system
 */
export async function readGraphFile(file: string): Promise<GraphFile> {
  const lists: Record<keyof typeof RECORDS, unknown[]> = { nodes: [], edges: [], claims: [] };
  let head: z.infer<typeof headSchema> | undefined;
  let list: keyof typeof RECORDS | undefined;
  let ended = false;
  let number = 0;
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  for await (const line of lines) {
    number += 1;
    try {
      const opened = OPENING.exec(line);
      if (head === undefined) head = headSchema.parse(JSON.parse(line.replace(/,$/u, '}')));
      else if (opened !== null) list = opened[1] as keyof typeof RECORDS;
      else if (list === undefined) throw new Error('nothing was expected here');
      else lists[list].push(RECORDS[list].parse(JSON.parse(line.replace(SEPARATOR, ''))));
      ended = line.endsWith(']}') && list === 'claims';
    } catch (error) {
      throw new WorkspaceError(`${file}${describeProblem(error, number)}; build the workspace again`, {
        cause: error,
      });
    }
  }
  if (head === undefined || !ended)
    throw new WorkspaceError(`${file} breaks off after line ${number}; build the workspace again`);
  return { ...head, ...lists } as GraphFile;
}

function describeProblem(error: unknown, line: number): string {
  if (error instanceof SyntaxError) return ` is not JSON: line ${line}: ${error.message}`;
  const [issue] = error instanceof z.ZodError ? error.issues : [];
  const problem = issue?.message ?? (error instanceof Error ? error.message : String(error));
  return ` is not as expected at line ${line}, ${issue?.path.join('.') ?? ''}: ${problem}`;
}
