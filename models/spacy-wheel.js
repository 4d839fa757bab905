import { TextDecoder } from 'node:util';

import { decode } from '@msgpack/msgpack';
import { unzipSync } from 'fflate';

/** @typedef {{ shape: readonly number[], data: Float32Array }} Tensor */
/** @typedef {{ name: string, parameters: Record<string, Tensor>, attributes: Record<string, unknown> }} Layer */

const text = new TextDecoder('utf-8', { fatal: true });

/**
 * Data files of a spaCy model wheel. Nothing in it is run: only msgpack and JSON are read, never pickles or Python.
 *
 * @param {Uint8Array} wheel
 * @throws {Error} naming the file which the wheel lacks
 */
export function openWheel(wheel) {
  const files = unzipSync(wheel);
  const config = Object.keys(files).find((name) => name.endsWith('/config.cfg'));
  if (config === undefined) throw new Error('not a spaCy model: the wheel has no config.cfg');
  const folder = config.slice(0, -'config.cfg'.length);

  /** @param {string} name */
  const readBytes = (name) => {
    const bytes = files[folder + name];
    if (bytes === undefined) throw new Error(`the wheel has no ${folder}${name}`);
    return bytes;
  };
  return {
    readBytes,
    /** @param {string} name */
    readText: (name) => text.decode(readBytes(name)),
    /** @param {string} name */
    readJson: (name) => JSON.parse(text.decode(readBytes(name))),
    /** @param {string} name */
    readMessage: (name) => unpack(readBytes(name)),
    /** @param {string} component */
    readLayers: (component) => readLayers(readBytes(`${component}/model`)),
  };
}

/**
 * The layers of a component, from the `model` file that spaCy writes for it.
 *
 * @param {Uint8Array} bytes
 */
export function readLayers(bytes) {
  return toLayers(unpack(bytes));
}

/** @param {Uint8Array} bytes */
function unpack(bytes) {
  return decode(bytes, {
    useBigInt64: true,
    mapKeyConverter: (key) => (key instanceof Uint8Array ? text.decode(key) : String(key)),
  });
}

/**
 * The layers of a thinc model, in the order of its nodes.
 *
 * @see https://github.com/explosion/thinc/blob/master/thinc/model.py `Model.to_dict`
 * @returns {Layer[]}
 */
function toLayers({ nodes, params, attrs }) {
  return nodes.map((node, index) => ({
    name: node.name,
    parameters: Object.fromEntries(
      Object.entries(params[index] ?? {})
        .filter(([, value]) => value !== null)
        .map(([name, value]) => [name, toTensor(value)]),
    ),
    attributes: Object.fromEntries(
      Object.entries(attrs[index] ?? {}).map(([name, value]) => [
        name,
        value instanceof Uint8Array ? unpack(value) : value,
      ]),
    ),
  }));
}

/**
 * An array as msgpack-numpy writes it.
 *
 * @returns {Tensor}
 */
function toTensor({ nd, type, shape, data }) {
  if (nd !== true || type !== '<f4') throw new Error(`expected an array of 32-bit floats, got ${type}`);
  return { shape, data: new Float32Array(new Uint8Array(data).buffer) };
}
