import { isPlainXml, toXmlText } from './plain-text.ts';

type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** Writes elements one after the other; what was written is taken away piece by piece, so that no document stands in memory. */
export interface XmlStream {
  readonly open: (name: string, attributes?: XmlAttributes) => void;
  readonly close: () => void;
  /** An element without content. */
  readonly leaf: (name: string, attributes: XmlAttributes) => void;
  /** An element with text in it. */
  readonly text: (name: string, text: string, attributes?: XmlAttributes) => void;
  /** The markup written since the last call. */
  readonly take: () => string;
}

/**
 * An indented XML document. Element and attribute names are the program's own; values may be any text: what XML cannot say is
 * dropped, all else comes back from a parser as it was.
 *
 * Written by hand because xmlbuilder2's stream took 1.4 ms an edge (a document object for each element) and leaves "&lt;" in a
 * text unescaped.
 */
export function createXmlStream(): XmlStream {
  const path: string[] = [];
  let written = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const write = (markup: string): void => {
    written += `${'  '.repeat(path.length)}${markup}\n`;
  };
  return {
    open: (name, attributes = {}) => {
      write(`<${name}${renderAttributes(attributes)}>`);
      path.push(name);
    },
    close: () => {
      const name = path.pop();
      if (name !== undefined) write(`</${name}>`);
    },
    leaf: (name, attributes) => {
      write(`<${name}${renderAttributes(attributes)}/>`);
    },
    text: (name, text, attributes = {}) => {
      write(`<${name}${renderAttributes(attributes)}>${escapeText(text)}</${name}>`);
    },
    take: () => {
      const markup = written;
      written = '';
      return markup;
    },
  };
}

function renderAttributes(attributes: XmlAttributes): string {
  let markup = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) markup += ` ${name}="${escapeText(String(value))}"`;
  }
  return markup;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Bare, a parser reads these as spaces.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

function escapeText(text: string): string {
  if (isPlainXml(text)) return text;
  return toXmlText(text).replace(/[&<>"\t\n\r]/gu, (character) => ESCAPES[character] ?? '');
}
