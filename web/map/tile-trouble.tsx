import { Alert, Button } from "antd";
import type { ErrorEvent, Map as MapLibreMap, VectorTileSource } from "maplibre-gl";
import { useCallback, useEffect, useRef, useState } from "react";
import { tileLayers } from "#contract/tiles";
import { useConnection } from "../client/connection.ts";
import { useMapEngine } from "./engine-store.ts";

/** A map that lacks tiles looks like a city without mines: say so, and offer to fetch them again. */
export function TileTrouble() {
  const { lost } = useConnection();
  const [missing, retry] = useMissingTiles();
  useEffect(() => {
    if (!lost) retry();
  }, [lost, retry]);
  if (!missing) return null;
  return (
    <Alert
      className="kj-tile-trouble"
      type="warning"
      showIcon
      title="部分图层没有取到，地图不完整。"
      action={
        <Button size="small" onClick={retry}>
          重新取图
        </Button>
      }
    />
  );
}

function useMissingTiles(): [missing: boolean, retry: () => void] {
  const engine = useMapEngine();
  const [missing, setMissing] = useState(false);
  const isMissing = useRef(false);
  const note = useCallback((now: boolean) => {
    isMissing.current = now;
    setMissing(now);
  }, []);
  useEffect(() => engine?.attach((map) => listen(map, () => note(true))), [engine, note]);
  const retry = useCallback(() => {
    if (!isMissing.current) return;
    note(false);
    engine?.attach(fetchAgain);
  }, [engine, note]);
  return [missing, retry];
}

function listen(map: MapLibreMap, onMissing: () => void): () => void {
  const hear = (event: ErrorEvent) => {
    if (!("sourceId" in event)) throw event.error;
    onMissing();
  };
  map.on("error", hear);
  return () => void map.off("error", hear);
}

function fetchAgain(map: MapLibreMap): void {
  for (const layer of tileLayers) {
    const source = map.getSource<VectorTileSource>(layer);
    if (source) source.setTiles(source.tiles);
  }
}
