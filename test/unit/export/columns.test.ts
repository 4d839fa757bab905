import { describe, expect, it } from 'vitest';

import { listColumns } from '../../../src/export/columns.ts';
import { renderFollowTheMoney } from '../../../src/export/follow-the-money.ts';
import { flattenAttributes } from '../../../src/schema/attributes.ts';
import { createSmallWorld } from '../../worlds/small-world.ts';

/** One word of a megabyte, which ends inside a surrogate pair wherever it is cut at an even place. */
const LONG = `x${'\u{1F642}'.repeat(1 << 18)}`;

describe('very long texts', () => {
  it('are cut where they are quoted, between characters', () => {
    const { graph } = createSmallWorld({ agent: LONG });
    const quotes = graph.edges.map((edge) => flattenAttributes(listColumns(graph).edges, edge)['quotes']);
    const [first = ''] = Array.isArray(quotes[0]) ? (quotes[0] as string[]) : [];
    expect(first).toMatch(/^x(?:\u{1F642})+…$/u);
    expect(first.length).toBeLessThanOrEqual(2000);
  });

  it('are cut to what FollowTheMoney takes', () => {
    const { graph } = createSmallWorld({ agent: LONG });
    const lines = [...renderFollowTheMoney(graph)].map(
      (line) => JSON.parse(line) as { properties: Record<string, string[]> },
    );
    const values = lines.flatMap(({ properties }) => Object.values(properties).flat());
    expect(Math.max(...values.map(({ length }) => length))).toBeLessThanOrEqual(1024);
    const names = lines.flatMap(({ properties }) => properties['name'] ?? []);
    expect(Math.max(...names.map(({ length }) => length))).toBeLessThanOrEqual(384);
  });
});
