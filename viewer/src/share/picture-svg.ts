import type { DrawnEdge, DrawnLabel, DrawnNode, Snapshot } from '../sigma/drawing.ts';

/** What a colour or sign of the picture stands for. */
export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  readonly kind: 'disc' | 'ring' | 'line';
}

/** What is written around a picture, so that it can be read by itself. */
export interface Frame {
  readonly title: string;
  readonly legend: readonly LegendEntry[];
  /** Sources and filters, one below the other. */
  readonly caption: readonly string[];
  /** As `#rrggbb`. */
  readonly background: string;
  readonly text: string;
}

const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const MARGIN = 24;
const TITLE_PX = 22;
const SMALL_PX = 13;
const LINE_PX = 20;
const LEGEND_ENTRY_PX = 24;
/** Width of a letter of small text, in parts of its size: enough to keep entries apart. */
const LETTER_WIDTH = 0.56;

/** A picture as it is seen, with title above, legend and caption below, as an SVG document. All texts are only text. */
export function renderPictureSvg(snapshot: Snapshot, frame: Frame): string {
  const { width, height } = snapshot;
  const top = MARGIN + TITLE_PX + 14;
  const legend = renderLegend(frame, width, top + height + 28);
  const captionTop = top + height + 28 + legend.rows * LEGEND_ENTRY_PX + 8;
  const total = captionTop + frame.caption.length * LINE_PX + MARGIN / 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}" font-family="${escapeText(FAMILY)}">`,
    `<title>${escapeText(frame.title)}</title>`,
    `<rect width="100%" height="100%" fill="${frame.background}"/>`,
    `<text x="${MARGIN}" y="${MARGIN + TITLE_PX * 0.8}" font-size="${TITLE_PX}" font-weight="650" fill="${frame.text}">${escapeText(frame.title)}</text>`,
    `<svg x="0" y="${top}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" overflow="hidden">`,
    `<g fill="none" stroke-linecap="round">${snapshot.edges.map(renderEdge).join('')}</g>`,
    `<g>${snapshot.nodes.map(renderNode).join('')}</g>`,
    `<g fill="${frame.text}" stroke="${frame.background}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">`,
    ...snapshot.labels.map(renderLabel),
    '</g></svg>',
    legend.markup,
    ...frame.caption.map(
      (line, index) =>
        `<text x="${MARGIN}" y="${captionTop + index * LINE_PX + SMALL_PX}" font-size="${SMALL_PX}" fill="${frame.text}" opacity="0.75">${escapeText(line)}</text>`,
    ),
    '</svg>',
  ].join('\n');
}

/** Pixels across and down of a document made by `renderPictureSvg`. */
export function readSvgSize(svg: string): { readonly width: number; readonly height: number } {
  const [, width = '0', height = '0'] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

function renderEdge({ from, to, control, colour, width }: DrawnEdge): string {
  const path =
    control === undefined ? `M${point(from)}L${point(to)}` : `M${point(from)}Q${point(control)} ${point(to)}`;
  return `<path d="${path}" stroke="${colour}" stroke-width="${round(width)}"/>`;
}

function renderNode({ x, y, radius, fill, border, borderWidth }: DrawnNode): string {
  const inner = Math.max(0.5, radius - borderWidth / 2);
  const stroke = borderWidth > 0 ? ` stroke="${border}" stroke-width="${round(borderWidth)}"` : '';
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(inner)}" fill="${fill}"${stroke}/>`;
}

function renderLabel({ x, y, text, font }: DrawnLabel): string {
  const [, weight = '500', size = '12'] = /(?<!\d)(\d+) (\d+)px/.exec(font) ?? [];
  // A third of the height of letters below the middle is where they stand.
  const base = y + Number(size) * 0.35;
  return `<text x="${round(x)}" y="${round(base)}" font-size="${size}" font-weight="${weight}">${escapeText(text)}</text>`;
}

function renderLegend(
  { legend, text }: Frame,
  width: number,
  top: number,
): { readonly markup: string; readonly rows: number } {
  let x = MARGIN;
  let row = 0;
  const entries = legend.map(({ label, colour, kind }) => {
    const needed = 26 + label.length * SMALL_PX * LETTER_WIDTH + 18;
    if (x + needed > width - MARGIN && x > MARGIN) {
      x = MARGIN;
      row += 1;
    }
    const y = top + row * LEGEND_ENTRY_PX;
    const markup = `${renderSign(kind, colour, x, y)}<text x="${round(x + 24)}" y="${y + 4.5}" font-size="${SMALL_PX}" fill="${text}">${escapeText(label)}</text>`;
    x += needed;
    return markup;
  });
  return { markup: `<g>${entries.join('')}</g>`, rows: row + 1 };
}

function renderSign(kind: LegendEntry['kind'], colour: string, x: number, y: number): string {
  switch (kind) {
    case 'disc':
      return `<circle cx="${round(x + 9)}" cy="${y}" r="6" fill="${colour}"/>`;
    case 'ring':
      return `<circle cx="${round(x + 9)}" cy="${y}" r="5" fill="none" stroke="${colour}" stroke-width="2"/>`;
    case 'line':
      return `<path d="M${round(x)} ${y}h18" stroke="${colour}" stroke-width="3"/>`;
  }
}

function point({ x, y }: { readonly x: number; readonly y: number }): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Without the characters that no XML document can hold. */
function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}
