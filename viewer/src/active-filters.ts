import { EDGE_TYPES } from '../../src/schema/edge-types.ts';
import { describeRange } from './dates.ts';
import type { Filters } from './filters.ts';
import { defaultFilters } from './filters.ts';
import type { GraphModel } from './graph-model.ts';
import { countOf, describeStatus } from './wording.ts';

/** Something that is left out of the picture, in words, and the filters without it. */
export interface ActiveFilter {
  readonly key: string;
  readonly label: string;
  readonly without: Filters;
}

/** What a reader has chosen beyond view, detail and legend: each can be taken back alone. */
export function listActiveFilters(model: GraphModel, filters: Filters): readonly ActiveFilter[] {
  const nameOf = (id: string): string => model.node(id)?.name ?? id;
  const { around, period } = filters;
  const some = <T>(items: readonly T[], label: (items: readonly T[]) => string, part: keyof Filters) =>
    items.length === 0 ? [] : [{ key: part, label: label(items), without: reset(filters, part) }];
  return [
    ...(around === undefined
      ? []
      : [
          {
            key: 'around',
            label: `Around ${nameOf(around.node)}, ${countOf(around.depth, 'step')}`,
            without: reset(filters, 'around'),
          },
        ]),
    ...some(filters.onlyNodes, (ids) => `Only ${nameSome(ids.map(nameOf))}`, 'onlyNodes'),
    ...some(filters.addedNodes, (ids) => `With ${nameSome(ids.map(nameOf))}`, 'addedNodes'),
    ...some(filters.hiddenNodes, (ids) => `Without ${nameSome(ids.map(nameOf))}`, 'hiddenNodes'),
    ...(period === undefined
      ? []
      : [{ key: 'period', label: describeRange(period.from, period.to), without: reset(filters, 'period') }]),
    ...(filters.hidesUndated
      ? [{ key: 'hidesUndated', label: 'Without undated', without: reset(filters, 'hidesUndated') }]
      : []),
    ...(filters.minSupport > 1
      ? [
          {
            key: 'minSupport',
            label: `Told by ${filters.minSupport} articles or more`,
            without: reset(filters, 'minSupport'),
          },
        ]
      : []),
    ...some(filters.hiddenArticles, (ids) => `Without ${countOf(ids.length, 'article')}`, 'hiddenArticles'),
    ...some(
      filters.hiddenEdgeTypes,
      (types) =>
        types.length === 1
          ? `Without “${types.map((type) => EDGE_TYPES[type].label).join()}”`
          : `Without ${countOf(types.length, 'kind of line', 'kinds of line')}`,
      'hiddenEdgeTypes',
    ),
    ...some(
      filters.hiddenStatuses,
      (statuses) => `Without ${statuses.map((status) => describeStatus(status).toLowerCase()).join(', ')}`,
      'hiddenStatuses',
    ),
  ];
}

function reset(filters: Filters, part: keyof Filters): Filters {
  return { ...filters, [part]: defaultFilters[part] };
}

function nameSome(names: readonly string[]): string {
  return names.length <= 2 ? names.join(', ') : `${names.length} nodes`;
}
