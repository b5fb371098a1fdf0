import type { Position } from "geojson";
import { useEffect, useMemo, useRef } from "react";
import type { Bounds } from "#contract/geometry";
import { getMapInfo } from "#contract/tiles";
import type { StagedItem } from "#contract/transfer";
import { useEndpoint } from "../client/use-endpoint.ts";
import type { MapEngine } from "../map/map-engine.ts";
import { useOwnEngine } from "../map/use-own-engine.ts";
import { readingFeatures } from "./preview-features.ts";
import { previewLayers } from "./preview-layers.ts";
import { useWeighedReadings } from "./questions/use-weighed-readings.ts";

export interface PreviewMapProps {
  stagingId: string;
  /** what was last looked at: the map is drawn anew when it changes */
  reviewTag: string;
  /** of the whole file */
  bounds: Bounds;
  /** one item of each kind of doubt */
  doubted: readonly StagedItem[];
  shown: StagedItem | null;
  /** place of an issue to look at */
  at: Position | null;
  onShow: (index: number) => void;
}

const paddingPx = 32;

/** The file's areas over the registered ones, before anything is stored. */
export function PreviewMap({ stagingId, reviewTag, bounds, doubted, shown, at, onShow }: PreviewMapProps) {
  const container = useRef<HTMLDivElement>(null);
  const engine = useOwnEngine(container, bounds);
  const info = useEndpoint(getMapInfo, {});
  const weighed = useWeighedReadings(stagingId, doubted);
  const readings = useMemo(() => readingFeatures(weighed?.choices ?? []), [weighed]);
  useEffect(() => {
    if (!engine) return;
    if (info.data) engine.setTiles(info.data.layers);
    engine.putTiles("staged", `/api/stagings/${stagingId}/tiles/${reviewTag}/{z}/{x}/{y}.mvt`);
    engine.putData("readings", readings);
    engine.draw(previewLayers);
  }, [engine, info.data, stagingId, reviewTag, readings]);
  useEffect(() => {
    engine?.mark("selected", ["staged"], shown ? [String(shown.index)] : []);
    return shown?.bounds && engine ? keepInView(engine, shown.bounds) : undefined;
  }, [engine, shown]);
  useEffect(() => {
    engine?.pin(at);
    if (at) engine?.flyTo(at, 16);
  }, [engine, at]);
  useShowOnClick(engine, onShow);
  return <div className="kj-preview-canvas" ref={container} />;
}

/** Flies there, and again when the details below take some of the map's height. */
function keepInView(engine: MapEngine, bounds: Bounds): () => void {
  const observer = new ResizeObserver(() => {
    engine.resize();
    engine.flyToBounds(bounds, 16, paddingPx);
  });
  observer.observe(engine.container);
  return () => observer.disconnect();
}

function useShowOnClick(engine: MapEngine | null, onShow: (index: number) => void): void {
  const latest = useRef(onShow);
  latest.current = onShow;
  useEffect(
    () =>
      engine?.on("click", ({ hits }) => {
        const hit = hits.find(({ layerId }) => layerId === "staged");
        if (hit) latest.current(Number(hit.id));
      }),
    [engine],
  );
}
