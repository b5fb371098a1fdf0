import Flatbush from "flatbush";
import type { Bounds } from "../measure/bounds.ts";
import { integersFor } from "../measure/growing-array.ts";
import { groupLength, type ZoneIndex } from "./zone-index.ts";

/** A zone index opened for reading in one thread. */
export interface ZoneSearch {
  index: ZoneIndex;
  polygons: Flatbush;
  /** what the last search for chunks found */
  chunks: Int32Array;
}

/** Opens a zone index, whichever thread built it. */
export function zoneSearch(index: ZoneIndex): ZoneSearch {
  return { index, polygons: Flatbush.from(index.polygonTree), chunks: new Int32Array(64) };
}

/** Polygons whose boxes meet a lon/lat box, ascending, so that those of one zone stand together. */
export function polygonsNear({ polygons }: ZoneSearch, box: Readonly<Bounds>): number[] {
  return polygons.search(...box).sort((one, other) => one - other);
}

/** Puts the chunks of one polygon whose boxes meet a lon/lat box in `search.chunks` and says how many there are. */
export function findChunks(
  search: ZoneSearch,
  polygon: number,
  west: number,
  south: number,
  east: number,
  north: number,
): number {
  const { chunkStart, chunkBox, groupStart, groupBox } = search.index;
  const firstGroup = groupStart[polygon] ?? 0;
  const endGroup = groupStart[polygon + 1] ?? 0;
  const firstChunk = chunkStart[polygon] ?? 0;
  const endChunk = chunkStart[polygon + 1] ?? 0;
  let found = 0;
  for (let group = firstGroup; group < endGroup; group += 1) {
    if (isApart(groupBox, 4 * group, west, south, east, north)) continue;
    search.chunks = integersFor(search.chunks, found + groupLength);
    const start = firstChunk + (group - firstGroup) * groupLength;
    const end = Math.min(start + groupLength, endChunk);
    for (let chunk = start; chunk < end; chunk += 1) {
      if (isApart(chunkBox, 4 * chunk, west, south, east, north)) continue;
      search.chunks[found] = chunk;
      found += 1;
    }
  }
  return found;
}

function isApart(
  boxes: Float64Array,
  box: number,
  west: number,
  south: number,
  east: number,
  north: number,
): boolean {
  return (
    (boxes[box + 1] ?? 0) > north ||
    (boxes[box + 3] ?? 0) < south ||
    (boxes[box] ?? 0) > east ||
    (boxes[box + 2] ?? 0) < west
  );
}

/** Ascending polygons in groups, those of one zone together. */
export function byZone({ zoneOfPolygon }: ZoneIndex, polygons: readonly number[]): number[][] {
  const groups: number[][] = [];
  let last = -1;
  for (const polygon of polygons) {
    const zone = zoneOfPolygon[polygon] ?? 0;
    if (zone === last) groups.at(-1)?.push(polygon);
    else groups.push([polygon]);
    last = zone;
  }
  return groups;
}
