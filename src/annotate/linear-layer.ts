import type { Block, Kernel } from './wasm-kernel.ts';

/** Outputs that the kernel computes side by side. */
const BLOCK_OUTPUTS = 8;
/** Rows that the kernel computes side by side. */
const BLOCK_ROWS = 4;

export interface LinearLayer {
  /** Floats from one output row to the next: the outputs, rounded up to whole blocks. */
  readonly stride: number;
  /**
   * Computes `rows` rows of `input`. Its rows are `inputStride` floats apart and padded to a multiple of four rows, and
   * so is the output.
   */
  readonly apply: (input: number, inputStride: number, rows: number, output: Block) => void;
}

/** Rounds up to whole groups of the rows which the kernel computes at once. */
export function padRows(rows: number): number {
  return Math.ceil(rows / BLOCK_ROWS) * BLOCK_ROWS;
}

/** Packs `weights` of shape `[bias.length][inputs]` for the kernel. */
export function createLinearLayer(
  kernel: Kernel,
  weights: Float32Array,
  bias: Float32Array,
  inputs: number,
): LinearLayer {
  const outputs = bias.length;
  const blocks = Math.ceil(outputs / BLOCK_OUTPUTS);
  const packed = new Float32Array(blocks * inputs * BLOCK_OUTPUTS);
  const packedBias = new Float32Array(blocks * BLOCK_OUTPUTS);
  packedBias.set(bias);
  for (let output = 0; output < outputs; output += 1) {
    const lane = output % BLOCK_OUTPUTS;
    const block = (output - lane) / BLOCK_OUTPUTS;
    for (let i = 0; i < inputs; i += 1) {
      packed[(block * inputs + i) * BLOCK_OUTPUTS + lane] = weights[output * inputs + i] ?? 0;
    }
  }
  const storedWeights = kernel.store(packed);
  const storedBias = kernel.store(packedBias);
  const stride = blocks * BLOCK_OUTPUTS;

  return {
    stride,
    apply: (input, inputStride, rows, output) => {
      kernel.linear(
        input,
        4 * inputStride,
        padRows(rows),
        inputs,
        storedWeights.pointer,
        storedBias.pointer,
        blocks,
        output.pointer,
        4 * stride,
      );
    },
  };
}
