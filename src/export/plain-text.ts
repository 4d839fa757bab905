import { hashText } from '../schema/ids.ts';

/** Every character but those of XML 1.0. Half a surrogate pair is none of them. @see https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** The text without the characters that no XML document can hold. */
export function toXmlText(text: string): string {
  return text.replace(FORBIDDEN_IN_XML, '');
}

/** An id for XML that stays apart from all others, also where the id holds what XML cannot say. */
export function toXmlId(id: string): string {
  const text = toXmlText(id);
  return text === id ? id : `${text}~${hashText(id)}`;
}

/** One line, without white space at its ends: what the XML schema calls a token. */
export function toToken(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
