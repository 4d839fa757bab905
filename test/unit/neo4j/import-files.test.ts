import { describe, expect, it } from 'vitest';

import { createImport } from '../../../src/neo4j/import-files.ts';
import type { Import } from '../../../src/neo4j/import-files.ts';
import { toGraphRows } from '../../../src/neo4j/rows.ts';
import { createEdge, createEntity } from '../../worlds/picture.ts';

/** Two persons who know each other, the first with these names. */
function createImportOf(...names: readonly string[]): Import {
  const graph = {
    format: 'wiregraph-graph' as const,
    version: 1 as const,
    nodes: [
      createEntity('a', { aliases: names.map((text) => ({ text, count: 1 })) }),
      createEntity('b', { type: 'Country' }),
    ],
    edges: [createEdge('a', 'CRITICIZED', 'b')],
    claims: [],
  };
  return createImport(toGraphRows(graph, new Map()));
}

function readFile({ files }: Import, name: string): string {
  const file = files.find((item) => item.name === name);
  if (file === undefined) throw new Error(`there is no ${name}`);
  return [...file.render()].join('');
}

describe('createImport', () => {
  it('names in the command every file with nodes or relationships, and no other', () => {
    const { files, command } = createImportOf('A');
    const named = [...command.matchAll(/--(?:nodes|relationships)=(\S+)/gu)].map(([, name]) => name);
    const tables = files.map(({ name }) => name).filter((name) => name.endsWith('.csv'));
    expect(named).toEqual(tables);
    expect(tables).toContain('person.csv');
    expect(files.at(-1)?.name).toBe('README.txt');
  });

  it('gives each column its type, ids and labels', () => {
    const made = createImportOf('A', 'B');
    const [header = '', row = ''] = readFile(made, 'person.csv').split('\n');
    expect(header).toMatch(
      /^id:ID,hash:string,type:string,name:string,aliases:string\[\],.*mentionCount:long/u,
    );
    expect(row).toMatch(/^"a","\w+ roles articles","Person","a","A;B",,.*"Wiregraph;Entity;Person"$/u);
    expect(readFile(made, 'edges.csv')).toMatch(
      /^:START_ID,:END_ID,:TYPE,.*,firstSeen:date,lastSeen:date\n"a","b","CRITICIZED"/u,
    );
  });

  it.each([
    ['U+003B', ['a,b']],
    ['U+007C', ['a;b']],
    ['U+001F', ['a;b', 'c|d']],
    ['U+E000', ['a;b', 'c|d\u{1F}', '\u{1E}\u{1D}\u{1C}']],
  ])('separates items by what stands in none of them: %s', (delimiter, names) => {
    expect(createImportOf(...names).command).toContain(` --array-delimiter=${delimiter} `);
  });

  it('asks for what costs the importer time only where it is needed', () => {
    const { command } = createImportOf('one line');
    expect(command).not.toMatch(/multiline|buffer/u);
    expect(createImportOf('two\nlines').command).toContain('--multiline-fields=true');
    expect(createImportOf('a'.repeat(2_000_000)).command).toContain('--read-buffer-size=6000002');
  });

  it('has every file also where the graph is empty', () => {
    const empty = createImport({ nodes: [], relationships: [] });
    expect(empty.files.map(({ name }) => name)).toEqual(createImportOf('A').files.map(({ name }) => name));
    expect(readFile(empty, 'person.csv').split('\n')).toHaveLength(2);
  });
});
