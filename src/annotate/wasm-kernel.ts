import { readFileSync } from 'node:fs';

/** What `kernel/kernels.as.ts` exports; arguments are byte offsets into the kernel's memory, strides, and counts. */
interface KernelExports {
  readonly linear: (
    input: number,
    inputStride: number,
    rows: number,
    inputs: number,
    weights: number,
    bias: number,
    blocks: number,
    output: number,
    outputStride: number,
  ) => void;
  readonly normalizeMaxout: (
    pieces: number,
    residual: number,
    output: number,
    rows: number,
    gain: number,
    shift: number,
  ) => void;
  readonly scoreMoves: (
    precomputed: number,
    rowBytes: number,
    features: number,
    featureCount: number,
    lowerBias: number,
    upper: number,
    upperBias: number,
    moves: number,
    hidden: number,
    output: number,
  ) => void;
}

/** A stretch of the kernel's memory. */
export interface Block {
  /** Byte offset. */
  readonly pointer: number;
  /** Number of 32-bit values. */
  readonly length: number;
}

/**
 * The SIMD arithmetic and its memory. Memory is a stack: what a model stores stays, what one run takes is given back
 * when `scratch` returns. Views become stale when memory grows, so they are taken anew after every `take`.
 */
export interface Kernel extends KernelExports {
  /** Uninitialised memory for so many 32-bit values. */
  readonly take: (length: number) => Block;
  /** Memory that holds a copy of `values`. */
  readonly store: (values: Float32Array) => Block;
  /** Runs `work` and frees all that it took. */
  readonly scratch: <Result>(work: () => Result) => Result;
  readonly floats: (block: Block) => Float32Array;
  readonly integers: (block: Block) => Int32Array;
}

const PAGE_BYTES = 65_536;
const ALIGNMENT = 16;
/** 20 MB: the weights and a paragraph of ordinary length. */
const INITIAL_PAGES = 320;

export function createKernel(): Kernel {
  const memory = new WebAssembly.Memory({ initial: INITIAL_PAGES });
  const binary = readFileSync(new URL('../../src/annotate/kernel/kernels.wasm', import.meta.url));
  const instance = new WebAssembly.Instance(new WebAssembly.Module(binary), { env: { memory } });
  // The page at offset 0 stays free: pointer 0 means "none".
  let top = PAGE_BYTES;

  const take = (length: number): Block => {
    const pointer = Math.ceil(top / ALIGNMENT) * ALIGNMENT;
    top = pointer + 4 * length;
    const missing = top - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
    return { pointer, length };
  };
  const floats = ({ pointer, length }: Block): Float32Array =>
    new Float32Array(memory.buffer, pointer, length);

  return {
    ...(instance.exports as KernelExports),
    take,
    floats,
    integers: ({ pointer, length }) => new Int32Array(memory.buffer, pointer, length),
    store: (values) => {
      const block = take(values.length);
      floats(block).set(values);
      return block;
    },
    scratch: (work) => {
      const before = top;
      try {
        return work();
      } finally {
        top = before;
      }
    },
  };
}
