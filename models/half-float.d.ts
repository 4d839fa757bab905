/** @throws {RangeError} for a value that is not finite or above 65504 */
export function toHalfFloats(values: Float32Array): Uint16Array;
