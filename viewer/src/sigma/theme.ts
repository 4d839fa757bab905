import type { EdgeFamily } from '../../../src/schema/edge-types.ts';
import { mixColours } from '../colours.ts';

export type ColourScheme = 'light' | 'dark';

/** Colours of what is drawn on the canvas, as `#rrggbb`. */
export interface CanvasTheme {
  readonly background: string;
  readonly text: string;
  readonly panel: string;
  readonly panelBorder: string;
  readonly edges: Readonly<Record<EdgeFamily, string>>;
  /** Fill of a node with a colour of its own that lies outside of what is looked at. */
  readonly dim: (colour: string) => string;
  /** Of an edge while nothing is looked at. */
  readonly rest: (colour: string) => string;
  /** Of what is planned, hypothetical, negated or alleged: only half there. */
  readonly pale: (colour: string) => string;
}

const SURFACES = {
  light: { background: '#fbfcfd', text: '#1f2933', panel: '#ffffff', panelBorder: '#c3ccd6' },
  dark: { background: '#14171c', text: '#e6eaef', panel: '#23282f', panelBorder: '#4a545f' },
} as const;

/** What family an edge is of, by colour; chosen to recede behind the nodes. */
export const EDGE_COLOURS = {
  light: { standing: '#5b6b7d', interaction: '#2b78c5', structural: '#c26a9b' },
  dark: { standing: '#9aa9b8', interaction: '#63a8ee', structural: '#c97ba8' },
} as const satisfies Record<ColourScheme, Record<EdgeFamily, string>>;

export function createCanvasTheme(scheme: ColourScheme): CanvasTheme {
  const surface = SURFACES[scheme];
  return {
    ...surface,
    edges: EDGE_COLOURS[scheme],
    dim: createFading(surface.background, 0.86),
    rest: createFading(surface.background, 0.48),
    pale: createFading(surface.background, 0.62),
  };
}

/** Mixes each colour once: there are few colours and many things of each. */
function createFading(background: string, share: number): (colour: string) => string {
  const mixed = new Map<string, string>();
  return (colour) => {
    const known = mixed.get(colour) ?? mixColours(colour, background, share);
    mixed.set(colour, known);
    return known;
  };
}
