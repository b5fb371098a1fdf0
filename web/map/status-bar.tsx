import type { Position } from "geojson";
import { useEffect, useState } from "react";
import { getMapInfo } from "#contract/tiles";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useShownDay } from "../shell/use-day.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { useMapEngine } from "./engine-store.ts";
import { notationsOf } from "./notations.ts";
import { metresPerPixel, scaleBar, scaleDenominator } from "./scale.ts";

/** Foot of the page: coordinates under the pointer, scale, selection, data version. */
export function StatusBar() {
  const info = useEndpoint(getMapInfo, {});
  const day = useShownDay();
  const selected = useWorkbench(({ selectedMineId }) => (selectedMineId ? 1 : 0));
  const versions = info.data?.layers.map(({ layer, version }) => `${layer} ${version}`).join("\n");
  return (
    <footer className="kj-status">
      <CursorCoordinates />
      <Scale />
      <span className="kj-status-item">选中 {selected}</span>
      {info.data && (
        <span className="kj-status-item" title={`各图层数据版本\n${versions}`}>
          数据截至 {day}
        </span>
      )}
    </footer>
  );
}

function CursorCoordinates() {
  const position = usePointerPosition();
  if (!position) return <span className="kj-status-coordinates">CGCS2000 · 将指针移入地图显示坐标</span>;
  const notations = notationsOf(position);
  return (
    <span className="kj-status-coordinates">
      <span>{notations.dms}</span>
      <span>{notations.decimal}</span>
      {notations.plane && <span>{notations.plane}</span>}
      <span className="kj-status-zone">{notations.zone}</span>
    </span>
  );
}

function usePointerPosition(): Position | null {
  const engine = useMapEngine();
  const [position, setPosition] = useState<Position | null>(null);
  useEffect(() => engine?.on("pointer", setPosition), [engine]);
  return position;
}

function Scale() {
  const engine = useMapEngine();
  const [mpp, setMpp] = useState<number | null>(null);
  useEffect(() => {
    if (!engine) return undefined;
    const take = ({ center, zoom }: { center: Position; zoom: number }) =>
      setMpp(metresPerPixel(center[1] ?? 0, zoom));
    take(engine.view());
    return engine.on("move", take);
  }, [engine]);
  if (mpp === null) return null;
  const bar = scaleBar(mpp, 90);
  return (
    <span className="kj-status-item kj-scale">
      <span className="kj-scale-bar" style={{ width: bar.widthPx }} />
      <span>{bar.label}</span>
      <span>1:{scaleDenominator(mpp)}</span>
    </span>
  );
}
