interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

interface Layer {
  readonly name: string;
  readonly parameters: Readonly<Record<string, Tensor>>;
  readonly attributes: Readonly<Record<string, unknown>>;
}

interface Wheel {
  readonly readBytes: (name: string) => Uint8Array;
  readonly readText: (name: string) => string;
  readonly readJson: (name: string) => unknown;
  readonly readMessage: (name: string) => unknown;
  readonly readLayers: (component: string) => readonly Layer[];
}

/** @throws {Error} naming the file which the wheel lacks */
export function openWheel(wheel: Uint8Array): Wheel;

export function readLayers(bytes: Uint8Array): readonly Layer[];
