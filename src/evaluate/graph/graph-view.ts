import type {
  Standoff,
  StandoffEntity,
  StandoffEvent,
  StandoffMention,
  StandoffRelation,
} from '../../schema/standoff.ts';
import type { TextSpan } from '../alignment.ts';
import type {
  GoldDocument,
  GoldEntity,
  GoldEvent,
  GoldMention,
  GoldRelation,
  GoldStandoff,
} from '../gold-standoff.ts';
import { createTypeLookup } from '../scored-mentions.ts';

/** The gold with every layer there, and entities by id. */
export interface GoldGraph {
  readonly documents: readonly GoldDocument[];
  readonly entities: ReadonlyMap<string, GoldEntity>;
  readonly mentions: readonly GoldMention[];
  readonly events: readonly GoldEvent[];
  readonly relations: readonly GoldRelation[];
}

/** What the prediction puts on the graph: what carries `graph: false` is left out. */
export interface PredictedGraph {
  readonly entities: ReadonlyMap<string, StandoffEntity>;
  readonly mentions: readonly StandoffMention[];
  readonly events: readonly StandoffEvent[];
  readonly relations: readonly StandoffRelation[];
}

export function toGoldGraph(gold: GoldStandoff): GoldGraph {
  return {
    documents: gold.documents,
    entities: byId(gold.entities ?? []),
    mentions: gold.mentions ?? [],
    events: gold.events ?? [],
    relations: gold.relations ?? [],
  };
}

export function toPredictedGraph(predicted: Standoff): PredictedGraph {
  const isOnGraph = ({ graph }: { readonly graph?: boolean | undefined }): boolean => graph !== false;
  const types = createTypeLookup(predicted);
  const mentions = (predicted.mentions ?? []).map((mention) => ({
    ...mention,
    type: mention.type ?? types.get(mention.entity ?? ''),
  }));
  return {
    entities: byId(predicted.entities ?? []),
    mentions,
    events: (predicted.events ?? []).filter(isOnGraph),
    relations: (predicted.relations ?? []).filter(isOnGraph),
  };
}

/** A test whether a span starts in boilerplate. */
export function createBoilerplateTest(documents: readonly GoldDocument[]): (span: TextSpan) => boolean {
  const stretches = new Map(documents.map(({ id, boilerplate = [] }) => [id, boilerplate]));
  return ({ doc, start }) => stretches.get(doc)?.some(([from, to]) => from <= start && start < to) ?? false;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
