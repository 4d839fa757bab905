import neo4j from 'neo4j-driver';

import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from '../schema/attributes.ts';
import type { NodeRow, Properties, RelationshipRow } from './rows.ts';

/** Without this every number would be stored as a FLOAT. Positions in a text are integers as well. */
const INTEGERS: ReadonlySet<string> = new Set([
  ...[...NODE_ATTRIBUTES, ...EDGE_ATTRIBUTES]
    .filter(({ type }) => type === 'integer')
    .map(({ name }) => name),
  'start',
  'end',
]);

/** A row as a query parameter: integers and dates in the types of Neo4j, everything else as it is. */
export function toParameter(row: NodeRow | RelationshipRow): Record<string, unknown> {
  const { properties, days, id, hash } = row;
  return {
    id,
    hash,
    ...('source' in row && { source: row.source, target: row.target }),
    properties: { ...toValues(properties), ...toDates(days) },
  };
}

function toValues(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'number' && INTEGERS.has(name) ? neo4j.int(value) : value,
    ]),
  );
}

function toDates(days: Readonly<Record<string, string | null>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(days).map(([name, day]) => [name, day === null ? null : toDate(day)]),
  );
}

function toDate(day: string): InstanceType<typeof neo4j.types.Date> {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new neo4j.types.Date(neo4j.int(year), neo4j.int(month), neo4j.int(date));
}
