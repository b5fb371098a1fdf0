import type { EarthShapes } from "./earth-shapes.ts";

/** A shape of some set. */
export interface ShapePick {
  shapes: EarthShapes;
  shape: number;
}

/** A set of its own of shapes picked from others, in the order given, every number copied as it is. */
export function pickShapes(picks: readonly ShapePick[]): EarthShapes {
  const spans = picks.map(spanOf);
  const shapeStart = starts(spans.map(({ polygons }) => polygons[1] - polygons[0]));
  const polygonStart = starts(
    spans.flatMap(({ polygons }, at) => lengths(picks[at]?.shapes.polygonStart, polygons)),
  );
  const ringStart = starts(spans.flatMap(({ rings }, at) => lengths(picks[at]?.shapes.ringStart, rings)));
  const corners = ringStart.at(-1) ?? 0;
  const picked: EarthShapes = {
    shapeStart,
    polygonStart,
    ringStart,
    lonLat: new Float64Array(2 * corners),
    xyz: new Float64Array(3 * corners),
    polygonBox: new Float64Array(4 * (polygonStart.length - 1)),
  };
  let corner = 0;
  let polygon = 0;
  for (const [at, { shapes }] of picks.entries()) {
    const {
      corners: [first, end],
      polygons,
    } = spans[at] ?? nowhere;
    picked.lonLat.set(shapes.lonLat.subarray(2 * first, 2 * end), 2 * corner);
    picked.xyz.set(shapes.xyz.subarray(3 * first, 3 * end), 3 * corner);
    picked.polygonBox.set(shapes.polygonBox.subarray(4 * polygons[0], 4 * polygons[1]), 4 * polygon);
    corner += end - first;
    polygon += polygons[1] - polygons[0];
  }
  return picked;
}

type Span = readonly [first: number, end: number];

const nowhere: { polygons: Span; rings: Span; corners: Span } = {
  polygons: [0, 0],
  rings: [0, 0],
  corners: [0, 0],
};

/** Polygons, rings and corners of a shape in its set. */
function spanOf({ shapes, shape }: ShapePick): typeof nowhere {
  const polygons = [shapes.shapeStart[shape] ?? 0, shapes.shapeStart[shape + 1] ?? 0] as const;
  const rings = within(shapes.polygonStart, polygons);
  return { polygons, rings, corners: within(shapes.ringStart, rings) };
}

function within(starts: Int32Array, [first, end]: Span): Span {
  return [starts[first] ?? 0, starts[end] ?? 0];
}

function lengths(starts: Int32Array | undefined, [first, end]: Span): number[] {
  if (!starts) return [];
  return Array.from(
    { length: end - first },
    (_, index) => (starts[first + index + 1] ?? 0) - (starts[first + index] ?? 0),
  );
}

function starts(counts: readonly number[]): Int32Array {
  const result = new Int32Array(counts.length + 1);
  for (const [index, count] of counts.entries()) result[index + 1] = (result[index] ?? 0) + count;
  return result;
}
