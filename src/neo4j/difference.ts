import type { Session } from 'neo4j-driver';

/** A node or relationship of ours as the database has it. */
export interface StoredRow {
  readonly id: string;
  readonly hash: string;
  /** Of relationships only: the database's own id, and what a change of properties cannot change. */
  readonly relationship: StoredRelationship | undefined;
}

interface StoredRelationship {
  readonly element: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
}

/** What keeps the database from being as the graph is. */
export interface Difference<Row> {
  readonly missing: readonly Row[];
  /** With what is stored of each. */
  readonly changed: readonly { readonly row: Row; readonly stored: StoredRow }[];
  readonly extra: readonly StoredRow[];
}

/** What `statement` returns as `id`, `hash` and, of relationships, `element`, `type`, `source` and `target`. */
export async function readStored(session: Session, statement: string): Promise<StoredRow[]> {
  return session.executeRead(async (transaction) => {
    const { records } = await transaction.run(statement);
    return records.map((record) => {
      const read = (name: string): string => String(record.get(name));
      return {
        id: read('id'),
        hash: read('hash'),
        relationship: record.has('element')
          ? { element: read('element'), type: read('type'), source: read('source'), target: read('target') }
          : undefined,
      };
    });
  });
}

/** Compares by id and hash. What is stored twice under one id is extra the second time. */
export function findDifference<Row extends { readonly id: string; readonly hash: string }>(
  rows: readonly Row[],
  stored: readonly StoredRow[],
): Difference<Row> {
  const wanted = new Set(rows.map(({ id }) => id));
  const known = new Map<string, StoredRow>();
  const extra: StoredRow[] = [];
  for (const item of stored) {
    if (!wanted.has(item.id) || known.has(item.id)) extra.push(item);
    else known.set(item.id, item);
  }
  const changed = rows.flatMap((row) => {
    const item = known.get(row.id);
    return item === undefined || item.hash === row.hash ? [] : [{ row, stored: item }];
  });
  return { missing: rows.filter(({ id }) => !known.has(id)), changed, extra };
}
