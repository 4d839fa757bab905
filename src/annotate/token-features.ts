import { hashString } from './murmur-hash.ts';

/** Names of the token attributes that the model embeds, as spaCy calls them. */
export const ATTRIBUTES = ['NORM', 'PREFIX', 'SUFFIX', 'SHAPE', 'SPACY', 'IS_SPACE'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** The 64-bit id of each attribute. */
export type TokenFeatures = Readonly<Record<Attribute, bigint>>;

/** A token as the model reads it. */
export interface ModelToken {
  readonly text: string;
  /** Normal form: "not" of "n't", "color" of "colour"; else the lower-cased text. */
  readonly norm: string;
  /** Whether a single space follows. */
  readonly space: boolean;
}

/** Ids of strings: names of spaCy's own symbols have small fixed ones, all other strings a hash. */
export function createStringIds(symbols: Readonly<Record<string, number>>): (text: string) => bigint {
  const fixed = new Map(Object.entries(symbols).map(([name, id]) => [name, BigInt(id)]));
  return (text) => (text === '' ? 0n : (fixed.get(text) ?? hashString(text)));
}

export function computeFeatures(token: ModelToken, toId: (text: string) => bigint): TokenFeatures {
  return {
    NORM: toId(token.norm),
    PREFIX: toId(findPrefix(token.text)),
    SUFFIX: toId(findSuffix(token.text)),
    SHAPE: toId(describeShape(token.text)),
    SPACY: token.space ? 1n : 0n,
    IS_SPACE: isWhiteSpace(token.text) ? 1n : 0n,
  };
}

function findPrefix(text: string): string {
  const [first = ''] = text.slice(0, 2);
  return first;
}

function findSuffix(text: string): string {
  // Six units hold three code points whatever they are, so that a token of a megabyte costs no more than a short one.
  return Array.from(text.slice(-6)).slice(-3).join('');
}

const LETTER = /^\p{L}$/u;
const UPPER_CASE = /^\p{Uppercase}$/u;
/** What Python's `str.isdigit` takes for a digit: decimals, superscripts and subscripts. */
const DIGIT = /^[\p{Nd}\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089]$/u;

const LONGEST_SHAPE = 100;
const LONGEST_RUN = 4;

/** "Xxxx" of "Biden", "dd-xxx" of "29-year"; runs are cut at four. Words of 100 characters and more are "LONG". */
export function describeShape(text: string): string {
  if (text.length >= 2 * LONGEST_SHAPE) return 'LONG';
  const characters = Array.from(text);
  if (characters.length >= LONGEST_SHAPE) return 'LONG';
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of characters) {
    const kind = classify(character);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= LONGEST_RUN) shape += kind;
  }
  return shape;
}

function classify(character: string): string {
  if (LETTER.test(character)) return UPPER_CASE.test(character) ? 'X' : 'x';
  return DIGIT.test(character) ? 'd' : character;
}

/** What Python's `str.isspace` takes for white space: JavaScript's, the information separators and NEXT LINE, no BOM. */
// eslint-disable-next-line no-control-regex -- the separators are meant
const WHITE_SPACE = /^[\s\u001c-\u001f\u0085]+$/;

export function isWhiteSpace(text: string): boolean {
  return WHITE_SPACE.test(text) && !text.includes('\ufeff');
}
