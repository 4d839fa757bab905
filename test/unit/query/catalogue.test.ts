import { describe, expect, it } from 'vitest';

import { parseCatalogueQuery, parseQueryFile } from '../../../src/query/catalogue.ts';

const TEXT = `// question: Who is it?
// parameters:
//   name: { default: "O'Neil: \\"x\\"", description: the name }
// columns:
//   who: the person
MATCH (p:Person {name: $name})
RETURN p.name AS who;
`;

describe('parseCatalogueQuery', () => {
  it('reads question, parameters with their values, columns and the query', () => {
    expect(parseCatalogueQuery('queries/who.cypher', TEXT)).toEqual({
      name: 'who',
      question: 'Who is it?',
      parameters: { name: { default: 'O\'Neil: "x"', description: 'the name' } },
      columns: { who: 'the person' },
      defaults: { name: 'O\'Neil: "x"' },
      cypher: 'MATCH (p:Person {name: $name})\nRETURN p.name AS who;',
    });
  });

  it.each([
    ['no columns', '// question: Who?\nRETURN 1', 'who.cypher: header.columns: '],
    [
      'an unknown field',
      '// question: Who?\n// columns: {}\n// colour: red\nRETURN 1',
      'who.cypher: header: ',
    ],
    ['no YAML', '// question: "Who?\n// columns: [\nRETURN 1', 'who.cypher: the header is no YAML: '],
    ['no header', 'RETURN 1', 'who.cypher: header: '],
  ])('names the file and the place when there is %s', (_what, text, message) => {
    expect(() => parseCatalogueQuery('who.cypher', text)).toThrow(message);
  });
});

describe('parseQueryFile', () => {
  it("takes anybody's query with any comments, and values from the header of the catalogue", () => {
    const text = '// a note\nRETURN 1 // one';
    expect(parseQueryFile('mine.cypher', text)).toEqual({ cypher: text, defaults: {} });
    expect(parseQueryFile('who.cypher', TEXT)).toMatchObject({ defaults: { name: 'O\'Neil: "x"' } });
  });
});
