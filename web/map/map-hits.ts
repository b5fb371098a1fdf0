import type { Map as MapLibreMap } from "maplibre-gl";
import type { DrawnLayer } from "./map-engine.ts";
import { isCurtained } from "./swipe/curtain.ts";

/** A drawn feature under the pointer. Its shape is the rendered one: never measure or snap on it. */
export interface MapHit {
  /** id of the catalogue layer or overlay */
  layerId: string;
  id: string;
  properties: Record<string, unknown>;
}

/** Features of interactive, visible layers within a few pixels, topmost first, each once. */
export function hitsAt(
  map: MapLibreMap,
  point: { x: number; y: number },
  radiusPx: number,
  layers: readonly DrawnLayer[],
): MapHit[] {
  const widthPx = map.getContainer().clientWidth;
  const owners = ownersOf(
    layers.filter(
      ({ id, interactive, visible }) => interactive && visible && !isCurtained(id, point.x, widthPx),
    ),
  );
  const asked = [...owners.keys()].filter((id) => map.getLayer(id));
  if (asked.length === 0) return [];
  const { x, y } = point;
  const found = map.queryRenderedFeatures(
    [
      [x - radiusPx, y - radiusPx],
      [x + radiusPx, y + radiusPx],
    ],
    { layers: asked },
  );
  const hits = new Map<string, MapHit>();
  for (const { layer, properties, id } of found) {
    const hit: MapHit = {
      layerId: owners.get(layer.id) ?? "",
      id: String(properties.id ?? id ?? ""),
      properties: { ...properties },
    };
    const key = `${hit.layerId} ${hit.id}`;
    if (!hits.has(key)) hits.set(key, hit);
  }
  return [...hits.values()];
}

function ownersOf(layers: readonly DrawnLayer[]): Map<string, string> {
  return new Map(layers.flatMap(({ id, styles }) => styles.map((style): [string, string] => [style.id, id])));
}
