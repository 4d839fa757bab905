import { readFileSync } from 'node:fs';

import { z } from 'zod';

import type { Headlines } from './headlines.ts';

/** One measure before and now; absent on the side which does not have it. */
interface BaselineChange {
  readonly measure: string;
  readonly before?: number;
  readonly now?: number;
}

export interface BaselineComparison {
  /** Measures that fell by more than the tolerance, or are gone. */
  readonly drops: readonly BaselineChange[];
  /** Measures that rose by more than the tolerance, or are new. */
  readonly rises: readonly BaselineChange[];
}

const baselineSchema = z.record(z.string(), z.number().nonnegative());

/** Rounding of the last digit is no change. */
const EPSILON = 1e-9;

/**
 * Compares measured headlines with frozen ones.
 *
 * @param tolerance by how much a measure may move without being named, in [0,1].
 */
export function compareWithBaseline(
  baseline: Headlines,
  measured: Headlines,
  tolerance = 0,
): BaselineComparison {
  const drops: BaselineChange[] = [];
  const rises: BaselineChange[] = [];
  for (const measure of new Set([...Object.keys(baseline), ...Object.keys(measured)])) {
    const before = baseline[measure];
    const now = measured[measure];
    if (before === undefined) rises.push({ measure, ...(now !== undefined && { now }) });
    else if (now === undefined) drops.push({ measure, before });
    else if (now < before - tolerance - EPSILON) drops.push({ measure, before, now });
    else if (now > before + tolerance + EPSILON) rises.push({ measure, before, now });
  }
  return { drops, rises };
}

/**
 * Reads a file that {@link renderBaseline} made.
 *
 * @throws {Error} naming the file, if it cannot be read, or holds anything but numbers by measure.
 */
export function readBaseline(file: string): Headlines {
  try {
    return baselineSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${file}: no baseline: ${reason}`, { cause: error });
  }
}

/** The headlines as the text of a baseline file: one measure a line, so that a diff shows what a change did. */
export function renderBaseline(headlines: Headlines): string {
  return `${JSON.stringify(headlines, null, 2)}\n`;
}

/** One line for each change, drops first; empty where nothing moved. */
export function formatComparison({ drops, rises }: BaselineComparison): string {
  const formatLine =
    (what: string) =>
    ({ measure, before, now }: BaselineChange): string =>
      `${what}  ${measure}  ${formatValue(before)} -> ${formatValue(now)}`;
  return [...drops.map(formatLine('drop')), ...rises.map(formatLine('rise'))].join('\n');
}

function formatValue(value: number | undefined): string {
  return value === undefined ? 'none' : value.toFixed(4);
}
