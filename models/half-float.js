/**
 * IEEE 754 half precision, rounded to nearest, ties to even (as numpy does).
 *
 * @param {Float32Array} values
 * @returns {Uint16Array} the bit patterns
 */
export function toHalfFloats(values) {
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  return Uint16Array.from(bits, toHalfBits);
}

/** @param {number} bits pattern of a single precision number */
function toHalfBits(bits) {
  const sign = (bits >>> 16) & 0x8000;
  const exponent = (bits >>> 23) & 0xff;
  const fraction = bits & 0x7fffff;
  if (exponent >= 143) throw new RangeError('half precision: a weight is not finite or above 65504');
  if (exponent >= 113) return sign | roundShift(((exponent - 112) << 23) | fraction, 13);
  if (exponent < 102) return sign;
  return sign | roundShift(fraction | 0x800000, 126 - exponent);
}

/** @param {number} value @param {number} shift */
function roundShift(value, shift) {
  const kept = value >>> shift;
  const rest = value - kept * 2 ** shift;
  const half = 2 ** (shift - 1);
  return rest > half || (rest === half && kept % 2 === 1) ? kept + 1 : kept;
}
