import type { Command } from 'commander';

import type { DatabaseFlags } from '../neo4j-database.ts';
import type { Terminal } from '../terminal.ts';
import { addServerOptions, createWorkspaceOption } from './options.ts';

export function addNeo4jCommands(program: Command, terminal: Terminal): void {
  const neo4j = program.command('neo4j').description('work with a Neo4j database');
  addDatabaseOptions(neo4j.command('push'))
    .description('bring a Neo4j database to exactly this graph; other data in it stays')
    .action(async ({ workspace, ...flags }: DatabaseFlags & { workspace: string }) => {
      const { pushWorkspace } = await import('../push-workspace.ts');
      await pushWorkspace(workspace, flags, terminal);
    });
  addDatabaseOptions(neo4j.command('status'))
    .description('compare a Neo4j database with this graph; a difference ends with exit code 1')
    .action(async ({ workspace, ...flags }: DatabaseFlags & { workspace: string }) => {
      const { compareWorkspace } = await import('../compare-workspace.ts');
      await compareWorkspace(workspace, flags, terminal);
    });
  neo4j
    .command('schema')
    .description('print the constraints and indexes as Cypher (push makes them by itself)')
    .action(async () => {
      const { renderSchemaCypher } = await import('../../neo4j/schema-cypher.ts');
      terminal.print(renderSchemaCypher().trimEnd());
    });
}

function addDatabaseOptions(command: Command): Command {
  return addServerOptions(command.addOption(createWorkspaceOption()));
}
