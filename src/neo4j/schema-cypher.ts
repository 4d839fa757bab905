import { entityTypes, nodeTypes } from '../schema/node-types.ts';
import { nodeLabels, OWN_LABEL, PUSH_LABEL } from './model.ts';

const HEADER = `// Constraints and indexes of a Wiregraph database. Generated from src/schema by src/neo4j/schema-cypher.ts: edit that.
// Safe to run again. For Neo4j 5 and later, Community Edition.`;

/** Constraints first, then indexes; each may be run again and again. */
export function listSchemaStatements(): readonly string[] {
  return [...listConstraintStatements(), ...listIndexStatements(), ...listFullTextStatements()];
}

/** Each is an index by itself as well; these are what keeps a load from making anything twice. */
export function listConstraintStatements(): readonly string[] {
  return [OWN_LABEL, 'Entity', ...nodeLabels, PUSH_LABEL].map(
    (label) =>
      `CREATE CONSTRAINT ${toName(label, 'id')} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  );
}

export function listIndexStatements(): readonly string[] {
  const index = (label: string, property: string): string =>
    `CREATE INDEX ${toName(label, property)} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
  return [
    ...entityTypes.map((type) => index(type, 'name')),
    index('Country', 'countryCode'),
    index('Event', 'eventType'),
    index('Event', 'startDate'),
    index('Article', 'published'),
    index('Claim', 'predicate'),
  ];
}

/** The embedded engine has none of these. */
export function listFullTextStatements(): readonly string[] {
  const fullText = (name: string, labels: readonly string[], properties: readonly string[]): string =>
    `CREATE FULLTEXT INDEX ${toName(name)} IF NOT EXISTS FOR (n:${labels.join('|')}) ON EACH [${properties
      .map((property) => `n.${property}`)
      .join(', ')}]`;
  return [fullText('names', nodeTypes, ['name', 'aliases']), fullText('sentences', ['Sentence'], ['text'])];
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
