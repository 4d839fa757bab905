import { groupRows } from './group-rows.ts';
import { renderLiteral } from './literals.ts';
import { nodeLabels, relationshipTypes } from './model.ts';
import { toParameter } from './parameters.ts';
import type { GraphRows, NodeRow, RelationshipRow } from './rows.ts';
import { listSchemaStatements } from './schema-cypher.ts';
import { mergeNodeStatement, mergeRelationshipStatement, WRITE_COMPLETION } from './statements.ts';

/** Most characters of values in one statement, unless one row alone has more: a parser holds several times as much. */
const STATEMENT_LENGTH = 100_000;

const HEADER = `// A Wiregraph graph as Cypher: constraints and indexes, then nodes, then relationships. Safe to run again; it adds and changes,
// and removes nothing ("wiregraph neo4j push" does). Run it with: cypher-shell --file FILE --fail-fast
`;

/**
 * What a push does to an empty database, as statements that cypher-shell runs: the same nodes, relationships and hashes, so
 * that `neo4j status` and a later push find the database as it should be. The values, which a push sends as parameters, stand
 * in it as literals.
 */
export function* renderCypherScript(rows: GraphRows): Generator<string> {
  yield HEADER;
  for (const statement of listSchemaStatements()) yield `${statement};\n`;
  yield 'CALL db.awaitIndexes(300);\n';
  yield fillStatement(WRITE_COMPLETION, { complete: 'false' });
  const nodesOf = groupRows(rows.nodes, ({ label }) => label);
  for (const label of nodeLabels) yield* renderBatches(mergeNodeStatement(label), nodesOf(label));
  const relationshipsOf = groupRows(rows.relationships, ({ type }) => type);
  for (const type of relationshipTypes) {
    yield* renderBatches(mergeRelationshipStatement(type), relationshipsOf(type));
  }
  yield fillStatement(WRITE_COMPLETION, { complete: 'true' });
}

function* renderBatches(statement: string, rows: readonly (NodeRow | RelationshipRow)[]): Generator<string> {
  let batch: string[] = [];
  let length = 0;
  for (const row of rows) {
    const literal = renderLiteral(toParameter(row));
    if (length > 0 && length + literal.length > STATEMENT_LENGTH) {
      yield fillStatement(statement, { rows: `[\n${batch.join(',\n')}\n]` });
      batch = [];
      length = 0;
    }
    batch.push(literal);
    length += literal.length;
  }
  if (length > 0) yield fillStatement(statement, { rows: `[\n${batch.join(',\n')}\n]` });
}

/** Puts literals in the place of parameters. The statement is the program's own; nothing of the values is looked at again. */
function fillStatement(statement: string, literals: Readonly<Record<string, string>>): string {
  const filled = statement.replace(/\$(\w+)/gu, (_, name: string) => {
    const literal = literals[name];
    if (literal === undefined) throw new Error(`fillStatement: there is no value for $${name}`);
    return literal;
  });
  return `${filled};\n`;
}
