import type { SweepEdges } from "./sweep-edges.ts";
import { addLonLatEdge, addTurn, closeWestSide, placeOf, type SweepWindow } from "./sweep-window.ts";
import { chunkEnd, type ZoneIndex } from "./zone-index.ts";
import { findChunks, type ZoneSearch } from "./zone-search.ts";

/**
 * Adds what matters of a zone's polygon inside the window, reading only the chunks there and one count of edges on a parallel.
 * False when no edge of it comes into the window, which then lies wholly inside or wholly outside.
 */
export function addZonePolygon(
  edges: SweepEdges,
  window: SweepWindow,
  search: ZoneSearch,
  polygon: number,
): boolean {
  const { west, south, east, north } = window;
  const before = edges.count;
  edges.polygons += 1;
  const near = findChunks(search, polygon, west, south, east, north);
  for (let place = 0; place < near; place += 1) {
    addChunk(edges, window, search.index, search.chunks[place] ?? 0);
  }
  const isCut = edges.count > before || window.turnCount > 0;
  if (isWestCountOdd(search, polygon, west, south)) addTurn(window, south);
  if (window.turnCount % 2 === 1) addTurn(window, north);
  closeWestSide(window, edges);
  return isCut;
}

/** Whether an odd number of the polygon's edges that lie wholly west of a place pass just north of it: exact, no arithmetic. */
function isWestCountOdd(search: ZoneSearch, polygon: number, lon: number, lat: number): boolean {
  let count = 0;
  const near = findChunks(search, polygon, Number.NEGATIVE_INFINITY, lat, lon, lat);
  for (let place = 0; place < near; place += 1) {
    count += westCount(search.index, search.chunks[place] ?? 0, lon, lat);
  }
  return count % 2 === 1;
}

function westCount(index: ZoneIndex, chunk: number, lon: number, lat: number): number {
  const { lonLat } = index.zones;
  const end = chunkEnd(index, chunk);
  let count = 0;
  for (let corner = index.chunkCorner[chunk] ?? 0; corner < end; corner += 1) {
    const passes = (lonLat[2 * corner + 1] ?? 0) > lat !== (lonLat[2 * corner + 3] ?? 0) > lat;
    if (passes && (lonLat[2 * corner] ?? 0) <= lon && (lonLat[2 * corner + 2] ?? 0) <= lon) count += 1;
  }
  return count;
}

function addChunk(edges: SweepEdges, window: SweepWindow, index: ZoneIndex, chunk: number): void {
  const { lonLat } = index.zones;
  const end = chunkEnd(index, chunk);
  for (let corner = index.chunkCorner[chunk] ?? 0; corner < end; corner += 1) {
    const lon1 = lonLat[2 * corner] ?? 0;
    const lat1 = lonLat[2 * corner + 1] ?? 0;
    const lon2 = lonLat[2 * corner + 2] ?? 0;
    const lat2 = lonLat[2 * corner + 3] ?? 0;
    if (placeOf(window, lon1, lat1, lon2, lat2) !== "reaches") continue;
    addLonLatEdge(window, edges, lon1, lat1, lon2, lat2);
    if (lon1 <= window.west) addTurnAt(window, lonLat, corner, cornerBefore(index, chunk, corner));
    if (lon2 <= window.west) addTurnAt(window, lonLat, corner + 1, cornerAfter(index, chunk, corner + 1));
  }
}

/** Where an edge from the window ends west of it and goes on wholly west of it, the count from the west changes. */
function addTurnAt(window: SweepWindow, lonLat: Float64Array, corner: number, next: number): void {
  const lat = lonLat[2 * corner + 1] ?? 0;
  if (lat <= window.south || lat >= window.north) return;
  if ((lonLat[2 * next] ?? 0) <= window.west) addTurn(window, lat);
}

function cornerBefore({ zones, chunkRing }: ZoneIndex, chunk: number, corner: number): number {
  const ring = chunkRing[chunk] ?? 0;
  return corner > (zones.ringStart[ring] ?? 0) ? corner - 1 : (zones.ringStart[ring + 1] ?? 0) - 2;
}

function cornerAfter({ zones, chunkRing }: ZoneIndex, chunk: number, corner: number): number {
  const ring = chunkRing[chunk] ?? 0;
  return corner + 1 < (zones.ringStart[ring + 1] ?? 0) ? corner + 1 : (zones.ringStart[ring] ?? 0) + 1;
}
