/** The array itself when it holds `length` values, else a larger copy (at least twice as long). */
export function floatsFor(array: Float64Array, length: number): Float64Array {
  if (length <= array.length) return array;
  const larger = new Float64Array(Math.max(length, 2 * array.length));
  larger.set(array);
  return larger;
}

/** The array itself when it holds `length` values, else a larger copy (at least twice as long). */
export function integersFor(array: Int32Array, length: number): Int32Array {
  if (length <= array.length) return array;
  const larger = new Int32Array(Math.max(length, 2 * array.length));
  larger.set(array);
  return larger;
}
