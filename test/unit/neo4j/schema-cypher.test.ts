import { readFile } from 'node:fs/promises';

import { describe, expect, it } from 'vitest';

import { nodeLabels } from '../../../src/neo4j/model.ts';
import { renderSchemaCypher } from '../../../src/neo4j/schema-cypher.ts';

describe('cypher/schema.cypher', () => {
  it('is what the schema makes of it; if not, run "npm run schema"', async () => {
    const file = new URL('../../../cypher/schema.cypher', import.meta.url);
    expect(await readFile(file, 'utf8')).toBe(renderSchemaCypher());
  });

  it('has a uniqueness constraint for every label, each under its own name', () => {
    const cypher = renderSchemaCypher();
    for (const label of nodeLabels) expect(cypher).toContain(`FOR (n:${label}) REQUIRE n.id IS UNIQUE;`);
    const names = [...cypher.matchAll(/(?:CONSTRAINT|INDEX) (\w+) IF NOT EXISTS/gu)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
