import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { ENGLISH_MODEL, readModelFile } from '../../../src/annotate/model-file.ts';

describe('readModelFile', () => {
  test('gives tensors of the expected shape', () => {
    const { tensor } = readModelFile(ENGLISH_MODEL);
    expect(tensor('shared.embed.SPACY', 50, 96)).toHaveLength(50 * 96);
    expect(() => tensor('shared.embed.SPACY', 50, 128)).toThrow(
      /manifest\.json: expected shared\.embed\.SPACY of shape \[50,128\], found \[50,96\]/,
    );
    expect(() => tensor('shared.embed.LENGTH', 50, 96)).toThrow(/shape \[50,96\], found none/);
  });
});

describe('a model folder that is not whole', () => {
  let root: string;
  let folder: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'model-file-'));
    folder = join(root, `en${sep}`);
  });
  beforeEach(() => {
    cpSync(ENGLISH_MODEL, folder, { recursive: true, force: true });
  });
  afterAll(() => {
    rmSync(root, { recursive: true });
  });
  const read = (): unknown => readModelFile(pathToFileURL(folder));

  test.each(['weights.bin', 'vocabulary.json', 'lemmas.json'])(
    'names %s when one byte of it differs',
    (name) => {
      const path = join(folder, name);
      const bytes = readFileSync(path);
      bytes.writeUInt8(bytes.readUInt8(1000) ^ 1, 1000);
      writeFileSync(path, bytes);
      expect(read).toThrow(`${path}: the file is damaged, its SHA-256 is not the manifest's`);
    },
  );

  test('tells how much of a file is left', () => {
    const path = join(folder, 'weights.bin');
    writeFileSync(path, readFileSync(path).subarray(0, 10));
    expect(read).toThrow(/weights\.bin: the file is damaged.* \(10 bytes instead of \d+\)/);
  });

  test.each(['manifest.json', 'weights.bin', 'lemmas.json'])('names %s when it is missing', (name) => {
    rmSync(join(folder, name));
    expect(read).toThrow(`${join(folder, name)}: the language model is incomplete`);
  });

  test.each([
    ['no JSON', '{'],
    ['of another version', '{"name": "other"}'],
  ])('names a manifest that is %s', (_, text) => {
    writeFileSync(join(folder, 'manifest.json'), text);
    expect(read).toThrow(/manifest\.json: not a model file of this version/);
  });
});
