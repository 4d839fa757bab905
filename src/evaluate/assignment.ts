import { munkres } from 'munkres';

import { groupBy } from './grouping.ts';

/** What pairing one row with one column is worth. */
export interface Pairing {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

/**
 * The largest total weight of pairings in which every row and every column occurs at most once. Pairs which are not
 * listed weigh nothing. Each connected component is solved by itself: clusterings share few mentions, so these are small.
 */
export function measureBestAssignment(pairings: readonly Pairing[]): number {
  let total = 0;
  for (const component of splitIntoComponents(pairings)) total += solveComponent(component);
  return total;
}

function solveComponent(pairings: readonly Pairing[]): number {
  const rows = [...new Set(pairings.map(({ row }) => row))];
  const columns = [...new Set(pairings.map(({ column }) => column))];
  const weights = rows.map(() => columns.map(() => 0));
  for (const { row, column, weight } of pairings) {
    const cells = weights[rows.indexOf(row)];
    if (cells !== undefined) cells[columns.indexOf(column)] = weight;
  }
  const costs = weights.map((cells) => cells.map((weight) => -weight));
  return munkres(costs).reduce((sum, [row, column]) => sum + (weights[row]?.[column] ?? 0), 0);
}

function splitIntoComponents(pairings: readonly Pairing[]): Pairing[][] {
  const byRow = groupBy(pairings, ({ row }) => row);
  const byColumn = groupBy(pairings, ({ column }) => column);
  const seen = new Set<Pairing>();
  const components: Pairing[][] = [];
  for (const first of pairings) {
    if (seen.has(first)) continue;
    seen.add(first);
    const component = [first];
    // The list grows while it is walked: it is also the queue of pairings whose neighbours are still to be added.
    for (const { row, column } of component) {
      for (const next of [...(byRow.get(row) ?? []), ...(byColumn.get(column) ?? [])]) {
        if (seen.has(next)) continue;
        seen.add(next);
        component.push(next);
      }
    }
    components.push(component);
  }
  return components;
}
