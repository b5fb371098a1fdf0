import type { MultiPolygon, Position } from "geojson";
import { type CoordinateSystem, projector } from "#gis/crs/coordinate-system";
import { type Winding, windRings } from "#gis/formats/wind-rings";

/** A shape in the numbers of a system, its rings walked as the format wants them. */
export function planeShape(shape: MultiPolygon, system: CoordinateSystem, winding: Winding): MultiPolygon {
  const project = projector(system);
  const { type, coordinates } = windRings(shape, winding);
  return { type, coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(project))) };
}

/** Well-known text, every digit kept. */
export function shapeWkt({ coordinates }: MultiPolygon): string {
  return `MULTIPOLYGON (${coordinates.map((rings) => list(rings.map(ringText))).join(", ")})`;
}

/** Corners of a ring as KML lists them: lon,lat pairs apart by spaces. */
export const kmlCorners = (ring: readonly Position[]) => ring.map((at) => at.slice(0, 2).join(",")).join(" ");

const list = (texts: readonly string[]) => `(${texts.join(", ")})`;
const ringText = (ring: readonly Position[]) => list(ring.map(([x, y]) => `${x} ${y}`));
