import { compareText } from '../../src/schema/order.ts';
import type { PictureNode } from '../../src/schema/picture.ts';
import { countMentions } from './graph-model.ts';
import { groupBy } from './group-by.ts';

/** Of a group that is not among the largest. */
const REST_COLOUR = '#8c8c8c';

/** Apart from each other for the common colour-vision deficiencies, too. @see Tableau 10, Maureen Stone (2016) */
const COLOURS = [
  '#4e79a7',
  '#f28e2b',
  '#e15759',
  '#76b7b2',
  '#59a14f',
  '#edc948',
  '#b07aa1',
  '#ff9da7',
  '#9c755f',
] as const;

/** Nodes that are tied more closely to each other than to others. */
export interface Community {
  readonly id: number;
  /** Its most mentioned members, entities before events: "Russia, Vladimir Putin". */
  readonly name: string;
  readonly colour: string;
  /** Ids of those that are drawn. */
  readonly members: readonly string[];
}

/** Communities of the nodes given, the largest first; beyond the ninth they share a colour. */
export function listCommunities(nodes: readonly PictureNode[]): readonly Community[] {
  const groups = groupBy(
    nodes.filter((node) => node.type !== 'Article'),
    (node) => node.community,
  );
  return [...groups]
    .sort(([a, members], [b, others]) => others.length - members.length || a - b)
    .map(([id, members], rank) => ({
      id,
      name: nameCommunity(members),
      colour: COLOURS[rank] ?? REST_COLOUR,
      members: members.map((node) => node.id),
    }));
}

/** Fill colour of each node by its community; articles and what is in none are grey. */
export function colourByCommunity(communities: readonly Community[]): (node: PictureNode) => string {
  const colours = new Map(communities.map(({ id, colour }) => [id, colour]));
  return (node) => (node.type === 'Article' ? REST_COLOUR : (colours.get(node.community) ?? REST_COLOUR));
}

function nameCommunity(members: readonly PictureNode[]): string {
  const ranked = [...members].sort(
    (a, b) =>
      Number(a.type === 'Event') - Number(b.type === 'Event') ||
      countMentions(b) - countMentions(a) ||
      compareText(a.id, b.id),
  );
  return ranked
    .slice(0, 2)
    .map((node) => node.name)
    .join(', ');
}
