import { createMemo } from './memo.ts';

/** Tables behind the NORM attribute, as `vocabulary.json` holds them. */
export interface NormTables {
  readonly norms: Readonly<Record<string, string>>;
  /** Keys are string ids, as 16 hexadecimal digits. */
  readonly normsByHash: Readonly<Record<string, string>>;
  /** Texts which spaCy's tokenizer splits in its own way: pieces, each with its norm where that is not its own. */
  readonly exceptions: Readonly<Record<string, readonly (readonly [piece: string, norm: string | null])[]>>;
}

/** A word in running text; `space` tells whether white space follows. */
interface Word {
  readonly text: string;
  readonly space: boolean;
}

/** Gives every word its norm: "can", "not" for "ca", "n't"; "January" for "Jan."; "color" for "colour". */
export type Normalizer = (words: readonly Word[]) => readonly string[];

const REMEMBERED_WORDS = 20_000;

/** Contractions have at most three pieces: "should" + "n't" + "'ve". */
const MOST_PIECES = 3;

export function createNormalizer(tables: NormTables, toId: (text: string) => bigint): Normalizer {
  const common = new Map(Object.entries(tables.norms));
  const byHash = new Map(
    Object.entries(tables.normsByHash).map(([hash, norm]) => [BigInt(`0x${hash}`), norm]),
  );
  const exceptions = new Map(Object.entries(tables.exceptions));

  const memo = createMemo<string>(REMEMBERED_WORDS);
  const normalizeWord = (text: string): string =>
    memo(text, () => byHash.get(toId(text)) ?? common.get(text) ?? text.toLowerCase());

  /** The longest exception that begins at a word, with exactly the pieces which the tokenizer gives it. */
  const findException = (words: readonly Word[], from: number): readonly string[] | undefined => {
    const parts: string[] = [];
    let found: readonly string[] | undefined;
    for (const { text, space } of words.slice(from, from + MOST_PIECES)) {
      parts.push(text);
      const pieces = exceptions.get(parts.join(''));
      if (pieces?.length === parts.length && pieces.every(([piece], index) => piece === parts[index])) {
        found = pieces.map(([piece, norm]) => norm ?? normalizeWord(piece));
      }
      if (space) break;
    }
    return found;
  };

  return (words) => {
    const norms: string[] = [];
    while (norms.length < words.length) {
      const { text } = words[norms.length] ?? { text: '' };
      norms.push(...(findException(words, norms.length) ?? [normalizeWord(text)]));
    }
    return norms;
  };
}
