import type {
  EdgeLabelDrawingFunction,
  NodeHoverDrawingFunction,
  NodeLabelDrawingFunction,
} from 'sigma/rendering';
import type { Box, LabelRequest } from './label-placement.ts';
import { boxesOverlap, placeLabels } from './label-placement.ts';
import type { EdgeAttributes, NodeAttributes } from './picture-graph.ts';
import type { DrawnLabel } from './drawing.ts';
import type { CanvasTheme } from './theme.ts';

interface TextStyle {
  readonly font: string;
  readonly lineHeight: number;
}

interface NodeLabel extends LabelRequest {
  readonly text: string;
  readonly style: TextStyle;
}

interface EdgeLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
const LONGEST_LABEL = 34;

/**
 * Draws labels that do not cover each other. Sigma asks for them one by one, in no order of importance; they are
 * collected while it renders, and placed and drawn when it is done (`flush`).
 */
export interface LabelLayer {
  readonly drawNodeLabel: NodeLabelDrawingFunction<NodeAttributes, EdgeAttributes>;
  readonly drawEdgeLabel: EdgeLabelDrawingFunction<NodeAttributes, EdgeAttributes>;
  readonly drawNodeHover: NodeHoverDrawingFunction<NodeAttributes, EdgeAttributes>;
  readonly flush: () => void;
  /** Those of nodes as they were placed last. */
  readonly placed: () => readonly DrawnLabel[];
}

/** @param isHovered sigma goes on drawing the last node that was pointed at when the pointer leaves the picture from it */
export function createLabelLayer(theme: CanvasTheme, isHovered: (id: string) => boolean): LabelLayer {
  let nodeLabels: NodeLabel[] = [];
  let edgeLabels: EdgeLabel[] = [];
  let canvas: CanvasRenderingContext2D | undefined;
  let drawn: readonly DrawnLabel[] = [];

  return {
    drawNodeLabel(context, data) {
      const text = shortenLabel(data.label ?? '');
      if (text === '') return;
      canvas = context;
      const style = styleFor(data.size);
      context.font = style.font;
      nodeLabels.push({
        x: data.x,
        y: data.y,
        radius: data.size,
        width: context.measureText(text).width,
        height: style.lineHeight,
        priority: (data.forceLabel === true ? 1000 : 0) + data.size,
        text,
        style,
      });
    },

    drawEdgeLabel(context, edge, source, target) {
      if (typeof edge.label !== 'string' || edge.label === '') return;
      canvas ??= context;
      const curvature = (edge as { readonly curvature?: number }).curvature ?? 0;
      // Half of the curve's control point: the middle of a quadratic Bézier curve.
      edgeLabels.push({
        x: (source.x + target.x) / 2 + ((target.y - source.y) * curvature) / 2,
        y: (source.y + target.y) / 2 - ((target.x - source.x) * curvature) / 2,
        text: edge.label,
      });
    },

    drawNodeHover(context, data) {
      const text = data.label ?? '';
      if (text === '' || !isHovered(String(data['key']))) return;
      const style = { ...styleFor(data.size), font: `600 14px ${FAMILY}` };
      context.font = style.font;
      const width = context.measureText(text).width;
      const left = data.x + data.size + 2;
      drawPill(context, theme, { left, top: data.y - 14, right: left + width + 16, bottom: data.y + 14 });
      context.fillStyle = theme.text;
      context.textBaseline = 'middle';
      context.fillText(text, left + 8, data.y + 0.5);
    },

    flush() {
      const context = canvas;
      if (context !== undefined) {
        const { width, height } = context.canvas.getBoundingClientRect();
        const placed = placeLabels(nodeLabels, { left: 0, top: 0, right: width, bottom: height });
        for (const { request, box } of placed)
          drawText(context, theme, request.style.font, request.text, box);
        drawn = placed.map(({ request, box }) => ({
          x: box.left,
          y: (box.top + box.bottom) / 2,
          text: request.text,
          font: request.style.font,
        }));
        drawEdgeLabels(
          context,
          theme,
          edgeLabels,
          placed.map((label) => label.box),
        );
      }
      nodeLabels = [];
      edgeLabels = [];
    },

    placed: () => drawn,
  };
}

function styleFor(radius: number): TextStyle {
  const size = Math.round(Math.min(16, Math.max(11, 9 + radius * 0.36)));
  return { font: `${radius > 9 ? 600 : 500} ${size}px ${FAMILY}`, lineHeight: size + 4 };
}

function shortenLabel(text: string): string {
  const units = Array.from(text);
  return units.length <= LONGEST_LABEL
    ? text
    : `${units
        .slice(0, LONGEST_LABEL - 1)
        .join('')
        .trimEnd()}…`;
}

function drawText(
  context: CanvasRenderingContext2D,
  theme: CanvasTheme,
  font: string,
  text: string,
  box: Box,
): void {
  const middle = (box.top + box.bottom) / 2;
  context.font = font;
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = theme.background;
  context.strokeText(text, box.left, middle);
  context.fillStyle = theme.text;
  context.fillText(text, box.left, middle);
}

function drawEdgeLabels(
  context: CanvasRenderingContext2D,
  theme: CanvasTheme,
  labels: readonly EdgeLabel[],
  occupied: readonly Box[],
): void {
  const taken = [...occupied];
  context.font = `italic 12px ${FAMILY}`;
  for (const { x, y, text } of labels) {
    const half = context.measureText(text).width / 2;
    const box = { left: x - half - 2, top: y - 8, right: x + half + 2, bottom: y + 8 };
    if (taken.some((other) => boxesOverlap(box, other))) continue;
    taken.push(box);
    drawText(context, theme, context.font, text, { ...box, left: x - half });
  }
}

function drawPill(context: CanvasRenderingContext2D, theme: CanvasTheme, box: Box): void {
  context.beginPath();
  context.roundRect(box.left, box.top, box.right - box.left, box.bottom - box.top, 6);
  context.fillStyle = theme.panel;
  context.strokeStyle = theme.panelBorder;
  context.lineWidth = 1;
  context.fill();
  context.stroke();
}
