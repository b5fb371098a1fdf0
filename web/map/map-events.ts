import type { Position } from "geojson";
import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { Bounds } from "#contract/geometry";
import type { MapHit } from "./map-hits.ts";
import { ownPoint } from "./swipe/beside.ts";

export interface MapClick {
  position: Position;
  /** where on the map's canvas, px */
  point: { x: number; y: number };
  /** features under the pointer, topmost first, one per feature */
  hits: MapHit[];
  /** Ctrl (or ⌘) was held: one more is chosen, not another */
  isAdding: boolean;
}

export interface MapViewState {
  center: Position;
  zoom: number;
  bounds: Bounds;
}

export interface MapEvents {
  click: MapClick;
  doubleClick: MapClick;
  /** what is under the pointer; null when it has left the map */
  hover: MapClick | null;
  /** the pointer's place; null when it has left the map */
  pointer: Position | null;
  move: MapViewState;
}

/** What the listeners may ask of the engine. */
export interface MapReader {
  /** a drawing tool is at work: clicks are its own */
  busy: () => boolean;
  view: () => MapViewState;
  hits: (point: MapClick["point"]) => MapHit[];
}

type Listener = [name: "click" | "dblclick" | "mousemove" | "mouseout" | "move", (event: unknown) => void];

/** Attaches one handler to the map; the returned function takes it off. */
export function listen<K extends keyof MapEvents>(
  map: MapLibreMap,
  read: MapReader,
  kind: K,
  handler: (event: MapEvents[K]) => void,
): () => void {
  const listeners = listenersFor(kind, read, handler as (event: unknown) => void);
  for (const [name, listener] of listeners) map.on(name, listener);
  return () => {
    for (const [name, listener] of listeners) map.off(name, listener);
  };
}

function listenersFor(kind: keyof MapEvents, read: MapReader, emit: (event: unknown) => void): Listener[] {
  const left: Listener = ["mouseout", () => emit(null)];
  const unlessBusy = (event: unknown) => {
    if (!read.busy()) emit(clickOf(event as MapMouseEvent, read));
  };
  switch (kind) {
    case "click":
      return [["click", unlessBusy]];
    case "doubleClick":
      return [["dblclick", unlessBusy]];
    case "hover":
      return [["mousemove", unlessBusy], left];
    case "pointer":
      return [["mousemove", (event) => emit(positionOf(event as MapMouseEvent))], left];
    case "move":
      return [["move", () => emit(read.view())]];
  }
}

function clickOf(event: MapMouseEvent, read: MapReader): MapClick {
  const [x, y] = pointOf(event);
  const { ctrlKey, metaKey } = event.originalEvent;
  return {
    ...{ position: positionOf(event), point: { x, y }, hits: read.hits({ x, y }) },
    isAdding: ctrlKey || metaKey,
  };
}

const pointOf = ({ point, target }: MapMouseEvent) => ownPoint(point, target.getContainer().clientWidth);

function positionOf(event: MapMouseEvent): Position {
  const { lng, lat } = event.target.unproject(pointOf(event));
  return [lng, lat];
}
