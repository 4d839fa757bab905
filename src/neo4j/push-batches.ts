import neo4j from 'neo4j-driver';

import { compareText } from '../schema/order.ts';
import type { Difference, StoredRow } from './difference.ts';
import { groupRows } from './group-rows.ts';
import { nodeLabels, relationshipTypes } from './model.ts';
import { toParameter, toValues } from './parameters.ts';
import { listNodeProperties, listRelationshipProperties } from './properties.ts';
import type { NodeRow, RelationshipRow } from './rows.ts';
import {
  createNodeStatement,
  createRelationshipStatement,
  DELETE_NODES,
  DELETE_RELATIONSHIPS,
  mergeNodeStatement,
  UPDATE_RELATIONSHIPS,
} from './statements.ts';
import type { Batch, Call } from './write-batches.ts';

/**
 * Rows of one transaction: how much an interruption loses, and how much the server holds in memory. Each is one call: several
 * in a transaction took twice the server's time, since each reads through what those before it have changed.
 */
const BATCH_ROWS = 4000;

/** All that has to be written, in this order: what goes, then nodes, then what joins them. */
export interface PushPlan {
  readonly oldRelationships: readonly StoredRow[];
  readonly oldNodes: readonly StoredRow[];
  readonly newNodes: readonly NodeRow[];
  readonly changedNodes: readonly NodeRow[];
  readonly newRelationships: readonly RelationshipRow[];
  /** Those that stay where they are. */
  readonly changedRelationships: Difference<RelationshipRow>['changed'];
}

export function planPush(nodes: Difference<NodeRow>, relationships: Difference<RelationshipRow>): PushPlan {
  const stays = ({ row, stored }: Difference<RelationshipRow>['changed'][number]): boolean =>
    stored.relationship?.type === row.type &&
    stored.relationship.source === row.source &&
    stored.relationship.target === row.target;
  const moved = relationships.changed.filter((item) => !stays(item));
  return {
    oldRelationships: [...relationships.extra, ...moved.map(({ stored }) => stored)],
    oldNodes: nodes.extra,
    newNodes: nodes.missing,
    changedNodes: nodes.changed.map(({ row }) => row),
    newRelationships: [...relationships.missing, ...moved.map(({ row }) => row)],
    changedRelationships: relationships.changed.filter(stays),
  };
}

export function countRows(plan: PushPlan): number {
  const parts = Object.values<readonly unknown[]>({ ...plan });
  return parts.reduce((sum, rows) => sum + rows.length, 0);
}

/** Batches are made when they are asked for, so that their values do not all stand in memory. */
export function* listBatches(plan: PushPlan): Generator<Batch> {
  const { oldRelationships, oldNodes, newNodes, changedNodes, newRelationships, changedRelationships } = plan;
  yield* cutBatches(oldRelationships, (rows) => ({
    statement: DELETE_RELATIONSHIPS,
    parameters: { rows: rows.map(({ relationship }) => relationship?.element) },
  }));
  yield* cutBatches(oldNodes, (rows) => ({
    statement: DELETE_NODES,
    parameters: { rows: rows.map(({ id }) => id) },
  }));
  const changedOf = groupRows(changedNodes, ({ label }) => label);
  const newOf = groupRows(newNodes, ({ label }) => label);
  for (const label of nodeLabels) {
    const merge = (rows: readonly NodeRow[]): Call => ({
      statement: mergeNodeStatement(label),
      parameters: { rows: rows.map(toParameter) },
    });
    const create = (rows: readonly NodeRow[]): Call => ({
      statement: createNodeStatement(label),
      parameters: { rows: rows.map((row) => toValues(row, listNodeProperties(label))) },
    });
    yield* cutBatches(changedOf(label), merge);
    yield* cutBatches(newOf(label), create, merge);
  }
  const joining = groupRows(newRelationships, ({ type }) => type);
  for (const type of relationshipTypes) {
    // Those of one source together: its node is looked for once in each call.
    const rows = joining(type).toSorted((a, b) => compareText(a.source, b.source));
    yield* cutBatches(rows, (part) => ({
      statement: createRelationshipStatement(type),
      parameters: toRelationshipParameters(type, part),
    }));
  }
  yield* cutBatches(changedRelationships, (rows) => ({
    statement: UPDATE_RELATIONSHIPS,
    parameters: {
      rows: rows.map(({ row, stored }) => ({ ...toParameter(row), element: stored.relationship?.element })),
    },
  }));
}

/** @param otherwise for {@link Batch.otherwise} */
function* cutBatches<Row>(
  rows: readonly Row[],
  toCall: (rows: readonly Row[]) => Call,
  otherwise?: (rows: readonly Row[]) => Call,
): Generator<Batch> {
  for (let start = 0; start < rows.length; start += BATCH_ROWS) {
    const batch = rows.slice(start, start + BATCH_ROWS);
    yield {
      rows: batch.length,
      call: toCall(batch),
      ...(otherwise && { otherwise: () => otherwise(batch) }),
    };
  }
}

function toRelationshipParameters(
  type: RelationshipRow['type'],
  rows: readonly RelationshipRow[],
): Call['parameters'] {
  const columns = listRelationshipProperties(type);
  const ids = [...new Set(rows.flatMap(({ source, target }) => [source, target]))];
  const places = new Map(ids.map((id, place) => [id, neo4j.int(place)]));
  return {
    ids,
    rows: rows.map((row) => [places.get(row.source), places.get(row.target), ...toValues(row, columns)]),
  };
}
