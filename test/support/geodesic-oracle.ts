import geographiclib from "geographiclib-geodesic";
import type { MultiPolygon, Position } from "geojson";

const cgcs2000 = new geographiclib.Geodesic.Geodesic(6378137, 1 / 298.257222101);
const settledM = 1e-4;

type Edge = readonly [from: Position, to: Position];

/** Shortest way between the boundaries of two shapes by GeographicLib alone, m: every corner of one against every edge of the other. */
export function oracleGapM(a: MultiPolygon, b: MultiPolygon): number {
  return Math.min(cornersToEdgesM(cornersOf(a), edgesOf(b)), cornersToEdgesM(cornersOf(b), edgesOf(a)));
}

/** How far a point is from the boundary of a shape, m. */
export function oracleToBoundaryM(point: Position, shape: MultiPolygon): number {
  return cornersToEdgesM([point], edgesOf(shape));
}

/** By the triangle inequality an edge is no nearer than half of what the ways to its ends exceed its length; nearest first. */
function cornersToEdgesM(corners: readonly Position[], edges: readonly Edge[]): number {
  const lengths = edges.map(([from, to]) => inverse(from, to).s12);
  const candidates = corners.flatMap((corner) => {
    const toStart = edges.map(([from]) => inverse(corner, from).s12);
    return edges.map((edge, index) => {
      const end = edges[index + 1]?.[0] === edge[1] ? toStart[index + 1] : inverse(corner, edge[1]).s12;
      return { corner, edge, atLeastM: ((toStart[index] ?? 0) + (end ?? 0) - (lengths[index] ?? 0)) / 2 };
    });
  });
  candidates.sort((one, other) => one.atLeastM - other.atLeastM);
  let bestM = Infinity;
  for (const { corner, edge, atLeastM } of candidates) {
    if (atLeastM > bestM) break;
    bestM = Math.min(bestM, cornerToEdgeM(corner, edge));
  }
  return bestM;
}

/** Halves the edge towards where the way to the corner meets it at a right angle. */
function cornerToEdgeM(corner: Position, [from, to]: Edge): number {
  const line = cgcs2000.InverseLine(from[1] ?? 0, from[0] ?? 0, to[1] ?? 0, to[0] ?? 0);
  const look = (alongM: number) => {
    const place = line.Position(alongM);
    const way = inverse([place.lon2 ?? 0, place.lat2 ?? 0], corner);
    return { awayM: way.s12, isAhead: Math.cos(((way.azi1 - (place.azi2 ?? 0)) * Math.PI) / 180) > 0 };
  };
  let [low, high] = [0, line.s13];
  let bestM = Math.min(look(low).awayM, look(high).awayM);
  while (high - low > settledM) {
    const middle = (low + high) / 2;
    const { awayM, isAhead } = look(middle);
    bestM = Math.min(bestM, awayM);
    if (isAhead) low = middle;
    else high = middle;
  }
  return bestM;
}

function inverse([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position) {
  const { s12 = Number.NaN, azi1 = Number.NaN } = cgcs2000.Inverse(lat1, lon1, lat2, lon2);
  return { s12, azi1 };
}

function cornersOf(shape: MultiPolygon): Position[] {
  return shape.coordinates.flat().flatMap((ring) => ring.slice(1));
}

function edgesOf(shape: MultiPolygon): Edge[] {
  return shape.coordinates
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, index): Edge => [ring[index] ?? to, to]));
}
