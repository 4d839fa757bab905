import type { Attribute, AttributeValue } from '../../../src/schema/attributes.ts';
import { EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from '../../../src/schema/attributes.ts';
import type { GraphEdge, GraphFile, GraphNode } from '../../../src/schema/graph.ts';

/** Nodes as comma-separated values with a heading, after RFC 4180. */
export function renderNodesCsv({ nodes }: GraphFile): string {
  const id: Attribute<GraphNode> = { name: 'id', type: 'string', read: (node) => node.id };
  return renderCsv([id, ...NODE_ATTRIBUTES], nodes);
}

export function renderEdgesCsv({ edges }: GraphFile): string {
  const ends: readonly Attribute<GraphEdge>[] = [
    { name: 'id', type: 'string', read: (edge) => edge.id },
    { name: 'source', type: 'string', read: (edge) => edge.source },
    { name: 'target', type: 'string', read: (edge) => edge.target },
  ];
  return renderCsv([...ends, ...EDGE_ATTRIBUTES.filter(({ name }) => name !== 'claims')], edges);
}

function renderCsv<Item>(columns: readonly Attribute<Item>[], items: readonly Item[]): string {
  const rows = [
    columns.map(({ name }) => name),
    ...items.map((item) => columns.map(({ read }) => read(item))),
  ];
  return rows.map((row) => `${row.map(renderCell).join(',')}\r\n`).join('');
}

function renderCell(value: AttributeValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = disarm(typeof value === 'string' ? value : value.join('; '));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet would take text that begins so for a formula. @see OWASP, "CSV Injection" */
function disarm(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
