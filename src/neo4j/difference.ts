import type { Session } from 'neo4j-driver';

/** A node or relationship of ours as the database has it. */
export interface StoredRow {
  readonly id: string;
  readonly hash: string;
  /** The database's own id; of relationships only. */
  readonly element: string | undefined;
}

/** What keeps the database from being as the graph is. */
export interface Difference<Row> {
  readonly missing: readonly Row[];
  readonly changed: readonly Row[];
  readonly extra: readonly StoredRow[];
}

/** What `statement` returns as `id`, `hash` and perhaps `element`. */
export async function readStored(session: Session, statement: string): Promise<StoredRow[]> {
  return session.executeRead(async (transaction) => {
    const { records } = await transaction.run(statement);
    return records.map((record) => ({
      id: String(record.get('id')),
      hash: String(record.get('hash')),
      element: record.has('element') ? String(record.get('element')) : undefined,
    }));
  });
}

/** Compares by id and hash. What is stored twice under one id is extra the second time. */
export function findDifference<Row extends { readonly id: string; readonly hash: string }>(
  rows: readonly Row[],
  stored: readonly StoredRow[],
): Difference<Row> {
  const wanted = new Set(rows.map(({ id }) => id));
  const known = new Map<string, string>();
  const extra: StoredRow[] = [];
  for (const item of stored) {
    if (!wanted.has(item.id) || known.has(item.id)) extra.push(item);
    else known.set(item.id, item.hash);
  }
  return {
    missing: rows.filter(({ id }) => !known.has(id)),
    changed: rows.filter(({ id, hash }) => known.has(id) && known.get(id) !== hash),
    extra,
  };
}
