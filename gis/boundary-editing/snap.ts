import Flatbush from "flatbush";
import type { MultiPolygon, Position } from "geojson";
import { eccentricity2, radians, semiMajorM } from "../measure/ellipsoid.ts";
import { equalAreaPlane } from "../measure/equal-area-plane.ts";
import { latOf, lonOf } from "../measure/positions.ts";

/** A boundary that corners may be laid on. */
export interface SnapTarget {
  /** what it is called, as 东沟矿 or 生态保护红线 */
  label: string;
  shape: MultiPolygon;
}

export interface Snapped {
  kind: "vertex" | "edge";
  /** of a vertex the very numbers of the target's corner */
  place: Position;
  label: string;
  distanceM: number;
}

interface Edge {
  from: Position;
  to: Position;
  label: string;
}

export interface SnapIndex {
  edges: readonly Edge[];
  /** boxes of the edges, degrees; null where there are none */
  boxes: Flatbush | null;
}

/** Made once of all boundaries near by. */
export function snapIndex(targets: readonly SnapTarget[]): SnapIndex {
  const edges = targets.flatMap(({ label, shape }) =>
    shape.coordinates.flat().flatMap((ring) => edgesOf(ring, label)),
  );
  if (edges.length === 0) return { edges, boxes: null };
  const boxes = new Flatbush(edges.length);
  for (const { from, to } of edges) {
    const [lons, lats] = [
      [lonOf(from), lonOf(to)],
      [latOf(from), latOf(to)],
    ];
    boxes.add(Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats));
  }
  boxes.finish();
  return { edges, boxes };
}

const edgesOf = (ring: readonly Position[], label: string): Edge[] =>
  ring.slice(1).map((to, at) => ({ from: ring[at] ?? to, to, label }));

/**
 * Where a corner at this place is to be laid, looking `toleranceM` around: on the nearest vertex, else on the nearest edge; null
 * where nothing is that near. A vertex is given with the very numbers of the target, so that an edge between two of them is
 * shared; a place on an edge is straight on the equal-area plane, as areas are.
 */
export function snapTo({ edges, boxes }: SnapIndex, place: Position, toleranceM: number): Snapped | null {
  if (!boxes) return null;
  const metre = metresAt(latOf(place));
  const [lonReach, latReach] = [toleranceM / metre.lon, toleranceM / metre.lat];
  const near = boxes
    .search(
      lonOf(place) - lonReach,
      latOf(place) - latReach,
      lonOf(place) + lonReach,
      latOf(place) + latReach,
    )
    .flatMap((at) => edges[at] ?? []);
  const measure = (to: Position) =>
    Math.hypot((lonOf(to) - lonOf(place)) * metre.lon, (latOf(to) - latOf(place)) * metre.lat);
  const within = (found: readonly Snapped[]) =>
    found.filter(({ distanceM }) => distanceM <= toleranceM).toSorted((a, b) => a.distanceM - b.distanceM)[0];
  const vertices = near.flatMap(({ from, to, label }) =>
    [from, to].map((one): Snapped => ({ kind: "vertex", place: one, label, distanceM: measure(one) })),
  );
  const vertex = within(vertices);
  if (vertex) return vertex;
  const feet = near.map((edge): Snapped => {
    const foot = footOn(edge, place, metre);
    return { kind: "edge", place: foot, label: edge.label, distanceM: measure(foot) };
  });
  return within(feet) ?? null;
}

interface Metres {
  lon: number;
  lat: number;
}

/** Length of a degree of longitude and of latitude there, m. */
function metresAt(lat: number): Metres {
  const sin = Math.sin(radians(lat));
  const w2 = 1 - eccentricity2 * sin * sin;
  return {
    lon: (radians(1) * semiMajorM * Math.cos(radians(lat))) / Math.sqrt(w2),
    lat: (radians(1) * semiMajorM * (1 - eccentricity2)) / w2 ** 1.5,
  };
}

function footOn({ from, to }: Edge, place: Position, metre: Metres): Position {
  const plane = equalAreaPlane(lonOf(from), latOf(from));
  const [endX, endY] = plane.toPlane(lonOf(to), latOf(to));
  const [x, y] = plane.toPlane(lonOf(place), latOf(place));
  // the equal-area plane stretches east as much as it presses north: undone for the right angle
  const stretch = (metre.lon / (radians(1) * semiMajorM)) ** 2;
  const squared = endX * endX * stretch + (endY * endY) / stretch;
  const share = squared === 0 ? 0 : (x * endX * stretch + (y * endY) / stretch) / squared;
  const kept = Math.min(1, Math.max(0, share));
  return plane.toLonLat(kept * endX, kept * endY);
}
