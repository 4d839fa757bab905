/** JSON text with the keys of every object in code-unit order, so that equal values are equal bytes. */
export function renderJson(value: unknown, indent?: number): string {
  const text = renderSorted(value);
  return indent === undefined ? text : JSON.stringify(JSON.parse(text), undefined, indent);
}

/** One record a line: what a diff, `grep` and a reader of a large file can work with. */
export function* renderJsonLines(records: Iterable<unknown>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

/** Keys as JSON, with the colon: there are few, and each is written many times. */
const keyTexts = new Map<string, string>();
const KEYS_MOST = 1000;
const INSERTED_MOST = 40;

/** By hand: with a replacer that sorts, `JSON.stringify` takes twice as long, and much of what is written are large graphs. */
function renderSorted(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => renderSorted(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const record = value as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const key of sortKeys(Object.keys(record))) {
    const item = record[key];
    if (item !== undefined) text += (text === '{' ? '' : ',') + renderKey(key) + renderSorted(item);
  }
  return `${text}}`;
}

/** Records have few keys, mostly in order: to insert each where it belongs is faster than to sort them. */
function sortKeys(keys: string[]): string[] {
  if (keys.length > INSERTED_MOST) return keys.sort();
  for (let at = 1; at < keys.length; at++) {
    const key = keys[at] ?? '';
    let before = at - 1;
    for (; before >= 0 && (keys[before] ?? '') > key; before--) keys[before + 1] = keys[before] ?? '';
    keys[before + 1] = key;
  }
  return keys;
}

function renderKey(key: string): string {
  const known = keyTexts.get(key);
  if (known !== undefined) return known;
  const text = `${JSON.stringify(key)}:`;
  if (keyTexts.size < KEYS_MOST) keyTexts.set(key, text);
  return text;
}
