import type { MultiPolygon } from "geojson";
import { addShape } from "../overlap/shape-edges.ts";
import { clearEdges, sweepEdges } from "../overlap/sweep-edges.ts";
import { type Ground, sweep, sweepGround } from "../overlap/sweep-ground.ts";
import { setWindow, sweepWindow } from "../overlap/sweep-window.ts";
import { type Bounds, boundsOf } from "./bounds.ts";
import { type EarthShapes, shapeBounds } from "./earth-shapes.ts";
import { type FlatShapes, flatShapes } from "./flat-shapes.ts";
import { noGroundM2 } from "./limits.ts";

const edges = sweepEdges();
const window = sweepWindow();
const room = sweep();

/**
 * Common ground of two shapes in m² by the official ellipsoidal area (TD/T 1055-2019 Annex D), holes respected, ground under
 * several parts of one shape counted once; 0 when they only touch.
 */
export function overlapAreaM2(a: MultiPolygon, b: MultiPolygon): number {
  return grounded(groundIn(commonBox(boundsOf(a), boundsOf(b)), a, b).bothM2);
}

/** The same for two shapes of a flat set, by their places: nothing is laid out anew. */
export function overlapAreaIn(shapes: EarthShapes, a: number, b: number): number {
  const box = commonBox(shapeBounds(shapes, a), shapeBounds(shapes, b));
  return grounded(sweptGround(box, shapes, a, b).bothM2);
}

/** Ground of `a` outside `b` in m² by the official area: what is left of `a` beside `overlapAreaM2`; 0 when nothing is. */
export function differenceAreaM2(a: MultiPolygon, b: MultiPolygon): number {
  return grounded(groundIn(boundsOf(a), a, b).onlyAM2);
}

/** Ground of two shapes together in m² by the official area, what they share counted once. */
export function unionAreaM2(a: MultiPolygon, b: MultiPolygon): number {
  const [boxA, boxB] = [boundsOf(a), boundsOf(b)];
  const onlyB = groundIn(boxB, b, a).onlyAM2;
  const { bothM2, onlyAM2 } = groundIn(boxA, a, b);
  return bothM2 + onlyAM2 + onlyB;
}

function groundIn(box: Bounds, a: MultiPolygon, b: MultiPolygon): Ground {
  return isBox(box) ? sweptGround(box, flatShapes([a, b]), 0, 1) : noGround;
}

function sweptGround(box: Bounds, shapes: FlatShapes, a: number, b: number): Ground {
  if (!isBox(box)) return noGround;
  setWindow(window, box);
  clearEdges(edges);
  addShape(edges, window, shapes, a);
  edges.firstOfB = edges.polygons;
  addShape(edges, window, shapes, b);
  return sweepGround(room, edges, window);
}

const noGround: Ground = { bothM2: 0, onlyAM2: 0, onlyBM2: 0 };

function isBox([west, south, east, north]: Bounds): boolean {
  return west < east && south < north;
}

function grounded(areaM2: number): number {
  return areaM2 < noGroundM2 ? 0 : areaM2;
}

function commonBox(a: Bounds, b: Bounds): Bounds {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
