import { addEmbedding, type HashEmbedding } from './hash-embed.ts';
import { padRows } from './linear-layer.ts';
import { createMaxoutLayer, WIDTH } from './maxout-layer.ts';
import type { ModelFile } from './model-file.ts';
import type { Attribute, TokenFeatures } from './token-features.ts';
import type { Kernel } from './wasm-kernel.ts';

/** Rows that the kernel reads beyond the last one, whatever they hold. */
const SPARE_ROWS = 4;

export interface TokenEncoder {
  /**
   * Byte offset of one context vector (`WIDTH` floats) per token, followed by enough readable rows to make their number a
   * multiple of four. They are taken from the kernel's memory: call it inside `scratch`.
   */
  readonly encode: (tokens: readonly TokenFeatures[]) => number;
}

/** The tok2vec `name` of the model: hash embeddings, a mixing layer, then residual layers which see one neighbour each side. */
export function createTokenEncoder(
  kernel: Kernel,
  model: ModelFile,
  name: keyof ModelFile['manifest']['encoders'],
): TokenEncoder {
  const { attributes, depth } = model.manifest.encoders[name];
  const embeddings = attributes.map(({ attribute, rows, seed }): HashEmbedding & { attribute: Attribute } => {
    return {
      attribute,
      rows,
      seed,
      width: WIDTH,
      table: model.tensor(`${name}.embed.${attribute}`, rows, WIDTH),
    };
  });
  const mixedWidth = WIDTH * embeddings.length;
  const mix = createMaxoutLayer(kernel, model, `${name}.mix`, mixedWidth);
  const layers = Array.from({ length: depth }, (_, index) =>
    createMaxoutLayer(kernel, model, `${name}.window${index + 1}`, 3 * WIDTH),
  );

  // A token's vector before context depends on its features alone, and texts repeat their words.
  const mixed = new WeakMap<TokenFeatures, Float32Array>();

  const mixUnseen = (tokens: readonly TokenFeatures[]): void => {
    const unseen = [...new Set(tokens)].filter((token) => !mixed.has(token));
    kernel.scratch(() => {
      const input = kernel.take(padRows(unseen.length) * mixedWidth);
      const output = kernel.take(unseen.length * WIDTH);
      const inputs = kernel.floats(input).fill(0);
      for (const [row, token] of unseen.entries()) {
        for (const [column, embedding] of embeddings.entries()) {
          addEmbedding(embedding, token[embedding.attribute], inputs, row * mixedWidth + column * WIDTH);
        }
      }
      mix.apply(input.pointer, mixedWidth, unseen.length, output.pointer, 0);
      const outputs = kernel.floats(output);
      for (const [row, token] of unseen.entries()) {
        mixed.set(token, outputs.slice(row * WIDTH, (row + 1) * WIDTH));
      }
    });
  };

  return {
    encode: (tokens) => {
      mixUnseen(tokens);
      // A vector depends on as many neighbours on each side as there are layers; those outside the text begin as zeros.
      // Each layer needs one less of them than the layer before.
      const block = kernel.take((padRows(tokens.length + 2 * depth) + SPARE_ROWS) * WIDTH);
      const vectors = kernel.floats(block).fill(0);
      for (const [index, token] of tokens.entries()) {
        vectors.set(mixed.get(token) ?? [], (depth + index) * WIDTH);
      }
      const toPointer = (row: number): number => block.pointer + 4 * WIDTH * row;
      for (const [index, layer] of layers.entries()) {
        const first = index + 1;
        const rows = tokens.length + 2 * (depth - first);
        layer.apply(toPointer(first - 1), WIDTH, rows, toPointer(first), toPointer(first));
      }
      return toPointer(depth);
    },
  };
}
