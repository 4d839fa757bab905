import type { Driver } from 'neo4j-driver';

/** Rows of an answer, each by column. */
export async function query(
  driver: Driver,
  cypher: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>[]> {
  const { records } = await driver.executeQuery(cypher, parameters);
  return records.map((record) => record.toObject());
}

/** Everything in the database, in an order of its own: two dumps are equal where two databases are. */
export async function dumpDatabase(driver: Driver): Promise<Record<string, unknown>[]> {
  return query(
    driver,
    `MATCH (n) OPTIONAL MATCH (n)-[r]->(m)
     RETURN n.id AS id, labels(n) AS labels, properties(n) AS node, type(r) AS type, properties(r) AS edge, m.id AS other
     ORDER BY id, type, other, r.id`,
  );
}

export async function emptyDatabase(driver: Driver): Promise<void> {
  await query(driver, 'MATCH (n) DETACH DELETE n');
}
