import { useMemo } from 'react';
import { NODE_TYPES } from '../../src/schema/node-types.ts';
import type { PictureNode } from '../../src/schema/picture.ts';
import type { Community } from './communities.ts';
import { colourByCommunity, listCommunities } from './communities.ts';
import type { Counts } from './facets.ts';
import { filterGraph, selectDrawn } from './filter-graph.ts';
import type { Filters } from './filters.ts';
import { defaultFilters } from './filters.ts';
import type { Shown } from './focus.ts';
import { addShown, revealSelection } from './focus.ts';
import type { GraphModel } from './graph-model.ts';
import type { Layout } from './layout.ts';
import { createLayout } from './layout.ts';
import type { Look } from './look.ts';
import { connectionsAsShown, findConnections } from './paths.ts';
import { createRadii } from './radii.ts';
import type { Picture } from './sigma/graph-view.ts';
import type { ViewerState } from './url-state.ts';

export interface DerivedPicture {
  readonly picture: Picture;
  readonly counts: Counts;
  /** Of what is shown; none unless colours stand for them. */
  readonly communities: readonly Community[];
}

/** What is drawn, and how, as the state says. */
export function usePicture(
  model: GraphModel,
  { filters, look, selection, path, panel }: ViewerState,
): DerivedPicture {
  const visible = useMemo(() => filterGraph(model, filters), [model, filters]);
  const route = usePathNodes(model, panel === 'paths' ? path.from : undefined, path.to);
  const shown = useMemo(() => {
    const revealed = revealSelection(model, visible, selection);
    return route === undefined ? revealed : addShown(revealed, route);
  }, [model, visible, selection, route]);
  const radius = useMemo(() => createRadii(model, look.size), [model, look.size]);
  const communities = useMemo(
    () => (look.colour === 'community' ? listCommunities(model.nodesIn(shown.nodes)) : []),
    [model, shown, look.colour],
  );
  const colour = useMemo(
    () => (look.colour === 'community' ? colourByCommunity(communities) : colourByType),
    [look.colour, communities],
  );
  const layout = useLayout(model, filters, look, radius);
  const picture = useMemo(() => ({ shown, layout, radius, colour }), [shown, layout, radius, colour]);
  return { picture, counts: visible.counts, communities };
}

function colourByType(node: PictureNode): string {
  return NODE_TYPES[node.type].colour;
}

function usePathNodes(
  model: GraphModel,
  from: string | undefined,
  to: string | undefined,
): Shown | undefined {
  return useMemo(
    () =>
      from === undefined || to === undefined
        ? undefined
        : connectionsAsShown(findConnections(model, from, to)),
    [model, from, to],
  );
}

/** What the places of nodes depend on: while it is the same, they stay where they are, and where they were moved to. */
export function describeLayout(
  { detail, hiddenTypes, onlyNodes, around }: Filters,
  { layout, size }: Look,
): string {
  return JSON.stringify([layout, size, detail, drawsArticles(hiddenTypes), onlyNodes, around]);
}

function drawsArticles(hiddenTypes: Filters['hiddenTypes']): boolean {
  return !hiddenTypes.includes('Article');
}

/** A layout that stays as it is while types, lines and statuses are switched on and off. */
function useLayout(
  model: GraphModel,
  { detail, hiddenTypes, onlyNodes, around }: Filters,
  { layout: name }: Look,
  radius: (node: PictureNode) => number,
): Layout {
  const withArticles = drawsArticles(hiddenTypes);
  return useMemo(() => {
    const hidden = withArticles ? [] : (['Article'] as const);
    const base = selectDrawn(model, { ...defaultFilters, detail, hiddenTypes: hidden, onlyNodes, around });
    return createLayout(name, model, base, radius);
  }, [model, name, detail, withArticles, onlyNodes, around, radius]);
}
