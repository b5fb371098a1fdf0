/** A number of a flat array; 0 past its end. */
export function numberAt(numbers: Float64Array, place: number): number {
  return numbers[place] ?? 0;
}
