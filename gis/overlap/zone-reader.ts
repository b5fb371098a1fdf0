import type { Bounds } from "../measure/bounds.ts";
import type { FlatShapes } from "../measure/flat-shapes.ts";
import { addShape } from "./shape-edges.ts";
import { clearEdges, type SweepEdges, sweepEdges } from "./sweep-edges.ts";
import { type Sweep, sweep } from "./sweep-ground.ts";
import { type SweepWindow, setWindow, sweepWindow } from "./sweep-window.ts";
import { addZonePolygon } from "./zone-edges.ts";
import type { ZoneIndex } from "./zone-index.ts";
import { type ZoneSearch, zoneSearch } from "./zone-search.ts";

/** Resident zones opened in one thread, with room for laying one shape after the other over them. */
export interface ZoneReader {
  search: ZoneSearch;
  edges: SweepEdges;
  window: SweepWindow;
  room: Sweep;
  /** edges of the shape that is laid over the zones now */
  ownEdges: number;
}

/** Opens zones for reading, whichever thread built their index. */
export function zoneReader(index: ZoneIndex): ZoneReader {
  return {
    search: zoneSearch(index),
    edges: sweepEdges(),
    window: sweepWindow(),
    room: sweep(),
    ownEdges: 0,
  };
}

/** Takes up a shape, of which `box` is the lon/lat box. */
export function takeShape(
  reader: ZoneReader,
  shapes: FlatShapes,
  shape: number,
  box: Readonly<Bounds>,
): void {
  const { window, edges } = reader;
  setWindow(window, box);
  clearEdges(edges);
  addShape(edges, window, shapes, shape);
  edges.firstOfB = edges.polygons;
  reader.ownEdges = edges.count;
}

/** Lays the shape over these polygons of one zone; true when any edge of theirs comes into the shape's box. */
export function takeZone(reader: ZoneReader, polygons: readonly number[]): boolean {
  const { search, edges, window } = reader;
  edges.count = reader.ownEdges;
  edges.polygons = edges.firstOfB;
  let isCut = false;
  for (const polygon of polygons) isCut = addZonePolygon(edges, window, search, polygon) || isCut;
  return isCut;
}
