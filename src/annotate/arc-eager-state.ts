import { NONE } from './transition-scorer.ts';

/**
 * The state of an arc-eager parse over tokens `0 … length - 1`: a stack, a buffer and the arcs so far. Tokens that were
 * put back come before the rest of the buffer. A missing token is -1.
 *
 * @see Honnibal and Johnson (2014), "Joint incremental disfluency detection and dependency parsing"
 */
export interface ArcEagerState {
  readonly length: number;
  readonly isDone: () => boolean;
  /** The token `depth` places below the top of the stack. */
  readonly stack: (depth: number) => number;
  readonly stackSize: () => number;
  /** The token `offset` places into the buffer. */
  readonly buffer: (offset: number) => number;
  readonly bufferSize: () => number;
  /** The dependent which was added last on that side. */
  readonly lastLeftChild: (token: number) => number;
  readonly lastRightChild: (token: number) => number;
  /** The token's head, or -1. */
  readonly head: (token: number) => number;
  readonly label: (token: number) => string;
  readonly startsSentence: (token: number) => boolean;
  /** Whether the token was put back on the buffer by `reduce` and has got no dependent since. */
  readonly wasPutBack: (token: number) => boolean;

  readonly shift: () => void;
  /** Pops a token that has a head or stands alone; any other is put back on the buffer, to be attached later. */
  readonly reduce: () => void;
  readonly attachLeft: (label: string) => void;
  readonly attachRight: (label: string) => void;
  /** Makes the second token of the buffer the first of a sentence. */
  readonly breakSentence: () => void;
}

export function createArcEagerState(length: number): ArcEagerState {
  const heads = new Int32Array(length).fill(NONE);
  const labels = new Array<string>(length).fill('');
  const starts = new Set<number>();
  const putBack = new Set<number>();
  const stacked: number[] = [];
  const returned: number[] = [];
  let next = 0;

  // Dependents of a side form a list from the last added to the first: an arc can be taken back when its token gets a
  // new head.
  const lastLeft = new Int32Array(length).fill(NONE);
  const lastRight = new Int32Array(length).fill(NONE);
  const addedBefore = new Int32Array(length).fill(NONE);

  const head = (token: number): number => heads[token] ?? NONE;
  const side = (of: number, child: number): Int32Array => (child < of ? lastLeft : lastRight);
  const stack = (depth: number): number => stacked[stacked.length - 1 - depth] ?? NONE;
  const buffer = (offset: number): number => {
    if (offset < returned.length) return returned[returned.length - 1 - offset] ?? NONE;
    const token = next + offset - returned.length;
    return token < length ? token : NONE;
  };

  const attach = (parent: number, child: number, label: string): void => {
    const former = head(child);
    if (former !== NONE && side(former, child)[former] === child) {
      side(former, child)[former] = addedBefore[child] ?? NONE;
    }
    addedBefore[child] = side(parent, child)[parent] ?? NONE;
    side(parent, child)[parent] = child;
    heads[child] = parent;
    labels[child] = label;
  };
  const shift = (): void => {
    stacked.push(returned.pop() ?? next++);
  };

  return {
    length,
    isDone: () => stacked.length === 0 && next >= length && returned.length === 0,
    stack,
    stackSize: () => stacked.length,
    buffer,
    bufferSize: () => length - next + returned.length,
    lastLeftChild: (token) => lastLeft[token] ?? NONE,
    lastRightChild: (token) => lastRight[token] ?? NONE,
    head,
    label: (token) => labels[token] ?? '',
    startsSentence: (token) => starts.has(token),
    wasPutBack: (token) => putBack.has(token),

    shift,
    reduce: () => {
      const alone = stacked.length === 1;
      const token = stacked.pop() ?? NONE;
      if (head(token) !== NONE || alone) return;
      putBack.add(token);
      returned.push(token);
    },
    attachLeft: (label) => {
      const parent = buffer(0);
      attach(parent, stack(0), label);
      putBack.delete(parent);
      stacked.pop();
    },
    attachRight: (label) => {
      attach(stack(0), buffer(0), label);
      shift();
    },
    breakSentence: () => {
      starts.add(buffer(1));
    },
  };
}
