import { describe, expect, it } from 'vitest';

import { checkAgent } from '../../../src/neo4j/connection.ts';

describe('checkAgent', () => {
  it.each(['Neo4j/5.0.0', 'Neo4j/5.26.30', 'Neo4j/2025.10.1', 'Neo4j/5.27-aura'])('takes %s', (agent) => {
    expect(() => {
      checkAgent('bolt://host', agent);
    }).not.toThrow();
  });

  it.each([
    ['Neo4j/4.4.46', 'bolt://host is Neo4j/4.4.46; Neo4j 5 or later is needed'],
    ['Neo4j/3.5.35', 'bolt://host is Neo4j/3.5.35; Neo4j 5 or later is needed'],
    ['Other/9.0', 'bolt://host is Other/9.0; Neo4j 5 or later is needed'],
    ['', 'bolt://host does not say what it is; Neo4j 5 or later is needed'],
  ])('refuses %j', (agent, message) => {
    expect(() => {
      checkAgent('bolt://host', agent);
    }).toThrow(message);
  });
});
