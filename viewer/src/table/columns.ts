import { EDGE_TYPES } from '../../../src/schema/edge-types.ts';
import { EVENT_TYPES } from '../../../src/schema/event-types.ts';
import type { PictureEdge, PictureEvent, PictureNode } from '../../../src/schema/picture.ts';
import { describeDate, describeIso } from '../dates.ts';
import type { GraphModel } from '../graph-model.ts';
import { countArticles, countMentions } from '../graph-model.ts';
import type { Selection } from '../url-state.ts';
import { describeEdge, describeKind, describeStatus } from '../wording.ts';

/** A column of a table: what is sorted by, and what is read. */
export interface TableColumn<Item> {
  readonly id: string;
  readonly title: string;
  /** Numbers stand at the right, and sort from the greatest at first. */
  readonly isNumber?: boolean;
  /** In proportion to the others. */
  readonly width: number;
  readonly sortBy: (item: Item) => string | number;
  /** By default what is sorted by. */
  readonly read?: (item: Item) => string;
}

/** A table of something that is shown; what a row stands for can be selected. */
export interface TableOf<Item extends { readonly id: string }> {
  readonly label: string;
  readonly select: (item: Item) => Selection;
  readonly columns: readonly TableColumn<Item>[];
}

/** Undated things come after all that have a date. */
const NO_DATE = '9999';

export function createNodeTable(model: GraphModel): TableOf<PictureNode> {
  return {
    label: 'Nodes',
    select: ({ id }) => ({ kind: 'node', id }),
    columns: [
      { id: 'name', title: 'Name', width: 280, sortBy: (node) => node.name },
      { id: 'kind', title: 'Kind', width: 150, sortBy: describeKind },
      { id: 'mentions', title: 'Mentions', width: 100, isNumber: true, sortBy: countMentions },
      { id: 'articles', title: 'Articles', width: 100, isNumber: true, sortBy: countArticles },
      {
        id: 'ties',
        title: 'Ties',
        width: 90,
        isNumber: true,
        sortBy: (node) => model.countEdgesOf(node.id),
      },
      { id: 'rank', title: 'Importance', width: 110, isNumber: true, sortBy: (node) => node.size },
    ],
  };
}

export function createEdgeTable(model: GraphModel): TableOf<PictureEdge> {
  const nameOf = (id: string): string => model.node(id)?.name ?? id;
  return {
    label: 'Relations',
    select: ({ id }) => ({ kind: 'edge', id }),
    columns: [
      { id: 'source', title: 'From', width: 220, sortBy: (edge) => nameOf(edge.source) },
      {
        id: 'type',
        title: 'What',
        width: 210,
        sortBy: (edge) => EDGE_TYPES[edge.type].label,
        read: describeEdge,
      },
      { id: 'target', title: 'To', width: 220, sortBy: (edge) => nameOf(edge.target) },
      { id: 'status', title: 'Status', width: 110, sortBy: (edge) => describeStatus(edge.status) },
      {
        id: 'first',
        title: 'First',
        width: 110,
        sortBy: (edge) => edge.firstSeen ?? NO_DATE,
        read: (edge) => (edge.firstSeen === undefined ? '' : describeIso(edge.firstSeen)),
      },
      { id: 'support', title: 'Articles', width: 90, isNumber: true, sortBy: (edge) => edge.support },
    ],
  };
}

export function createEventTable(): TableOf<PictureEvent> {
  return {
    label: 'Events',
    select: ({ id }) => ({ kind: 'node', id }),
    columns: [
      { id: 'name', title: 'Event', width: 320, sortBy: (event) => event.name },
      { id: 'kind', title: 'Kind', width: 150, sortBy: (event) => EVENT_TYPES[event.eventType].label },
      {
        id: 'date',
        title: 'Date',
        width: 170,
        sortBy: (event) => event.date?.start ?? NO_DATE,
        read: (event) => (event.date === undefined ? '' : describeDate(event.date)),
      },
      { id: 'status', title: 'Status', width: 110, sortBy: (event) => describeStatus(event.status) },
      { id: 'articles', title: 'Articles', width: 90, isNumber: true, sortBy: countArticles },
      { id: 'mentions', title: 'Mentions', width: 100, isNumber: true, sortBy: countMentions },
    ],
  };
}
