import type { QueryAnswer, QueryValue } from '../../../src/schema/query.ts';
import type { Shown } from '../focus.ts';
import type { GraphModel } from '../graph-model.ts';

/** A value in one line of text; of what is on the graph its name, or its type. */
export function describeValue(value: QueryValue): string {
  if (value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.map(describeValue).join(', ');
  switch (value.kind) {
    case 'node':
      return describeValue(value.properties['name'] ?? value.properties['text'] ?? value.id);
    case 'relationship':
      return value.type;
    case 'path':
      return value.nodes
        .map((node, index) => {
          const next = value.relationships[index];
          return next === undefined ? describeValue(node) : `${describeValue(node)} –${next.type}–`;
        })
        .join(' ');
    case 'map':
      return Object.entries(value.entries)
        .map(([key, entry]) => `${key}: ${describeValue(entry)}`)
        .join(', ');
  }
}

/** What of an answer is on the graph; the ends of its edges with them. */
export function findShown(model: GraphModel, { rows }: QueryAnswer): Shown {
  const nodes = new Set<string>();
  const edges = new Set<string>();
  const addEdge = (id: string): void => {
    const edge = model.edge(id);
    if (edge === undefined) return;
    edges.add(id);
    nodes.add(edge.source).add(edge.target);
  };
  const add = (value: QueryValue): void => {
    if (value === null || typeof value !== 'object') return;
    if (isList(value)) for (const item of value) add(item);
    else if (value.kind === 'node') {
      if (model.node(value.id) !== undefined) nodes.add(value.id);
    } else if (value.kind === 'relationship') addEdge(value.id);
    else if (value.kind === 'path') for (const item of [...value.nodes, ...value.relationships]) add(item);
    else for (const entry of Object.values(value.entries)) add(entry);
  };
  for (const row of rows) for (const value of row) add(value);
  return { nodes, edges };
}

function isList(value: QueryValue): value is readonly QueryValue[] {
  return Array.isArray(value);
}
