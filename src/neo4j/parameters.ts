import neo4j from 'neo4j-driver';

import type { AttributeValue } from '../schema/attributes.ts';
import { nodeLabels, relationshipTypes } from './model.ts';
import { listNodeProperties, listRelationshipProperties } from './properties.ts';
import type { Property } from './properties.ts';
import type { NodeRow, RelationshipRow } from './rows.ts';

/** Without this every number would be stored as a FLOAT. */
const INTEGERS: ReadonlySet<string> = new Set(
  [...nodeLabels.map(listNodeProperties), ...relationshipTypes.map(listRelationshipProperties)]
    .flat()
    .filter(({ type }) => type === 'integer')
    .map(({ name }) => name),
);

/** A row as a query parameter: integers and dates in the types of Neo4j, everything else as it is. */
export function toParameter(row: NodeRow | RelationshipRow): Record<string, unknown> {
  const { properties, days, id, hash } = row;
  const values = Object.entries(properties).map(([name, value]) => [name, toValue(name, value)] as const);
  const dates = Object.entries(days).map(([name, day]) => [name, toDate(day)] as const);
  return {
    id,
    hash,
    ...('source' in row && { source: row.source, target: row.target }),
    properties: Object.fromEntries<unknown>([...values, ...dates]),
  };
}

/** A row's properties by their place instead of their names, which would be most of what is sent: id, hash, then these. */
export function toValues(
  { id, hash, properties, days }: NodeRow | RelationshipRow,
  columns: readonly Property[],
): readonly unknown[] {
  return [
    id,
    hash,
    ...columns.map(({ name, type }) =>
      type === 'day' ? toDate(days[name]) : toValue(name, properties[name] ?? null),
    ),
  ];
}

function toValue(name: string, value: AttributeValue | null): unknown {
  return typeof value === 'number' && INTEGERS.has(name) ? neo4j.int(value) : value;
}

function toDate(day: string | null | undefined): InstanceType<typeof neo4j.types.Date> | null {
  if (day === null || day === undefined) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new neo4j.types.Date(neo4j.int(year), neo4j.int(month), neo4j.int(date));
}
