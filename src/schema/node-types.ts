/** How one type of node is named, drawn and constrained; `article` and `event` nodes are made from documents and events. */
interface NodeTypeSpec {
  readonly label: string;
  readonly plural: string;
  /** Fill colour in legend, viewer and GEXF, as `#rrggbb`; chosen to stay apart for the common colour-vision deficiencies. */
  readonly colour: string;
  readonly kind: 'entity' | 'event' | 'article';
}

/** The node types of the graph: one source for types, Cypher labels and constraints, legend colours and API checks. */
export const NODE_TYPES = {
  Person: { label: 'Person', plural: 'Persons', colour: '#d95f02', kind: 'entity' },
  Organization: { label: 'Organization', plural: 'Organizations', colour: '#7570b3', kind: 'entity' },
  Country: { label: 'Country', plural: 'Countries', colour: '#1b9e77', kind: 'entity' },
  Place: { label: 'Place', plural: 'Places', colour: '#66a61e', kind: 'entity' },
  Event: { label: 'Event', plural: 'Events', colour: '#e7298a', kind: 'event' },
  Article: { label: 'Article', plural: 'Articles', colour: '#8c8c8c', kind: 'article' },
} as const satisfies Record<string, NodeTypeSpec>;

export type NodeType = keyof typeof NODE_TYPES;
export type EntityType = Exclude<NodeType, 'Event' | 'Article'>;

export const nodeTypes = Object.keys(NODE_TYPES) as readonly NodeType[];
export const entityTypes: readonly EntityType[] = ['Person', 'Organization', 'Country', 'Place'];

export function isEntityType(type: string): type is EntityType {
  return (entityTypes as readonly string[]).includes(type);
}
