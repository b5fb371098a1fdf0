import type { Map as MapLibreMap } from "maplibre-gl";
import type { StyleLayer } from "./catalogue-layer.ts";

type LaidMap = Pick<
  MapLibreMap,
  "getLayer" | "addLayer" | "removeLayer" | "moveLayer" | "setPaintProperty" | "getLayersOrder"
>;

/**
 * Has the map draw a style layer as it now is. One that was laid `before` with other looks only takes these on: taking it off and
 * laying it anew would have every tile of its source read again, some of them twice.
 */
export function layStyle(map: LaidMap, style: StyleLayer, before: StyleLayer | undefined): void {
  const isThere = map.getLayer(style.id) !== undefined;
  if (isThere && style === before) return;
  if (isThere && before && isOtherPaintOnly(style, before)) {
    const [now, then] = [paintOf(style), paintOf(before)];
    for (const name of new Set([...Object.keys(then), ...Object.keys(now)]))
      if (now[name] !== then[name]) map.setPaintProperty(style.id, name as "fill-color", now[name] as string);
    return;
  }
  if (isThere) map.removeLayer(style.id);
  map.addLayer(style);
}

const paintOf = ({ paint }: StyleLayer) => (paint ?? {}) as Record<string, unknown>;

/** Anything else, a filter say, counts as other where it is not the very same. */
function isOtherPaintOnly(one: StyleLayer, other: StyleLayer): boolean {
  const [a, b] = [one, other] as unknown as Record<string, unknown>[];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => name === "paint" || a?.[name] === b?.[name]);
}

/** What is drawn by hand lies above everything. */
const isDrawing = (id: string) => id.startsWith("td-");

/** Has these layers, as far as they are there, lie one above the other over all but what is drawn by hand; moves none in vain. */
export function layUpwards(map: LaidMap, ids: readonly string[]): void {
  const wanted = ids.filter((id) => map.getLayer(id) !== undefined);
  const order = map.getLayersOrder();
  const drawings = order.filter(isDrawing);
  const top = [...wanted, ...drawings];
  if (order.slice(-top.length).join() === top.join()) return;
  for (const id of top) map.moveLayer(id);
}
