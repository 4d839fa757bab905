import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { WORD_CLASSES } from './lemmatize.ts';
import { ATTRIBUTES } from './token-features.ts';

const count = z.number().int().nonnegative();
const fileSchema = z.object({ bytes: count, sha256: z.string() });
const encoderSchema = z.object({
  attributes: z.array(z.object({ attribute: z.enum(ATTRIBUTES), rows: count, seed: count })),
  depth: count,
});
const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  files: z.object({ 'weights.bin': fileSchema, 'vocabulary.json': fileSchema, 'lemmas.json': fileSchema }),
  encoders: z.object({ shared: encoderSchema, recognizer: encoderSchema }),
  parser: z.object({ moves: z.array(z.string()) }),
  recognizer: z.object({ moves: z.array(z.string()), temperature: z.number().positive() }),
  tagger: z.object({ labels: z.array(z.string()) }),
  tensors: z.record(
    z.string(),
    z.object({ type: z.enum(['f16', 'f32']), shape: z.array(count), offset: count }),
  ),
});
const vocabularySchema = z.object({
  symbols: z.record(z.string(), count),
  norms: z.record(z.string(), z.string()),
  normsByHash: z.record(z.string(), z.string()),
  exceptions: z.record(z.string(), z.array(z.tuple([z.string(), z.string().nullable()]))),
});
const lemmasSchema = z.object({
  classes: z.record(
    z.enum(WORD_CLASSES),
    z.object({
      rules: z.array(z.tuple([z.string(), z.string()])),
      irregular: z.record(z.string(), z.string()),
      words: z.string(),
    }),
  ),
  fixed: z.record(z.string(), z.string()),
});

type ModelManifest = z.infer<typeof manifestSchema>;
type ModelVocabulary = z.infer<typeof vocabularySchema>;

export interface ModelFile {
  readonly manifest: ModelManifest;
  readonly vocabulary: ModelVocabulary;
  readonly lemmas: z.infer<typeof lemmasSchema>;
  /**
   * The weights of a tensor, row-major, after checking that it has this shape.
   *
   * @throws {Error} if the model has no such tensor or another shape
   */
  readonly tensor: (name: string, ...shape: readonly number[]) => Float32Array;
}

/** Where the English model lies, seen from `src/annotate` and `dist/annotate` alike. */
export const ENGLISH_MODEL = new URL('../../models/en/', import.meta.url);

/**
 * Reads a model folder as `models/convert.js` writes it.
 *
 * @throws {Error} naming the file that is missing, damaged or of another version
 */
export function readModelFile(folder: URL): ModelFile {
  const manifest = parseFile(folder, 'manifest.json', manifestSchema, readFile(folder, 'manifest.json'));
  const { files, tensors } = manifest;
  const readTable = <Schema extends z.ZodType>(name: keyof typeof files, schema: Schema): z.infer<Schema> =>
    parseFile(folder, name, schema, readChecked(folder, name, files[name]));
  const vocabulary = readTable('vocabulary.json', vocabularySchema);
  const lemmas = readTable('lemmas.json', lemmasSchema);
  const weights = readChecked(folder, 'weights.bin', files['weights.bin']);

  const tensor = (name: string, ...shape: readonly number[]): Float32Array => {
    const entry = tensors[name];
    if (entry?.shape.join() !== shape.join()) {
      const found = entry === undefined ? 'none' : `[${entry.shape.join()}]`;
      throw new Error(
        `${describePath(folder, 'manifest.json')}: expected ${name} of shape [${shape.join()}], found ${found}`,
      );
    }
    const size = shape.reduce((product, side) => product * side, 1);
    const view = new DataView(weights.buffer, weights.byteOffset + entry.offset);
    return entry.type === 'f16' ? readHalfFloats(view, size) : readFloats(view, size);
  };
  return { manifest, vocabulary, lemmas, tensor };
}

function readFile(folder: URL, name: string): Uint8Array {
  try {
    return readFileSync(new URL(name, folder));
  } catch (error) {
    throw new Error(
      `${describePath(folder, name)}: the language model is incomplete, a file cannot be read`,
      {
        cause: error,
      },
    );
  }
}

function readChecked(folder: URL, name: string, expected: z.infer<typeof fileSchema>): Uint8Array {
  const bytes = readFile(folder, name);
  if (createHash('sha256').update(bytes).digest('hex') === expected.sha256) return bytes;
  const size = bytes.length === expected.bytes ? '' : ` (${bytes.length} bytes instead of ${expected.bytes})`;
  throw new Error(
    `${describePath(folder, name)}: the file is damaged, its SHA-256 is not the manifest's${size}`,
  );
}

function parseFile<Schema extends z.ZodType>(
  folder: URL,
  name: string,
  schema: Schema,
  bytes: Uint8Array,
): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${describePath(folder, name)}: not a model file of this version: ${reason}`, {
      cause: error,
    });
  }
}

function describePath(folder: URL, name: string): string {
  return fileURLToPath(new URL(name, folder));
}

function readFloats(view: DataView, size: number): Float32Array {
  return Float32Array.from({ length: size }, (_, index) => view.getFloat32(4 * index, true));
}

function readHalfFloats(view: DataView, size: number): Float32Array {
  const values = new Float32Array(size);
  for (let index = 0; index < size; index += 1)
    values[index] = HALF_FLOATS[view.getUint16(2 * index, true)] ?? 0;
  return values;
}

/** The number behind each bit pattern of IEEE 754 half precision. */
const HALF_FLOATS = Float32Array.from({ length: 0x10000 }, (_, bits) => fromHalfBits(bits));

function fromHalfBits(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
