import type { MultiPolygon, Position } from "geojson";
import type { Bounds } from "../measure/bounds.ts";
import type { FlatShapes } from "../measure/flat-shapes.ts";

/**
 * A zone as it is inside a lon/lat box, with few corners elsewhere: a corner is left out when it and the corners kept before and
 * after it lie on one side of the box. What reaches the box keeps its corners to the bit; outside the outline means nothing.
 */
export function zoneNear(zones: FlatShapes, zone: number, box: Readonly<Bounds>): MultiPolygon {
  const coordinates: Position[][][] = [];
  const end = zones.shapeStart[zone + 1] ?? 0;
  for (let polygon = zones.shapeStart[zone] ?? 0; polygon < end; polygon += 1) {
    const rings = ringsNear(zones, polygon, box);
    if (rings.length > 0) coordinates.push(rings);
  }
  return { type: "MultiPolygon", coordinates };
}

/** Outer ring and holes; none when the outer ring has nothing in the box. */
function ringsNear(zones: FlatShapes, polygon: number, box: Readonly<Bounds>): Position[][] {
  const first = zones.polygonStart[polygon] ?? 0;
  const end = zones.polygonStart[polygon + 1] ?? 0;
  const rings: Position[][] = [];
  for (let ring = first; ring < end; ring += 1) {
    const near = ringNear(zones, ring, box);
    if (near.length > 3) rings.push(near);
    else if (ring === first) return [];
  }
  return rings;
}

/** Fewer than four corners when the ring has nothing in the box. */
function ringNear({ lonLat, ringStart }: FlatShapes, ring: number, box: Readonly<Bounds>): Position[] {
  const start = ringStart[ring] ?? 0;
  const last = (ringStart[ring + 1] ?? 0) - 1;
  const kept: Position[] = [];
  let before = 0;
  let beside = sidesOf(lonLat, start, box);
  for (let corner = start; corner <= last; corner += 1) {
    const after = corner < last ? sidesOf(lonLat, corner + 1, box) : 0;
    if ((before & beside & after) === 0) {
      kept.push([lonLat[2 * corner] ?? 0, lonLat[2 * corner + 1] ?? 0]);
      before = beside;
    }
    beside = after;
  }
  return kept;
}

/** The sides of the box a corner lies beyond, one bit each. */
function sidesOf(lonLat: Float64Array, corner: number, [west, south, east, north]: Readonly<Bounds>): number {
  const lon = lonLat[2 * corner] ?? 0;
  const lat = lonLat[2 * corner + 1] ?? 0;
  return (lon < west ? 1 : 0) + (lon > east ? 2 : 0) + (lat < south ? 4 : 0) + (lat > north ? 8 : 0);
}
