import type { FlatShapes } from "../measure/flat-shapes.ts";
import type { SweepEdges } from "./sweep-edges.ts";
import { addLonLatEdge, addTurn, closeWestSide, placeOf, type SweepWindow } from "./sweep-window.ts";

/** Adds all edges of a shape that matter inside the window, its polygons each on its own. */
export function addShape(edges: SweepEdges, window: SweepWindow, shapes: FlatShapes, shape: number): void {
  const { shapeStart, polygonStart, ringStart } = shapes;
  const endPolygon = shapeStart[shape + 1] ?? 0;
  for (let polygon = shapeStart[shape] ?? 0; polygon < endPolygon; polygon += 1) {
    edges.polygons += 1;
    const endRing = polygonStart[polygon + 1] ?? 0;
    for (let ring = polygonStart[polygon] ?? 0; ring < endRing; ring += 1) {
      addRing(edges, window, shapes.lonLat, ringStart[ring] ?? 0, ringStart[ring + 1] ?? 0);
    }
    closeWestSide(window, edges);
  }
}

function addRing(
  edges: SweepEdges,
  window: SweepWindow,
  lonLat: Float64Array,
  start: number,
  end: number,
): void {
  for (let corner = start + 1; corner < end; corner += 1) {
    const lon1 = lonLat[2 * corner - 2] ?? 0;
    const lat1 = lonLat[2 * corner - 1] ?? 0;
    const lon2 = lonLat[2 * corner] ?? 0;
    const lat2 = lonLat[2 * corner + 1] ?? 0;
    const place = placeOf(window, lon1, lat1, lon2, lat2);
    if (place === "reaches") addLonLatEdge(window, edges, lon1, lat1, lon2, lat2);
    else if (place === "west") addTurns(window, lat1, lat2);
  }
}

/** Two edges that meet cancel there: what is left is where the count from the west changes. */
function addTurns(window: SweepWindow, lat1: number, lat2: number): void {
  const from = Math.min(window.north, Math.max(window.south, lat1));
  const to = Math.min(window.north, Math.max(window.south, lat2));
  if (from === to) return;
  addTurn(window, from);
  addTurn(window, to);
}
