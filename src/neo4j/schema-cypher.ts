import { entityTypes, nodeTypes } from '../schema/node-types.ts';
import { nodeLabels, OWN_LABEL, PUSH_LABEL } from './model.ts';

const HEADER = `// Constraints and indexes of a Wiregraph database. Generated from src/schema by src/neo4j/schema-cypher.ts: edit that.
// Safe to run again. For Neo4j 5 and later, Community Edition.`;

/** Constraints first, then indexes; each may be run again and again. */
export function listSchemaStatements(): readonly string[] {
  const fullText = (name: string, labels: readonly string[], properties: readonly string[]): string =>
    `CREATE FULLTEXT INDEX ${toName(name)} IF NOT EXISTS FOR (n:${labels.join('|')}) ON EACH [${properties
      .map((property) => `n.${property}`)
      .join(', ')}]`;
  return [
    ...listIndexStatements(),
    fullText('names', nodeTypes, ['name', 'aliases']),
    fullText('sentences', ['Sentence'], ['text']),
  ];
}

/** Those that the embedded engine has as well. */
export function listIndexStatements(): readonly string[] {
  const unique = (label: string): string =>
    `CREATE CONSTRAINT ${toName(label, 'id')} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;
  const index = (label: string, property: string): string =>
    `CREATE INDEX ${toName(label, property)} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
  return [
    ...[OWN_LABEL, 'Entity', ...nodeLabels, PUSH_LABEL].map(unique),
    ...entityTypes.map((type) => index(type, 'name')),
    index('Country', 'countryCode'),
    index('Event', 'eventType'),
    index('Event', 'startDate'),
    index('Article', 'published'),
    index('Claim', 'predicate'),
  ];
}

/** Under a prefix of our own: names of constraints and indexes are shared by the whole database. */
function toName(...parts: readonly string[]): string {
  return ['wiregraph', ...parts].join('_').toLowerCase();
}

/** Text of `cypher/schema.cypher`, as cypher-shell runs it. */
export function renderSchemaCypher(): string {
  return `${HEADER}\n\n${listSchemaStatements()
    .map((statement) => `${statement};\n`)
    .join('')}`;
}
