import { compareText } from '../schema/order.ts';

/** JSON text with the keys of every object in code-unit order, so that equal values are equal bytes. */
export function renderJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, sortKeys, indent);
}

/** One record a line: what a diff, `grep` and a reader of a large file can work with. */
export function* renderJsonLines(records: Iterable<unknown>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}
