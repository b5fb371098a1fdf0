import type { FeatureCollection } from "geojson";
import { useEffect } from "react";
import { useMapEngine } from "./engine-store.ts";
import { useLayers } from "./layer-store.ts";
import type { CatalogueLayer } from "./layers/catalogue-layer.ts";

/** An analysis's own layer: its data and how it is drawn. Style layers use `source: id`, or a tile layer's name. */
export type Overlay = Omit<CatalogueLayer, "section" | "visible">;

/**
 * Draws an overlay and lists it under 分析结果 in the 图层目录 while the caller is on screen.
 * `overlay` must be a constant or memoised, null while there is nothing to list; `data` may change (null = draws only
 * from tiles).
 */
export function useOverlay(overlay: Overlay | null, data: FeatureCollection | null): void {
  const engine = useMapEngine();
  const id = overlay?.id;
  useEffect(() => {
    if (engine && id && data) engine.putData(id, data);
  }, [engine, id, data]);
  useEffect(() => {
    if (!engine || !overlay) return;
    useLayers.getState().putOverlay({ ...overlay, section: "分析结果", visible: true });
  }, [engine, overlay]);
  // other looks of the same overlay take the place of those before: nothing is taken off the map in between
  useEffect(() => (engine && id ? () => useLayers.getState().removeOverlay(id) : undefined), [engine, id]);
  useEffect(() => (engine && id ? () => engine.removeData(id) : undefined), [engine, id]);
}
