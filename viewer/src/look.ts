/** What the size of a node stands for. */
export const SIZES = {
  rank: { label: 'Importance', description: 'PageRank: tied to much that is itself tied to much' },
  mentions: { label: 'Mentions', description: 'How often it is written of' },
  articles: { label: 'Articles', description: 'How many articles write of it' },
  ties: { label: 'Ties', description: 'How many edges it has' },
} as const satisfies Record<string, { readonly label: string; readonly description: string }>;

/** What the colour of a node stands for. */
export const COLOURS = {
  type: { label: 'Type', description: 'Person, organization, country, place, event, article' },
  community: { label: 'Group', description: 'What is tied closely together; named after its main members' },
} as const satisfies Record<string, { readonly label: string; readonly description: string }>;

/** Where nodes stand. */
export const LAYOUTS = {
  force: { label: 'Ties', description: 'What is tied together stands together' },
  circle: { label: 'Circles', description: 'Each type on a circle of its own' },
  whole: { label: 'Whole', description: 'Every node at its place in the whole graph' },
} as const satisfies Record<string, { readonly label: string; readonly description: string }>;

export type SizeBy = keyof typeof SIZES;
export type ColourBy = keyof typeof COLOURS;
export type LayoutName = keyof typeof LAYOUTS;

export const sizeNames = Object.keys(SIZES) as readonly SizeBy[];
export const colourNames = Object.keys(COLOURS) as readonly ColourBy[];
export const layoutNames = Object.keys(LAYOUTS) as readonly LayoutName[];

/** How what is shown is drawn. */
export interface Look {
  readonly size: SizeBy;
  readonly colour: ColourBy;
  readonly layout: LayoutName;
}

export const defaultLook: Look = { size: 'rank', colour: 'type', layout: 'force' };
