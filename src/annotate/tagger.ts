import { createLinearLayer, padRows } from './linear-layer.ts';
import { WIDTH } from './maxout-layer.ts';
import type { ModelFile } from './model-file.ts';
import type { Kernel } from './wasm-kernel.ts';

/** Gives the Penn tags of `tokens` tokens whose context vectors lie at this byte offset; call it inside `scratch`. */
export type Tagger = (vectors: number, tokens: number) => readonly string[];

/** A linear layer over the tags; the highest score wins, the first of equals. */
export function createTagger(kernel: Kernel, { manifest, tensor }: ModelFile): Tagger {
  const { labels } = manifest.tagger;
  const layer = createLinearLayer(
    kernel,
    tensor('tagger.weights', labels.length, WIDTH),
    tensor('tagger.bias', labels.length),
    WIDTH,
  );
  return (vectors, tokens) => {
    const output = kernel.take(padRows(tokens) * layer.stride);
    layer.apply(vectors, WIDTH, tokens, output);
    const scores = kernel.floats(output);
    return Array.from({ length: tokens }, (_, token) => {
      const row = scores.subarray(token * layer.stride, token * layer.stride + labels.length);
      return labels[row.indexOf(row.reduce((highest, score) => Math.max(highest, score), -Infinity))] ?? '';
    });
  };
}
