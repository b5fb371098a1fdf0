import type { MultiPolygon, Position } from "geojson";
import { distinctPoints } from "../check/distinct-points.ts";
import { ringsDivide } from "../check/rings-divide.ts";
import { ringCrossings, ringsEntangle } from "../check/rings-meet.ts";
import type { LonLat, TracedPart, TracedRing } from "../check/traced-item.ts";
import { overlayShapes } from "../overlay/overlay-shapes.ts";
import { withGround } from "../overlay/with-ground.ts";
import { nestRings } from "./nest-rings.ts";
import { splitRing } from "./split-ring.ts";

/** Shared edges cross a few times by rounding; rings that cross more often overlap, which is an error and slow to join. */
const mostCrossings = 200;

type OpenPolygon = readonly (readonly LonLat[])[];

/**
 * The area of a part as it can be stored: closed rings, outer ones counter-clockwise (RFC 7946), rings that touch
 * themselves cut apart, holes that share an edge with their ring taken out; null when no ring has three corners.
 */
export function partShape(part: TracedPart): MultiPolygon | null {
  const loops = part.rings.flatMap(ringLoops);
  const polygons = nestRings(loops.map((loop) => loop.points))
    .filter(({ outer, depth }) => depth > 0 || loops[outer]?.role === "outer")
    .map(({ outer, holes }) => [outer, ...holes].map((at) => loops[at]?.points ?? []));
  return polygons.length === 0 ? null : storable(polygons.map(orient));
}

function ringLoops(ring: TracedRing) {
  const points = distinctPoints(ring);
  if (new Set(points.map(String)).size < 3) return [];
  return splitRing(points).map((loop) => ({ role: ring.role, points: loop }));
}

/** All parts as one area; parts that share an edge are joined, as a valid MultiPolygon needs. */
export function joinShapes(shapes: readonly MultiPolygon[]): MultiPolygon | null {
  if (shapes.length === 0) return null;
  const coordinates = shapes.flatMap((shape) => shape.coordinates);
  return shapes.length === 1 ? { type: "MultiPolygon", coordinates } : storable(coordinates);
}

function storable(coordinates: Position[][][]): MultiPolygon {
  const asDrawn: MultiPolygon = { type: "MultiPolygon", coordinates };
  const open = coordinates.flat().map((ring) => ring.slice(0, -1).map(toLonLat));
  const joins =
    (ringsEntangle(open) && ringCrossings(open, mostCrossings) < mostCrossings) || ringsDivide(open);
  return joins ? (dissolve(coordinates) ?? asDrawn) : asDrawn;
}

/** Every outer ring less its own holes, together. Rings that cross themselves stay as drawn: their issues speak. */
function dissolve(coordinates: Position[][][]): MultiPolygon | null {
  const layers = coordinates.flatMap(([outer = [], ...holes]) => [asShape([outer]), asShape(holes)]);
  return withGround(
    overlayShapes(layers, (covered) => covered.some((is, at) => at % 2 === 0 && is && !covered[at + 1])),
  );
}

function asShape(rings: Position[][]): MultiPolygon {
  return { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) };
}

function orient(rings: OpenPolygon): Position[][] {
  return rings.map((points, i) => {
    const [first, ...others] = points;
    if (first === undefined) return [];
    const walked = signedArea(points) > 0 === (i === 0) ? points : [first, ...others.toReversed()];
    return [...walked, ...walked.slice(0, 1)].map((point) => [...point]);
  });
}

/** Twice the area in degrees, about the first point to keep digits: positive counter-clockwise. */
function signedArea(points: readonly LonLat[]): number {
  const [x0, y0] = points[0] ?? [0, 0];
  return points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
    return sum + (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }, 0);
}

function toLonLat([lon = 0, lat = 0]: Position): LonLat {
  return [lon, lat];
}
