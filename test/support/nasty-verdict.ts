import type { MultiPolygon, Polygon, Position } from "geojson";
import { readBoundaryFile } from "#gis/formats/read-file";
import { officialAreaM2 } from "#gis/measure/area";
import { boundsOf } from "#gis/measure/bounds";
import { shapeDistance } from "#gis/measure/distance";
import { equalAreaPlane } from "#gis/measure/equal-area-plane";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { differenceShape, intersectionShape, unionShape } from "#gis/measure/overlap-shape";
import type { Geos } from "#test/support/geos";
import type { NastyPair } from "#test/support/nasty-pairs";

/** What an independent engine holds against our answers for one pair; empty when all is well. */
export interface Verdict {
  complaints: string[];
  /** the pair was answered with an error, so nothing was overlaid */
  refused: boolean;
}

/**
 * Areas agree within 1e-6 of themselves, and slivers within 0.003 m² and within 1e-6 of the ground they are cut from: boundaries
 * nearer than a micrometre count as one, which on 3 km of boundary is 0.003 m², and pieces below 0.001 m² are no ground.
 */
const relative = 1e-6;
const floorM2 = 0.003;
/** Ground in common that cannot be a bend of an edge, m². */
const plainM2 = 0.01;

/** Edges are geodesics for a distance, straight on the equal-area plane for an area: 0.06 m apart on 1.8 km, the longest here. */
const bendM = 0.1;

/** Reads both shapes as files are read, then overlays them and compares every answer with GEOS. */
export function judge(geos: Geos, pair: NastyPair): Verdict {
  const a = read({ type: "Polygon", coordinates: pair.a });
  const b = read({ type: "Polygon", coordinates: pair.b });
  const complaints = [...readComplaints(geos, pair.a, a), ...readComplaints(geos, pair.b, b)];
  if (a.shape === null || b.shape === null || a.hasError || b.hasError) return { complaints, refused: true };
  return { complaints: [...complaints, ...overlayComplaints(geos, a.shape, b.shape)], refused: false };
}

interface Reading {
  shape: MultiPolygon | null;
  issueCount: number;
  hasError: boolean;
}

function read(drawn: Polygon | MultiPolygon): Reading {
  const bytes = new TextEncoder().encode(JSON.stringify(drawn));
  const [item] = readBoundaryFile({ name: "nasty.geojson", bytes }).items;
  const issues = item?.issues ?? [];
  const hasError = issues.some(({ severity }) => severity === "error");
  return { shape: item?.shape ?? null, issueCount: issues.length, hasError };
}

function readComplaints(geos: Geos, drawn: Position[][], { shape, issueCount, hasError }: Reading): string[] {
  const validAsDrawn = geos.isValid([drawn]);
  if (!validAsDrawn && issueCount === 0) return [`invalid without an issue: ${geos.whyInvalid([drawn])}`];
  if (validAsDrawn && hasError) return ["valid for GEOS, an error for us"];
  if (hasError) return [];
  if (shape === null) return ["no error and no shape"];
  return geos.isValid(shape.coordinates) ? [] : [`read as invalid: ${geos.whyInvalid(shape.coordinates)}`];
}

function overlayComplaints(geos: Geos, a: MultiPolygon, b: MultiPolygon): string[] {
  const shapes = {
    common: intersectionShape(a, b),
    left: differenceShape(a, b),
    together: unionShape([a, b]),
  };
  const toPlane = planeOf([...a.coordinates, ...b.coordinates]);
  const areas = geos.overlayAreas(toPlane(a), toPlane(b));
  const distanceM = shapeDistance(a, b).distanceM;
  const wholeM2 = officialAreaM2(a) + officialAreaM2(b);
  return [
    ...(["common", "left", "together"] as const).flatMap((part) => [
      ...validity(geos, part, shapes[part]),
      ...areaComplaint(part, shapes[part] === null ? 0 : officialAreaM2(shapes[part]), areas[part], wholeM2),
    ]),
    ...areaComplaint("overlapAreaM2", overlapAreaM2(a, b), areas.common, wholeM2),
    ...(Number.isFinite(distanceM) && distanceM >= 0 ? [] : [`distance ${distanceM}`]),
    ...(areas.common > plainM2 && distanceM > bendM ? [`ground in common ${distanceM} m apart`] : []),
  ];
}

function validity(geos: Geos, part: string, shape: MultiPolygon | null): string[] {
  if (shape === null) return [];
  const ours = read(shape);
  return [
    ...(geos.isValid(shape.coordinates) ? [] : [`${part} invalid: ${geos.whyInvalid(shape.coordinates)}`]),
    ...(ours.hasError ? [`${part} has an error by our own check`] : []),
  ];
}

function areaComplaint(part: string, oursM2: number, theirsM2: number, wholeM2: number): string[] {
  const offM2 = Math.abs(oursM2 - theirsM2);
  return offM2 <= Math.max(relative * theirsM2, floorM2) && offM2 <= relative * wholeM2
    ? []
    : [`${part}: ${oursM2} m², GEOS ${theirsM2} m²`];
}

/** To the equal-area plane, where straight edges bound official areas: GEOS measures on planes only. */
function planeOf(coordinates: Position[][][]): (shape: MultiPolygon) => Position[][][] {
  const [west, south, east, north] = boundsOf({ type: "MultiPolygon", coordinates });
  const plane = equalAreaPlane((west + east) / 2, (south + north) / 2);
  const project = ([lon = 0, lat = 0]: Position) => plane.toPlane(lon, lat);
  return (shape) => shape.coordinates.map((rings) => rings.map((ring) => ring.map(project)));
}
