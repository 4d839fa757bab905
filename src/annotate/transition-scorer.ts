import { createLinearLayer, padRows } from './linear-layer.ts';
import { WIDTH } from './maxout-layer.ts';
import type { ModelFile } from './model-file.ts';
import type { Kernel } from './wasm-kernel.ts';

const HIDDEN = 64;
const PIECES = 2;
const LANES = 4;

/**
 * Scores all moves in a state that is described by feature tokens (`NONE` where a feature has no token). The returned
 * array is overwritten by the next call.
 */
export type MoveScorer = (features: readonly number[]) => Float32Array;

/** A feature without token. */
export const NONE = -1;

export interface TransitionModel {
  /**
   * Prepares for one text: `vectors` is the byte offset of its `tokens` context vectors. Takes from the kernel's memory:
   * call it, and the scorer, inside `scratch`, and take nothing else before the last score.
   */
  readonly createScorer: (vectors: number, tokens: number) => MoveScorer;
}

/**
 * The scorer of a transition-based component: a hidden layer whose share of each (token, feature) pair is computed once
 * per text, then a linear layer over the moves.
 *
 * @see https://explosion.ai/blog/parsing-english-in-python and spaCy's `TransitionBasedParser.v2`
 */
export function createTransitionModel(
  kernel: Kernel,
  { tensor }: ModelFile,
  name: string,
  shape: { readonly features: number; readonly moves: number },
): TransitionModel {
  const { features, moves } = shape;
  const reduce = createLinearLayer(
    kernel,
    tensor(`${name}.reduce.weights`, HIDDEN, WIDTH),
    tensor(`${name}.reduce.bias`, HIDDEN),
    WIDTH,
  );
  const rowWidth = features * PIECES * HIDDEN;
  const lowerWeights = tensor(`${name}.lower.weights`, features, HIDDEN, PIECES, HIDDEN);
  const lower = createLinearLayer(
    kernel,
    separatePieces(lowerWeights, features, HIDDEN),
    new Float32Array(rowWidth),
    HIDDEN,
  );
  const padding = separatePieces(tensor(`${name}.lower.padding`, 1, features, HIDDEN, PIECES), features, 1);
  const lowerBias = kernel.store(separatePieces(tensor(`${name}.lower.bias`, HIDDEN, PIECES), 1, 1));

  const paddedMoves = Math.ceil(moves / LANES) * LANES;
  const upper = kernel.store(transpose(tensor(`${name}.upper.weights`, moves, HIDDEN), moves, paddedMoves));
  const upperBias = kernel.take(paddedMoves);
  kernel
    .floats(upperBias)
    .fill(0)
    .set(tensor(`${name}.upper.bias`, moves));
  const featureRows = kernel.take(features);
  const hidden = kernel.take(HIDDEN);
  const scores = kernel.take(paddedMoves);

  return {
    createScorer: (vectors, tokens) => {
      // Row 0 stands for a missing token, row i + 1 for token i.
      const precomputed = kernel.take((padRows(tokens) + 1) * lower.stride);
      const reduced = kernel.take(padRows(tokens) * reduce.stride);
      reduce.apply(vectors, WIDTH, tokens, reduced);
      const tokenRows = {
        pointer: precomputed.pointer + 4 * lower.stride,
        length: padRows(tokens) * lower.stride,
      };
      lower.apply(reduced.pointer, reduce.stride, tokens, tokenRows);
      kernel.floats(precomputed).set(padding);

      const rows = kernel.integers(featureRows);
      const result = kernel.floats({ pointer: scores.pointer, length: moves });
      return (featureTokens) => {
        for (let feature = 0; feature < features; feature += 1) {
          rows[feature] = (featureTokens[feature] ?? NONE) + 1;
        }
        kernel.scoreMoves(
          precomputed.pointer,
          4 * lower.stride,
          featureRows.pointer,
          features,
          lowerBias.pointer,
          upper.pointer,
          upperBias.pointer,
          paddedMoves,
          hidden.pointer,
          scores.pointer,
        );
        return result;
      };
    },
  };
}

/** Reorders rows from `[feature][hidden][piece]` to `[feature][piece][hidden]`, so that SIMD lanes hold one piece each. */
function separatePieces(rows: Float32Array, features: number, width: number): Float32Array {
  const reordered = new Float32Array(rows.length);
  for (let feature = 0; feature < features; feature += 1) {
    for (let unit = 0; unit < HIDDEN; unit += 1) {
      for (let piece = 0; piece < PIECES; piece += 1) {
        const from = ((feature * HIDDEN + unit) * PIECES + piece) * width;
        const to = ((feature * PIECES + piece) * HIDDEN + unit) * width;
        reordered.set(rows.subarray(from, from + width), to);
      }
    }
  }
  return reordered;
}

/** `[moves][hidden]` to `[hidden][paddedMoves]`. */
function transpose(weights: Float32Array, moves: number, paddedMoves: number): Float32Array {
  const transposed = new Float32Array(HIDDEN * paddedMoves);
  for (let move = 0; move < moves; move += 1) {
    for (let unit = 0; unit < HIDDEN; unit += 1) {
      transposed[unit * paddedMoves + move] = weights[move * HIDDEN + unit] ?? 0;
    }
  }
  return transposed;
}
