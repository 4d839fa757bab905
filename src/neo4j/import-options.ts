import type { GraphRows } from './rows.ts';

/** What the importer must be told about the values of a graph. */
export interface ImportOptions {
  /** Stands between the items of a list, and in none of them. The importer knows no way to escape it. */
  readonly arrayDelimiter: string;
  /** Whether a value has more than one line: reading these takes the importer longer. */
  readonly hasLines: boolean;
  /** Most bytes of one value, where these are more than the importer expects. */
  readonly bufferSize: number | undefined;
}

/** Of the importer's own choice. */
const BUFFER_SIZE = 4 * 1024 * 1024;

/** Signs that seldom stand in a text, then those that never should: the separators of ASCII, and what Unicode leaves to private use. */
function* listDelimiters(): Generator<string> {
  yield* [';', '|', '\u{1F}', '\u{1E}', '\u{1D}', '\u{1C}'];
  for (let code = 0xe000; code <= 0xf8ff; code++) yield String.fromCharCode(code);
}

/** @throws when every separator stands in some text */
export function findImportOptions({ nodes, relationships }: GraphRows): ImportOptions {
  const unused = new Set(listDelimiters());
  let hasLines = false;
  let longest = 0;
  for (const { id, properties } of [...nodes, ...relationships]) {
    hasLines ||= hasLine(id);
    for (const value of Object.values(properties)) {
      if (typeof value === 'string') {
        hasLines ||= hasLine(value);
        longest = Math.max(longest, value.length);
      } else if (typeof value === 'object' && value !== null) {
        hasLines ||= value.some(hasLine);
        longest = Math.max(longest, value.join(' ').length);
        removeUsed(unused, value);
      }
    }
  }
  const [arrayDelimiter] = unused;
  if (arrayDelimiter === undefined)
    throw new Error('findImportOptions: no sign is left to stand between the items of a list');
  // A UTF-16 unit is three bytes at most, and a quotation mark is doubled.
  const bytes = 3 * longest + 2;
  return { arrayDelimiter, hasLines, bufferSize: bytes > BUFFER_SIZE ? bytes : undefined };
}

function hasLine(text: string): boolean {
  return text.includes('\n') || text.includes('\r');
}

/** Texts have few of these in them. */
const CANDIDATE = /[;|\p{Cc}\p{Co}]/gu;

function removeUsed(unused: Set<string>, texts: readonly string[]): void {
  for (const text of texts) for (const [sign] of text.matchAll(CANDIDATE)) unused.delete(sign);
}
