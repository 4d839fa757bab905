import type { AttributeValue } from '../schema/attributes.ts';
import { hashText } from '../schema/ids.ts';

/** Every character but those of XML 1.0. Half a surrogate pair is none of them. @see https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What nearly all ids and numbers are, and many names: nothing forbidden, nothing to escape. They are written as they are. */
const PLAIN = /^[ !#-%'-;=?-~]*$/;

export function isPlainXml(text: string): boolean {
  return PLAIN.test(text);
}

/** The text without the characters that no XML document can hold. */
export function toXmlText(text: string): string {
  return isPlainXml(text) ? text : text.replace(FORBIDDEN_IN_XML, '');
}

/** An id for XML that stays apart from all others, also where the id holds what XML cannot say. */
export function toXmlId(id: string): string {
  return keepApart(id, toXmlText(id));
}

/** The text without what no UTF-8 file can hold: halves of surrogate pairs, each of which becomes a replacement character. */
export function toUnicodeText(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** An id for any other text file. */
export function toUnicodeId(id: string): string {
  return keepApart(id, toUnicodeText(id));
}

/** What is left of an id, told apart from the same rest of another. */
function keepApart(id: string, rest: string): string {
  return rest === id ? id : `${rest}~${hashText(id)}`;
}

/** One line, without white space at its ends: what the XML schema calls a token. */
export function toToken(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Every character but those of an `xs:NMTOKEN`. @see https://www.w3.org/TR/xml/#NT-NameChar */
const FORBIDDEN_IN_TOKEN =
  /[^-.0-9:A-Z_a-z\u{B7}\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{203F}-\u{2040}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}]/gu;

/** An id for formats that want a single word, apart from all others too. */
export function toNameToken(id: string): string {
  const token = id.replace(FORBIDDEN_IN_TOKEN, '_');
  return token === id && id !== '' ? id : `${token}..${hashText(id)}`;
}

/** A value as the text of XML; lists as Gephi reads them, `["a","b"]`, which is JSON as well. */
export function renderXmlValue(value: AttributeValue): string {
  return typeof value === 'object' ? JSON.stringify(value.map(toXmlText)) : String(value);
}

/** The beginning of a text that is longer than so many UTF-16 units, with an ellipsis that says so. */
export function cutText(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
