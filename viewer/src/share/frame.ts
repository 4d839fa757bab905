import { FACTUALITY, factualities } from '../../../src/schema/factuality.ts';
import { edgeFamily } from '../../../src/schema/edge-types.ts';
import { NODE_TYPES, nodeTypes } from '../../../src/schema/node-types.ts';
import type { ActiveFilter } from '../active-filters.ts';
import type { Community } from '../communities.ts';
import { describeRange } from '../dates.ts';
import type { Filters } from '../filters.ts';
import { DETAILS, VIEWS, edgeFamilies, matchView } from '../filters.ts';
import type { Shown } from '../focus.ts';
import type { GraphModel } from '../graph-model.ts';
import type { ColourScheme } from '../sigma/theme.ts';
import { EDGE_COLOURS, createCanvasTheme } from '../sigma/theme.ts';
import { rankNodes } from '../ranking.ts';
import { FAMILY_LABELS, STATUS_MARKS, countOf } from '../wording.ts';
import type { Frame, LegendEntry } from './picture-svg.ts';

interface Shot {
  readonly model: GraphModel;
  readonly shown: Shown;
  readonly filters: Filters;
  readonly active: readonly ActiveFilter[];
  readonly communities: readonly Community[];
  readonly scheme: ColourScheme;
}

/** Title, legend and caption for what is shown: what it is about, what the signs mean, what it was made from. */
export function createFrame({ model, shown, filters, active, communities, scheme }: Shot): Frame {
  const { background, text } = createCanvasTheme(scheme);
  const nodes = model.nodesIn(shown.nodes);
  const names = rankNodes(nodes)
    .entities.slice(0, 3)
    .map((node) => node.name);
  const view = matchView(filters);
  const chosen = [
    view === undefined ? undefined : VIEWS[view].label,
    DETAILS[filters.detail].description.toLowerCase(),
    ...active.map(({ label }) => label),
  ].filter((part) => part !== undefined);
  return {
    title: names.length === 0 ? 'Wiregraph' : names.join(', '),
    legend: listLegend(model, shown, communities, scheme),
    caption: [
      `${countOf(shown.nodes.size, 'node')} and ${countOf(shown.edges.size, 'edge')} of ${model.nodes.length.toLocaleString('en')} and ${model.edgeItems.count.toLocaleString('en')}. ${chosen.join(' · ')}.`,
      describeSources(model),
    ],
    background,
    text,
  };
}

/** Only of what is there to be seen. */
function listLegend(
  model: GraphModel,
  shown: Shown,
  communities: readonly Community[],
  scheme: ColourScheme,
): readonly LegendEntry[] {
  const nodes = model.nodesIn(shown.nodes);
  const edges = model.edgesIn(shown.edges);
  const colours: readonly LegendEntry[] =
    communities.length > 0
      ? communities.slice(0, 9).map(({ name, colour }) => ({ label: name, colour, kind: 'disc' }))
      : nodeTypes
          .filter((type) => nodes.some((node) => node.type === type))
          .map((type) => ({ label: NODE_TYPES[type].plural, colour: NODE_TYPES[type].colour, kind: 'disc' }));
  const lines = edgeFamilies
    .filter((family) => edges.some((edge) => edgeFamily(edge.type) === family))
    .map((family): LegendEntry => ({
      label: FAMILY_LABELS[family].label,
      colour: EDGE_COLOURS[scheme][family],
      kind: 'line',
    }));
  const signs = factualities
    .filter((status) => status !== 'actual')
    .filter((status) => nodes.some((node) => node.type === 'Event' && node.status === status))
    .map((status): LegendEntry => ({
      label: `${STATUS_MARKS[status]} ${FACTUALITY[status].label}`,
      colour: NODE_TYPES.Event.colour,
      kind: 'ring',
    }));
  return [...colours, ...lines, ...signs];
}

function describeSources(model: GraphModel): string {
  const articles = model.nodes.filter((node) => node.type === 'Article');
  const days = articles
    .flatMap((node) => (node.published === undefined ? [] : [node.published.value.slice(0, 10)]))
    .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day))
    .sort();
  const [first] = days;
  const last = days.at(-1);
  const when = first === undefined || last === undefined ? '' : `, dated ${describeRange(first, last)}`;
  return `Made from ${countOf(articles.length, 'article')}${when}, with Wiregraph.`;
}
