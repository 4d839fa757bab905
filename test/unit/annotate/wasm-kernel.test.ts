import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { createLinearLayer, padRows } from '../../../src/annotate/linear-layer.ts';
import { createMaxoutLayer, WIDTH } from '../../../src/annotate/maxout-layer.ts';
import { createKernel } from '../../../src/annotate/wasm-kernel.ts';

const ROOT = new URL('../../../', import.meta.url);

/** Numbers in [-1, 1) that look random and are always the same. */
function makeNumbers(length: number, seed: number): Float32Array {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

function multiply(weights: Float32Array, input: Float32Array, output: number): number {
  return input.reduce((sum, value, i) => sum + value * (weights[output * input.length + i] ?? NaN), 0);
}

// The compiler runs as a program of its own: importing it would bring its global types into this one's.
test('the checked-in binary is what its source compiles to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kernel-'));
  try {
    const binary = join(folder, 'kernels.wasm');
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const [, ...options] = (scripts['build:kernel'] ?? '').split(' ');
    const compiler = fileURLToPath(new URL('node_modules/assemblyscript/bin/asc.js', ROOT));
    execFileSync(process.execPath, [compiler, ...options, '-o', binary], { cwd: fileURLToPath(ROOT) });
    const checkedIn = readFileSync(new URL('src/annotate/kernel/kernels.wasm', ROOT));
    expect(readFileSync(binary).equals(checkedIn)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('createKernel', () => {
  test('keeps what is stored when memory grows, and frees what scratch took', () => {
    const kernel = createKernel();
    const stored = kernel.store(new Float32Array([1, 2, 3]));
    const first = kernel.scratch(() => kernel.take(30_000_000).pointer);
    const second = kernel.scratch(() => kernel.take(1).pointer);
    expect([...kernel.floats(stored)]).toEqual([1, 2, 3]);
    expect(second).toBe(first);
    expect(second % 16).toBe(0);
  });

  test('frees what failing work took', () => {
    const kernel = createKernel();
    const before = kernel.scratch(() => kernel.take(1).pointer);
    expect(() =>
      kernel.scratch(() => {
        kernel.take(100);
        throw new Error('failed');
      }),
    ).toThrow('failed');
    expect(kernel.scratch(() => kernel.take(1).pointer)).toBe(before);
  });
});

describe('createLinearLayer', () => {
  test.each([
    { inputs: 3, outputs: 1, rows: 1 },
    { inputs: 8, outputs: 12, rows: 4 },
    { inputs: 96, outputs: 50, rows: 7 },
  ])('multiplies $rows rows of $inputs by $outputs', ({ inputs, outputs, rows }) => {
    const kernel = createKernel();
    const weights = makeNumbers(inputs * outputs, 1);
    const bias = makeNumbers(outputs, 2);
    const input = makeNumbers(padRows(rows) * inputs, 3);
    const layer = createLinearLayer(kernel, weights, bias, inputs);
    const result = kernel.take(padRows(rows) * layer.stride);
    layer.apply(kernel.store(input).pointer, inputs, rows, result);
    const values = kernel.floats(result);
    for (let row = 0; row < rows; row += 1) {
      for (let output = 0; output < outputs; output += 1) {
        const expected =
          (bias[output] ?? NaN) + multiply(weights, input.subarray(row * inputs, (row + 1) * inputs), output);
        expect(values[row * layer.stride + output]).toBeCloseTo(expected, 4);
      }
    }
  });
});

describe('createMaxoutLayer', () => {
  test('takes the highest of three pieces, normalises and adds the residual', () => {
    const kernel = createKernel();
    const inputs = 5;
    const rows = 2;
    const tensors: Readonly<Record<string, Float32Array>> = {
      'mix.weights': makeNumbers(WIDTH * 3 * inputs, 1),
      'mix.bias': makeNumbers(WIDTH * 3, 2),
      'mix.gain': makeNumbers(WIDTH, 3),
      'mix.shift': makeNumbers(WIDTH, 4),
    };
    const tensor = (name: string): Float32Array => tensors[name] ?? new Float32Array();
    const layer = createMaxoutLayer(kernel, { tensor }, 'mix', inputs);
    const input = makeNumbers(padRows(rows) * inputs, 5);
    const residual = makeNumbers(rows * WIDTH, 6);
    const result = kernel.store(residual);
    layer.apply(kernel.store(input).pointer, inputs, rows, result.pointer, result.pointer);

    for (let row = 0; row < rows; row += 1) {
      const vector = input.subarray(row * inputs, (row + 1) * inputs);
      const highest = Array.from({ length: WIDTH }, (_, output) =>
        Math.max(
          ...[0, 1, 2].map((piece) => {
            const at = output * 3 + piece;
            return (tensor('mix.bias')[at] ?? NaN) + multiply(tensor('mix.weights'), vector, at);
          }),
        ),
      );
      const mean = highest.reduce((sum, value) => sum + value, 0) / WIDTH;
      const variance = highest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / WIDTH;
      for (const [i, value] of highest.entries()) {
        const normal = (value - mean) / Math.sqrt(variance + 1e-8);
        const expected =
          normal * (tensor('mix.gain')[i] ?? NaN) +
          (tensor('mix.shift')[i] ?? NaN) +
          (residual[row * WIDTH + i] ?? NaN);
        expect(kernel.floats(result)[row * WIDTH + i]).toBeCloseTo(expected, 4);
      }
    }
  });
});
