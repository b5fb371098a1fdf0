import { useEffect, useRef } from "react";
import type { Reply } from "#contract/endpoint";
import { getMapInfo } from "#contract/tiles";
import { useEndpoint } from "../client/use-endpoint.ts";
import { registerDrawing } from "../shell/idle.ts";
import { useAsOf } from "../shell/use-day.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { useEngineStore } from "./engine-store.ts";
import type { Ground } from "./ground.ts";
import { IdentifyCard } from "./identify-card.tsx";
import { MapEngine } from "./map-engine.ts";
import { TileTrouble } from "./tile-trouble.tsx";
import { MapTools } from "./tools/map-tools.tsx";
import { useRegionFlight } from "./use-region-flight.ts";
import { Watermark } from "./watermark/watermark.tsx";
import "maplibre-gl/dist/maplibre-gl.css";
import { useShownLayers } from "./use-shown-layers.ts";

/** The map with its tools; binds the engine to the page's state. */
export function MapView() {
  const container = useRef<HTMLDivElement>(null);
  useEngine(container);
  useDrawnLayers();
  useMarks();
  useRegionFlight();
  return (
    <section className="kj-map" aria-label="地图">
      <div className="kj-map-canvas" ref={container} />
      <Watermark />
      <MapTrouble />
      <TileTrouble />
      <MapTools />
      <IdentifyCard />
    </section>
  );
}

/** Without the map's extent nothing can be drawn: say so where the map would be. */
function MapTrouble() {
  const info = useEndpoint(getMapInfo, {});
  if (!info.error || info.data) return null;
  return (
    <div className="kj-map-trouble">
      <ErrorState error={info.error} onRetry={() => void info.refetch()} />
    </div>
  );
}

function useEngine(container: React.RefObject<HTMLDivElement | null>): void {
  const info = useEndpoint(getMapInfo, {});
  const asOf = useAsOf();
  const { engine, setEngine } = useEngineStore();
  const known = info.data !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: data that moves must not make a second map
  useEffect(() => {
    if (!container.current || !info.data) return undefined;
    const made = new MapEngine(container.current, groundOf(info.data));
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(container.current);
    // asked once: later the style is often unsettled for a moment, and "load" comes only one time
    const ready = made.ready();
    const unregister = registerDrawing(async () => {
      await ready;
      await made.idle();
    });
    let gone = false;
    void ready.then(() => gone || setEngine(made));
    return () => {
      gone = true;
      setEngine(null);
      unregister();
      observer.disconnect();
      made.remove();
    };
  }, [known, setEngine]);
  useEffect(() => {
    if (!engine || !info.data) return;
    engine.setGround(groundOf(info.data));
    engine.setTiles(info.data.layers, asOf);
  }, [engine, info.data, asOf]);
}

function groundOf({ bounds, reach }: Reply<typeof getMapInfo>): Ground {
  return { home: bounds, reach };
}

function useDrawnLayers(): void {
  const { engine } = useEngineStore();
  const layers = useShownLayers();
  const info = useEndpoint(getMapInfo, {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: tile sources appear with the map info
  useEffect(() => {
    engine?.draw(layers);
  }, [engine, layers, info.data]);
}

/** A planned block is picked as a mine is. */
const mineTiles = ["mines", "mine_points", "planned_blocks", "planned_block_points"];

function useMarks(): void {
  const { engine } = useEngineStore();
  const { region, selectedMineId, hoveredMineId } = useWorkbench();
  useEffect(() => {
    engine?.mark("selected", mineTiles, selectedMineId ? [selectedMineId] : []);
  }, [engine, selectedMineId]);
  useEffect(() => {
    engine?.mark("selected", ["regions"], region ? [region] : []);
  }, [engine, region]);
  useEffect(() => {
    engine?.mark("hover", mineTiles, hoveredMineId ? [hoveredMineId] : []);
  }, [engine, hoveredMineId]);
}
