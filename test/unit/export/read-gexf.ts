import { parseXml, XmlElement } from '@rgrove/parse-xml';

export interface GexfElement {
  /** The `attvalue`s by the column they are for. */
  readonly values: Readonly<Record<string, string>>;
  readonly [attribute: string]: unknown;
}

/** What a strict XML reader finds in a GEXF text. */
export function readGexf(text: string): {
  readonly graph: Readonly<Record<string, string>>;
  readonly nodes: readonly GexfElement[];
  readonly edges: readonly GexfElement[];
} {
  const graph = listChildren(parseXml(text).root, 'graph')[0];
  return {
    graph: graph?.attributes ?? {},
    nodes: listChildren(graph, 'nodes', 'node').map(readElement),
    edges: listChildren(graph, 'edges', 'edge').map(readElement),
  };
}

function readElement(element: XmlElement): GexfElement {
  const values = listChildren(element, 'attvalues', 'attvalue').map(({ attributes }) => [
    attributes['for'] ?? '',
    attributes['value'] ?? '',
  ]);
  return { ...element.attributes, values: Object.fromEntries(values) as Record<string, string> };
}

function listChildren(element: XmlElement | null | undefined, ...path: readonly string[]): XmlElement[] {
  const [name, ...rest] = path;
  const named = (element?.children ?? []).filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
  return rest.length === 0 ? named : named.flatMap((child) => listChildren(child, ...rest));
}
