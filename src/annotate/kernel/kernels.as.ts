/**
 * The arithmetic of the English model, in AssemblyScript; `npm run build:kernel` compiles it to `kernels.wasm`.
 *
 * All arguments called "pointer" are byte offsets into the imported memory, all matrices hold 32-bit floats. Plain SIMD
 * gives the same bits on every machine; relaxed SIMD would not.
 */

/** Outputs of a linear layer come in blocks of eight: two vectors of four lanes. */
const BLOCK_BYTES: usize = 32;

/** Width of every token vector, in floats and in bytes. */
const WIDTH: f32 = 96;
const WIDTH_BYTES: usize = 384;

/** Width of the transition scorer's hidden layer, in bytes. */
const HIDDEN_BYTES: usize = 256;

// @ts-ignore: decorator
@inline
function splat(pointer: usize): v128 {
  return v128.load_splat<f32>(pointer);
}

// @ts-ignore: decorator
@inline
function multiplyAdd(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

// @ts-ignore: decorator
@inline
function sumLanes(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3)
  );
}

/**
 * `output[row] = bias + weights · input[row]` for `rows` rows, a multiple of four. Weights are packed as
 * `[blocks][inputs][8]`, bias as `[blocks][8]`. Four rows by eight outputs leave registers free for the products: half as
 * fast again as four by twelve, which fill all of them.
 */
export function linear(
  input: usize,
  inputStride: usize,
  rows: i32,
  inputs: i32,
  weights: usize,
  bias: usize,
  blocks: i32,
  output: usize,
  outputStride: usize,
): void {
  for (let block = 0; block < blocks; block++) {
    const blockWeights = weights + <usize>block * <usize>inputs * BLOCK_BYTES;
    const blockBias = bias + <usize>block * BLOCK_BYTES;
    const bias0 = v128.load(blockBias);
    const bias1 = v128.load(blockBias, 16);
    for (let row = 0; row < rows; row += 4) {
      let in0 = input + <usize>row * inputStride;
      let in1 = in0 + inputStride;
      let in2 = in1 + inputStride;
      let in3 = in2 + inputStride;
      let a0 = bias0, a1 = bias1;
      let b0 = bias0, b1 = bias1;
      let c0 = bias0, c1 = bias1;
      let d0 = bias0, d1 = bias1;
      let weight = blockWeights;
      for (let i = 0; i < inputs; i++) {
        const w0 = v128.load(weight);
        const w1 = v128.load(weight, 16);
        let x = splat(in0);
        a0 = multiplyAdd(a0, x, w0);
        a1 = multiplyAdd(a1, x, w1);
        x = splat(in1);
        b0 = multiplyAdd(b0, x, w0);
        b1 = multiplyAdd(b1, x, w1);
        x = splat(in2);
        c0 = multiplyAdd(c0, x, w0);
        c1 = multiplyAdd(c1, x, w1);
        x = splat(in3);
        d0 = multiplyAdd(d0, x, w0);
        d1 = multiplyAdd(d1, x, w1);
        weight += BLOCK_BYTES;
        in0 += 4;
        in1 += 4;
        in2 += 4;
        in3 += 4;
      }
      let out = output + <usize>row * outputStride + <usize>block * BLOCK_BYTES;
      v128.store(out, a0);
      v128.store(out, a1, 16);
      out += outputStride;
      v128.store(out, b0);
      v128.store(out, b1, 16);
      out += outputStride;
      v128.store(out, c0);
      v128.store(out, c1, 16);
      out += outputStride;
      v128.store(out, d0);
      v128.store(out, d1, 16);
    }
  }
}

/**
 * `output[row] = residual[row] + layerNorm(max of three pieces)`. A row of `pieces` holds, for every four outputs,
 * their piece 0, piece 1 and piece 2. Without a residual (pointer 0) nothing is added.
 */
export function normalizeMaxout(
  pieces: usize,
  residual: usize,
  output: usize,
  rows: i32,
  gain: usize,
  shift: usize,
): void {
  for (let row = 0; row < rows; row++) {
    const piecesRow = pieces + <usize>row * 3 * WIDTH_BYTES;
    const residualRow = residual + <usize>row * WIDTH_BYTES;
    const outputRow = output + <usize>row * WIDTH_BYTES;

    // The maxima take the place of pieces that were read already.
    let sum = f32x4.splat(0);
    for (let i: usize = 0; i < WIDTH_BYTES; i += 16) {
      const piece = piecesRow + i * 3;
      const max = f32x4.pmax(f32x4.pmax(v128.load(piece), v128.load(piece, 16)), v128.load(piece, 32));
      v128.store(piecesRow + i, max);
      sum = f32x4.add(sum, max);
    }
    const mean = f32x4.splat(sumLanes(sum) / WIDTH);
    let squares = f32x4.splat(0);
    for (let i: usize = 0; i < WIDTH_BYTES; i += 16) {
      const deviation = f32x4.sub(v128.load(piecesRow + i), mean);
      squares = multiplyAdd(squares, deviation, deviation);
    }
    const scale = f32x4.splat(<f32>1.0 / sqrt<f32>(sumLanes(squares) / WIDTH + <f32>1e-8));
    for (let i: usize = 0; i < WIDTH_BYTES; i += 16) {
      const normal = f32x4.mul(f32x4.sub(v128.load(piecesRow + i), mean), scale);
      let v = f32x4.add(f32x4.mul(normal, v128.load(gain + i)), v128.load(shift + i));
      if (residual) v = f32x4.add(v, v128.load(residualRow + i));
      v128.store(outputRow + i, v);
    }
  }
}

/**
 * Scores of all moves in one state: `output = upperBias + upper · max(piece 0, piece 1)` where the pieces are
 * `lowerBias` plus, for each feature, the precomputed row of its token. `features` holds one i32 row number each;
 * `precomputed` rows are `[features][2 pieces][64]`, `upper` is `[64][moves]` with `moves` a multiple of four.
 */
export function scoreMoves(
  precomputed: usize,
  rowBytes: usize,
  features: usize,
  featureCount: i32,
  lowerBias: usize,
  upper: usize,
  upperBias: usize,
  moves: i32,
  hidden: usize,
  output: usize,
): void {
  for (let i: usize = 0; i < HIDDEN_BYTES; i += 16) {
    let first = v128.load(lowerBias + i);
    let second = v128.load(lowerBias + HIDDEN_BYTES + i);
    for (let feature = 0; feature < featureCount; feature++) {
      const row = <usize>load<i32>(features + <usize>feature * 4);
      const piece = precomputed + row * rowBytes + <usize>feature * 2 * HIDDEN_BYTES + i;
      first = f32x4.add(first, v128.load(piece));
      second = f32x4.add(second, v128.load(piece + HIDDEN_BYTES));
    }
    v128.store(hidden + i, f32x4.pmax(first, second));
  }
  const outputBytes = <usize>moves * 4;
  for (let i: usize = 0; i < outputBytes; i += 16) {
    let score = v128.load(upperBias + i);
    let weight = upper + i;
    for (let j: usize = 0; j < HIDDEN_BYTES; j += 4) {
      score = multiplyAdd(score, splat(hidden + j), v128.load(weight));
      weight += outputBytes;
    }
    v128.store(output + i, score);
  }
}
