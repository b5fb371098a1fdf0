import { flatAreasM2 } from "../measure/flat-areas.ts";
import { type FlatShapes, shapeCount } from "../measure/flat-shapes.ts";
import { floatsFor, integersFor } from "../measure/growing-array.ts";
import { noGroundM2 } from "../measure/limits.ts";
import { sweepGround } from "./sweep-ground.ts";
import { shapeCornerBounds, type ZoneIndex } from "./zone-index.ts";
import { takeShape, takeZone, type ZoneReader, zoneReader } from "./zone-reader.ts";
import { byZone, polygonsNear } from "./zone-search.ts";

/** Common ground of shapes and zones in columns, by shape, then zone: what threads hand over without copying. */
export interface OverlapColumns {
  count: number;
  shape: Int32Array;
  zone: Int32Array;
  areaM2: Float64Array;
}

const progressEvery = 1024;

/**
 * All pairs of a shape (from one up to another) and a zone that have ground in common, with its official area in m²: that of
 * `overlapAreaM2`, however many corners a zone has. `onProgress` is told the share done, 0…1.
 */
export function overlapsWith(
  index: ZoneIndex,
  shapes: FlatShapes,
  from = 0,
  to = shapeCount(shapes),
  onProgress?: (doneShare: number) => void,
): OverlapColumns {
  const reader = zoneReader(index);
  const found = {
    count: 0,
    shape: new Int32Array(64),
    zone: new Int32Array(64),
    areaM2: new Float64Array(64),
  };
  for (let shape = from; shape < to; shape += 1) {
    if ((shape - from) % progressEvery === 0) onProgress?.((shape - from) / (to - from));
    addOverlapsOf(reader, shapes, shape, found);
  }
  onProgress?.(1);
  return found;
}

function addOverlapsOf(reader: ZoneReader, shapes: FlatShapes, shape: number, found: OverlapColumns): void {
  const { search } = reader;
  const box = shapeCornerBounds(shapes, shape);
  const near = polygonsNear(search, box);
  if (near.length === 0) return;
  takeShape(reader, shapes, shape, box);
  for (const polygons of byZone(search.index, near)) {
    const zone = search.index.zoneOfPolygon[polygons[0] ?? 0] ?? 0;
    addOverlap(found, shape, zone, commonM2(reader, shapes, shape, takeZone(reader, polygons)));
  }
}

/** A shape of one polygon that no edge of the zone comes near is in it as a whole or not at all. */
function commonM2(reader: ZoneReader, shapes: FlatShapes, shape: number, isCut: boolean): number {
  const { edges, window, room, ownEdges } = reader;
  if (!isCut && edges.count === ownEdges) return 0;
  if (!isCut && edges.firstOfB === 1) return flatAreasM2(shapes, shape, shape + 1)[0] ?? 0;
  return sweepGround(room, edges, window).bothM2;
}

function addOverlap(found: OverlapColumns, shape: number, zone: number, areaM2: number): void {
  if (areaM2 < noGroundM2) return;
  const row = found.count;
  found.shape = integersFor(found.shape, row + 1);
  found.zone = integersFor(found.zone, row + 1);
  found.areaM2 = floatsFor(found.areaM2, row + 1);
  found.shape[row] = shape;
  found.zone[row] = zone;
  found.areaM2[row] = areaM2;
  found.count = row + 1;
}
