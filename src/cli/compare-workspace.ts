import { compareDatabase } from '../neo4j/status.ts';
import type { DatabaseStatus, TypeCount } from '../neo4j/status.ts';
import { withDatabase } from './neo4j-database.ts';
import type { DatabaseFlags } from './neo4j-database.ts';
import { CommandError } from './terminal.ts';
import type { Terminal } from './terminal.ts';

const DIFFERENT = 1;

/**
 * Prints how many nodes and relationships of each type the workspace and the database have.
 * @throws {CommandError} with exit code 1 when the database does not hold exactly this graph; else as {@link withDatabase}
 */
export async function compareWorkspace(
  folder: string,
  flags: DatabaseFlags,
  terminal: Terminal,
): Promise<void> {
  const status = await withDatabase(folder, flags, compareDatabase);
  terminal.print(renderCounts(status));
  if (!status.same) throw new CommandError(`${flags.uri} ${describeDifference(status)}`, DIFFERENT);
  terminal.print(`${flags.uri} holds exactly this graph`);
}

function renderCounts({ nodes, relationships }: DatabaseStatus): string {
  const rows = [
    ['', 'workspace', 'database'],
    ...listRows('nodes', nodes),
    ...listRows('relationships', relationships),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  '),
    )
    .join('\n');
}

function listRows(title: string, counts: readonly TypeCount[]): readonly string[][] {
  const total = (side: 'graph' | 'database'): number => counts.reduce((sum, count) => sum + count[side], 0);
  return [
    [title, String(total('graph')), String(total('database'))],
    ...counts.map(({ type, graph, database }) => [`  ${type}`, String(graph), String(database)]),
  ];
}

function describeDifference({ missing, changed, extra, complete }: DatabaseStatus): string {
  if (missing + changed + extra === 0 && complete) {
    return 'differs from this graph: labels of its nodes were changed by hand';
  }
  const unfinished = complete ? '' : '; no push has come to its end there';
  return (
    `differs from this graph: ${missing} missing, ${changed} changed, ${extra} to remove${unfinished}; ` +
    '`wiregraph neo4j push` makes it the same'
  );
}
