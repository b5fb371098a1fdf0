import type { MultiPolygon, Position } from "geojson";
import { distinctPoints } from "./distinct-points.ts";
import type { TracedPart, TracedRing } from "./traced-item.ts";

/** A ring as GeoJSON writes it: closed, repeats left out; null when fewer than three corners remain. */
export function closedRing(ring: TracedRing): Position[] | null {
  const points = distinctPoints(ring);
  const first = points[0];
  if (first === undefined || new Set(points.map(String)).size < 3) return null;
  return [...points, first].map((point) => [...point]);
}

/** One ring as an area of its own. */
export function ringShape(ring: TracedRing): MultiPolygon | null {
  const closed = closedRing(ring);
  return closed === null ? null : { type: "MultiPolygon", coordinates: [[closed]] };
}

/** A part as drawn, outer ring first, nothing mended; null without a usable outer ring. */
export function tracedShape(part: TracedPart): MultiPolygon | null {
  const outers = part.rings.filter((ring) => ring.role === "outer").map(closedRing);
  const holes = part.rings.filter((ring) => ring.role === "hole").map(closedRing);
  const [first, ...others] = outers.filter((ring) => ring !== null);
  if (first === undefined) return null;
  const usableHoles = holes.filter((ring) => ring !== null);
  return { type: "MultiPolygon", coordinates: [[first, ...usableHoles], ...others.map((ring) => [ring])] };
}
