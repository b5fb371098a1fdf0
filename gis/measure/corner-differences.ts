import type { MultiPolygon, Position } from "geojson";

/** m on the ground for one degree of latitude, enough to turn a tolerance of millimetres into degrees */
const metresPerDegree = 111_320;

export interface CornerDifference {
  /** lon/lat */
  position: Position;
  /** its number in each shape, from 1 through all parts and rings; null where it is no corner of that shape */
  numbers: readonly (number | null)[];
}

/**
 * Corners that are not corners of every one of the shapes, within `toleranceM` (m) along both axes, in the order of their numbers. Which
 * corner a ring begins at does not matter; a ring's closing repeat is no corner. Fewer than two shapes differ in nothing.
 */
export function cornerDifferences(shapes: readonly MultiPolygon[], toleranceM: number): CornerDifference[] {
  const tolerance = toleranceM / metresPerDegree;
  const found: { position: Position; numbers: (number | null)[] }[] = [];
  const cells = new Map<string, typeof found>();
  for (const [place, shape] of shapes.entries()) {
    for (const [at, position] of cornersOf(shape).entries()) {
      const same = around(position, tolerance)
        .flatMap((cell) => cells.get(cell) ?? [])
        .find((one) => one.numbers[place] === null && near(one.position, position, tolerance));
      const entry = same ?? { position, numbers: shapes.map(() => null) };
      entry.numbers[place] = at + 1;
      if (same) continue;
      found.push(entry);
      const cell = cellOf(position, tolerance);
      cells.set(cell, [...(cells.get(cell) ?? []), entry]);
    }
  }
  return found
    .filter(({ numbers }) => numbers.includes(null))
    .toSorted((one, other) => firstNumber(one) - firstNumber(other));
}

const cornersOf = ({ coordinates }: MultiPolygon): Position[] =>
  coordinates.flatMap((rings) => rings.flatMap((ring) => ring.slice(0, -1)));

const firstNumber = ({ numbers }: { numbers: readonly (number | null)[] }) =>
  Math.min(...numbers.map((number) => number ?? Number.POSITIVE_INFINITY));

/** Wide enough that what is near lies in the same cell or in one beside it, as far north as there are mines. */
const cellsOfTolerance = 8;

function cellOf([lon = 0, lat = 0]: Position, tolerance: number): string {
  const side = tolerance * cellsOfTolerance;
  return `${Math.floor(lon / side)} ${Math.floor(lat / side)}`;
}

function around([lon = 0, lat = 0]: Position, tolerance: number): string[] {
  const side = tolerance * cellsOfTolerance;
  const steps = [-1, 0, 1];
  return steps.flatMap((east) =>
    steps.map((north) => cellOf([lon + east * side, lat + north * side], tolerance)),
  );
}

function near([lon = 0, lat = 0]: Position, [otherLon = 0, otherLat = 0]: Position, tolerance: number) {
  const shrink = Math.cos((lat * Math.PI) / 180);
  return Math.abs(lat - otherLat) <= tolerance && Math.abs(lon - otherLon) * shrink <= tolerance;
}
