import type { Position } from "geojson";
import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { MapEngine } from "../map-engine.ts";
import { metresPerPixel } from "../scale.ts";

/** A place under the pointer, with the metres of ground that count as near it there. */
export interface PressedPlace {
  at: Position;
  reachM: number;
  /** Ctrl (or ⌘): one more is chosen, not another */
  isAdding: boolean;
  /** Alt: laid where it is let go, on nothing else */
  isFree: boolean;
}

export interface VertexHandlers {
  /** pressed: tells whether something there is taken: then it is dragged in place of the map */
  grab: (place: PressedPlace) => boolean;
  drag: (place: PressedPlace) => void;
  /** let go; `isMoved`: it was dragged further than a trembling hand does */
  drop: (isMoved: boolean) => void;
  /** a click that took nothing */
  press: (place: PressedPlace) => void;
}

const reachPx = 9;
const tremblePx = 3;

/**
 * Corners of a shape are dragged on the map, by whatever the caller knows of them; the returned function ends it. Own code beside
 * terra-draw, whose selection edits outer rings only and keeps no corner's exact numbers.
 */
export function startVertexMode(engine: MapEngine, handlers: VertexHandlers): () => void {
  engine.setBusy(true);
  const stop = engine.attach((map) => listen(map, handlers));
  return () => {
    stop();
    engine.setCursor("");
    engine.setBusy(false);
  };
}

function listen(map: MapLibreMap, handlers: VertexHandlers): () => void {
  let grabbed: { x: number; y: number; isMoved: boolean } | null = null;
  let isTaken = false;
  const down = (event: MapMouseEvent) => {
    isTaken = event.originalEvent.button === 0 && handlers.grab(placeOf(map, event));
    if (!isTaken) return;
    event.preventDefault();
    grabbed = { x: event.point.x, y: event.point.y, isMoved: false };
  };
  const move = (event: MapMouseEvent) => {
    if (!grabbed) return;
    const wayPx = Math.hypot(event.point.x - grabbed.x, event.point.y - grabbed.y);
    grabbed.isMoved ||= wayPx > tremblePx;
    if (grabbed.isMoved) handlers.drag(placeOf(map, event));
  };
  const up = () => {
    if (grabbed) handlers.drop(grabbed.isMoved);
    grabbed = null;
  };
  const click = (event: MapMouseEvent) => {
    if (!isTaken) handlers.press(placeOf(map, event));
  };
  map.on("mousedown", down);
  map.on("mousemove", move);
  map.on("click", click);
  // it may be let go anywhere on the page
  window.addEventListener("mouseup", up);
  map.keyboard.disable();
  return () => {
    map.off("mousedown", down);
    map.off("mousemove", move);
    map.off("click", click);
    window.removeEventListener("mouseup", up);
    map.keyboard.enable();
  };
}

function placeOf(map: MapLibreMap, { lngLat, originalEvent }: MapMouseEvent): PressedPlace {
  return {
    at: [lngLat.lng, lngLat.lat],
    reachM: reachPx * metresPerPixel(lngLat.lat, map.getZoom()),
    isAdding: originalEvent.ctrlKey || originalEvent.metaKey,
    isFree: originalEvent.altKey,
  };
}
