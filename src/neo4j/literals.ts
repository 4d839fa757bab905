import neo4j from 'neo4j-driver';

/**
 * A value of the driver as a Cypher literal: what a parameter of this value would be.
 * @throws {TypeError} for what is no value of Cypher
 */
export function renderLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return renderText(value);
  if (typeof value === 'number') return renderFloat(value);
  if (neo4j.isInt(value)) return value.toString();
  if (neo4j.isDate(value)) return `date(${renderText(value.toString())})`;
  if (Array.isArray(value)) return `[${value.map(renderLiteral).join(', ')}]`;
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(
      ([name, item]) => `${renderName(name)}: ${renderLiteral(item)}`,
    );
    return `{${entries.join(', ')}}`;
  }
  throw new TypeError(`renderLiteral: a ${typeof value} is no value of Cypher`);
}

/** All that is not plain is written by its number; a backslash as well, so that none is left to be read twice. */
const SPECIAL = /[^ !#-&(-[\]-~\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|[\u{2028}\u{2029}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  "'": "\\'",
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function renderText(text: string): string {
  const escaped = text.replace(
    SPECIAL,
    (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `'${escaped}'`;
}

/** With a point or an exponent, without which it would be an INTEGER. @throws {TypeError} for what has no literal */
function renderFloat(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`renderFloat: ${value} has no literal`);
  const text = String(value);
  return /[.e]/u.test(text) ? text : `${text}.0`;
}

function renderName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
