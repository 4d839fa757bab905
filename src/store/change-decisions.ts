import { isMap, isSeq } from 'yaml';
import type { Document, YAMLMap, YAMLSeq } from 'yaml';

import type { DecisionChange } from '../schema/decision-changes.ts';
import type { Decisions } from '../schema/decisions.ts';
import { editDecisions } from './decisions-file.ts';

type List = keyof Decisions;

/**
 * Writes what a person decided into the workspace's decisions. Comments and order of the file stay; what is taken back
 * leaves it.
 *
 * @returns the change that undoes this one
 * @throws {WorkspaceError} when the file is damaged or cannot be written; it is as it was then
 */
export async function changeDecisions(folder: string, change: DecisionChange): Promise<DecisionChange> {
  let undo = change;
  await editDecisions(folder, (document, decisions) => {
    undo = invert(change, decisions);
    apply(document, change);
  });
  return undo;
}

/** What was said before, as a change. */
function invert(change: DecisionChange, decisions: Decisions): DecisionChange {
  switch (change.kind) {
    case 'merge': {
      const before = decisions.merges.find((merge) => isPair(merge, change));
      return { ...change, status: before?.status ?? null };
    }
    case 'split':
      return { ...change, name: decisions.splits.find((split) => isSplit(split, change))?.name ?? null };
    case 'rename':
      return { ...change, name: lastOf(decisions.renames, change.entity)?.name ?? null };
    case 'type':
      return { ...change, type: lastOf(decisions.types, change.entity)?.type ?? null };
    case 'edge':
      return { ...change, rejected: decisions.rejectedEdges.some((edge) => isEdge(edge, change)) };
  }
}

function apply(document: Document, change: DecisionChange): void {
  switch (change.kind) {
    case 'merge': {
      const { left, right, status } = change;
      set(document, 'merges', (entry) => isPair(entry, change), 'status', status, { status, left, right });
      return;
    }
    case 'split': {
      const { entity, articles, words, name } = change;
      set(document, 'splits', (entry) => isSplit(entry, change), 'name', name, {
        entity,
        ...(articles.length > 0 && { articles }),
        ...(words.length > 0 && { words }),
        name,
      });
      return;
    }
    case 'rename':
    case 'type': {
      const { entity } = change;
      const [key, value] = change.kind === 'rename' ? ['name', change.name] : ['type', change.type];
      const list = change.kind === 'rename' ? 'renames' : 'types';
      set(document, list, (entry) => entry['entity'] === entity, key, value, { entity, [key]: value });
      return;
    }
    case 'edge': {
      const { source, type, target, rejected } = change;
      const value = rejected ? target : null;
      set(document, 'rejectedEdges', (entry) => isEdge(entry, change), 'target', value, {
        source,
        type,
        target,
      });
      return;
    }
  }
}

type Entry = Readonly<Record<string, unknown>>;

/**
 * Sets `key` of the entries that `matches` says; makes `entry` where there are none; removes them where `value` is null.
 */
function set(
  document: Document,
  list: List,
  matches: (entry: Entry) => boolean,
  key: string,
  value: string | null,
  entry: Entry,
): void {
  const items = findList(document, list, value !== null);
  if (items === undefined) return;
  const found = items.items.filter((item): item is YAMLMap => isMap(item) && matches(item.toJSON() as Entry));
  if (value === null) items.items = items.items.filter((item) => !found.includes(item as YAMLMap));
  else if (found.length === 0) items.add(document.createNode(entry));
  else for (const item of found) item.set(key, value);
}

/** A list that is written as `null` is the same as none. */
function findList(document: Document, list: List, make: boolean): YAMLSeq | undefined {
  const items = document.get(list);
  if (isSeq(items)) return items;
  if (!make) return undefined;
  const made = document.createNode([]);
  document.set(list, made);
  return made;
}

/** Two entities are the same pair in either order. */
function isPair(entry: Entry, { left, right }: { readonly left: string; readonly right: string }): boolean {
  const [a, b] = [entry['left'], entry['right']];
  return (a === left && b === right) || (a === right && b === left);
}

/** Of the same articles and words, in any order. */
function isSplit(entry: Entry, { entity, articles, words }: DecisionChange & { kind: 'split' }): boolean {
  return entry['entity'] === entity && hasSame(entry['articles'], articles) && hasSame(entry['words'], words);
}

function hasSame(listed: unknown, members: readonly string[]): boolean {
  const items: readonly unknown[] = Array.isArray(listed) ? listed : [];
  return new Set([...items, ...members]).size === new Set(items).size && items.length === members.length;
}

interface EdgeKey {
  readonly source: string;
  readonly type: string;
  readonly target: string;
}

function isEdge(entry: Entry, { source, type, target }: EdgeKey): boolean {
  return entry['source'] === source && entry['type'] === type && entry['target'] === target;
}

/** Where an entity stands twice, the program obeys the last. */
function lastOf<T extends { readonly entity: string }>(entries: readonly T[], entity: string): T | undefined {
  return entries.findLast((entry) => entry.entity === entity);
}
