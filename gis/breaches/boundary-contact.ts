import type { MultiPolygon, Position } from "geojson";
import { type Bounds, boundsOf } from "../measure/bounds.ts";
import { contactM } from "../measure/limits.ts";

/** Metres in a degree of latitude, near enough for telling a millimetre. */
const metresPerDegree = 111_000;

type Edge = readonly [from: Position, to: Position];

/**
 * Whether two boundaries come within 1 mm of each other, edges taken straight in lon/lat as the official area takes them
 * (TD/T 1055): two edges along one parallel are then in contact however their corners lie, which geodesics are not.
 */
export function boundariesTouch(a: MultiPolygon, b: MultiPolygon): boolean {
  const reachDeg = contactM / metresPerDegree;
  const shared = commonBounds(boundsOf(a), boundsOf(b), reachDeg * 2);
  const [edgesA, edgesB] = [edgesIn(a, shared), edgesIn(b, shared)];
  return cornersMeet(edgesA, edgesB) || cornersMeet(edgesB, edgesA);
}

function commonBounds(a: Bounds, b: Bounds, marginDeg: number): Bounds {
  return [
    Math.max(a[0], b[0]) - marginDeg,
    Math.max(a[1], b[1]) - marginDeg,
    Math.min(a[2], b[2]) + marginDeg,
    Math.min(a[3], b[3]) + marginDeg,
  ];
}

function edgesIn(shape: MultiPolygon, [west, south, east, north]: Bounds): Edge[] {
  return shape.coordinates
    .flat()
    .flatMap((ring) => ring.slice(1).map((to, index): Edge => [ring[index] ?? to, to]))
    .filter(
      ([[lon1 = 0, lat1 = 0], [lon2 = 0, lat2 = 0]]) =>
        Math.max(lon1, lon2) >= west &&
        Math.min(lon1, lon2) <= east &&
        Math.max(lat1, lat2) >= south &&
        Math.min(lat1, lat2) <= north,
    );
}

/** Every corner of a ring starts one of its edges and ends another, so looking at the ends of edges sees all corners. */
function cornersMeet(edges: readonly Edge[], others: readonly Edge[]): boolean {
  return edges.some((edge) => edge.some((corner) => others.some((other) => gapM(corner, other) < contactM)));
}

function gapM([lon = 0, lat = 0]: Position, [[lon1 = 0, lat1 = 0], [lon2 = 0, lat2 = 0]]: Edge): number {
  const metresPerLon = metresPerDegree * Math.cos((lat * Math.PI) / 180);
  const [x1, y1] = [(lon1 - lon) * metresPerLon, (lat1 - lat) * metresPerDegree];
  const [dx, dy] = [(lon2 - lon1) * metresPerLon, (lat2 - lat1) * metresPerDegree];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length2));
  return Math.hypot(x1 + along * dx, y1 + along * dy);
}
