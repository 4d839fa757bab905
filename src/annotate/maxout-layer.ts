import { createLinearLayer, padRows } from './linear-layer.ts';
import type { ModelFile } from './model-file.ts';
import type { Kernel } from './wasm-kernel.ts';

/** Width of every token vector. */
export const WIDTH = 96;
const PIECES = 3;
const LANES = 4;

/** Maxout over three pieces, then layer normalisation: `inputs` floats to `WIDTH`. */
export interface MaxoutLayer {
  /**
   * Reads rows `inputStride` floats apart, padded to a multiple of four rows, and writes rows of `WIDTH`. Where
   * `residual` (a byte offset of such rows) is not 0 it is added; it may be the output itself.
   */
  readonly apply: (
    input: number,
    inputStride: number,
    rows: number,
    output: number,
    residual: number,
  ) => void;
}

export function createMaxoutLayer(
  kernel: Kernel,
  { tensor }: Pick<ModelFile, 'tensor'>,
  name: string,
  inputs: number,
): MaxoutLayer {
  const weights = tensor(`${name}.weights`, WIDTH, PIECES, inputs);
  const bias = tensor(`${name}.bias`, WIDTH, PIECES);
  const gain = kernel.store(tensor(`${name}.gain`, WIDTH));
  const shift = kernel.store(tensor(`${name}.shift`, WIDTH));
  const linear = createLinearLayer(kernel, interleave(weights, inputs), interleave(bias, 1), inputs);

  return {
    apply: (input, inputStride, rows, output, residual) => {
      kernel.scratch(() => {
        const pieces = kernel.take(padRows(rows) * linear.stride);
        linear.apply(input, inputStride, rows, pieces);
        kernel.normalizeMaxout(pieces.pointer, residual, output, rows, gain.pointer, shift.pointer);
      });
    },
  };
}

/** Reorders rows from `[output][piece]` to `[output / 4][piece][output % 4]`, so that SIMD lanes hold one piece each. */
function interleave(rows: Float32Array, width: number): Float32Array {
  const reordered = new Float32Array(rows.length);
  for (let output = 0; output < WIDTH; output += 1) {
    for (let piece = 0; piece < PIECES; piece += 1) {
      const from = (output * PIECES + piece) * width;
      const lane = output % LANES;
      const to = ((output - lane) * PIECES + piece * LANES + lane) * width;
      reordered.set(rows.subarray(from, from + width), to);
    }
  }
  return reordered;
}
