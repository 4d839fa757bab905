import { encode } from '@msgpack/msgpack';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { openWheel, readLayers } from '../../../models/spacy-wheel.js';

function toArray(shape: readonly number[], values: readonly number[], type = '<f4'): object {
  const data = new Uint8Array(Float32Array.from(values).buffer);
  return { nd: true, type, shape, data };
}

/** One layer with weights and no bias, as spaCy writes a component. */
function writeComponent(weights: object): Uint8Array {
  return encode({
    nodes: [{ name: 'linear' }],
    params: [{ W: weights, b: null }],
    attrs: [{ nO: encode(2) }],
  });
}

describe('readLayers', () => {
  test('reads weights and attributes', () => {
    expect(readLayers(writeComponent(toArray([1, 2], [0.5, -3])))).toEqual([
      {
        name: 'linear',
        parameters: { W: { shape: [1, 2], data: Float32Array.of(0.5, -3) } },
        attributes: { nO: 2 },
      },
    ]);
  });

  test('reads a file’s bytes wherever they lie in memory', () => {
    const bytes = writeComponent(toArray([2], [1, 2]));
    const [layer] = readLayers(Buffer.concat([Buffer.of(0), bytes]).subarray(1));
    expect(layer?.parameters['W']?.data).toEqual(Float32Array.of(1, 2));
  });

  test('refuses other numbers', () => {
    expect(() => readLayers(writeComponent(toArray([2], [1, 2], '<f8')))).toThrow(
      'expected an array of 32-bit floats, got <f8',
    );
  });
});

describe('openWheel', () => {
  const files = {
    'some_model-1.0/config.cfg': new Uint8Array(),
    'some_model-1.0/meta.json': Buffer.from('{}'),
  };

  test('finds the files beside the configuration', () => {
    expect(openWheel(zipSync(files)).readJson('meta.json')).toEqual({});
  });

  test('names a file that is missing', () => {
    expect(() => openWheel(zipSync(files)).readBytes('LICENSE')).toThrow(
      'the wheel has no some_model-1.0/LICENSE',
    );
  });

  test('refuses a wheel without a model', () => {
    expect(() => openWheel(zipSync({ 'other/setup.py': new Uint8Array() }))).toThrow('not a spaCy model');
  });
});
