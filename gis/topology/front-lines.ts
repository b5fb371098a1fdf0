import type { MultiPolygon, Position } from "geojson";

/**
 * The boundaries that run along a finding's ground: both sides of ground between two mines, told by the last corner along the first and the
 * first along the second; the whole outline of common ground (`fronts` null).
 */
export function frontLines(
  { coordinates }: MultiPolygon,
  fronts: readonly (readonly [lastA: number, firstB: number])[] | null,
): Position[][] {
  if (fronts === null) return coordinates.flat();
  return coordinates.flatMap(([outline = []], index) => {
    const [lastA, firstB] = fronts[index] ?? [0, 0];
    return [outline.slice(0, lastA + 1), outline.slice(firstB, -1)];
  });
}
