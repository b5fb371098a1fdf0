import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { Position } from "geojson";
import { useEffect, useState } from "react";
import { useWorkbench } from "../shell/workbench-store.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { useMapEngine } from "./engine-store.ts";
import { hitText } from "./hit-text.ts";
import type { MapClick } from "./map-events.ts";
import type { MapHit } from "./map-hits.ts";
import { notationsOf } from "./notations.ts";
import { isClaimed } from "./use-map-hits.ts";

/** as in map.css */
const card = { widthPx: 288, maxHeightPx: 240 };
const awayPx = 12;
const marginPx = 8;

/** 属性查询: everything under a click, and the place itself. A mine under it becomes the selected one. */
export function IdentifyCard() {
  const [click, close] = useIdentifyClick();
  const engine = useMapEngine();
  if (!click || !engine) return null;
  const { x, y } = engine.pixelOf(click.position);
  const { clientWidth, clientHeight } = engine.container;
  const style = {
    left: inside(x + awayPx, clientWidth - card.widthPx),
    top: inside(y + awayPx, clientHeight - card.maxHeightPx),
  };
  return (
    <div className="kj-identify" role="dialog" aria-label="属性查询" style={style}>
      <header>
        <strong>此处有 {click.hits.length} 个要素</strong>
        <Button type="text" size="small" aria-label="关闭属性查询" icon={<CloseOutlined />} onClick={close} />
      </header>
      <ul>
        {click.hits.map((hit) => (
          <IdentifiedItem key={`${hit.layerId} ${hit.id}`} hit={hit} onOpened={close} />
        ))}
      </ul>
      <Place position={click.position} />
    </div>
  );
}

/** Never nearer to an edge of the map than the margin. */
function inside(wantedPx: number, lastPx: number): number {
  return Math.max(marginPx, Math.min(wantedPx, lastPx - marginPx));
}

/** whose features have a dossier */
const dossierLayers: ReadonlySet<string> = new Set(["mines", "planned_blocks"]);

function IdentifiedItem({ hit, onOpened }: { hit: MapHit; onOpened: () => void }) {
  const openDossier = useWorkbench((workbench) => workbench.openDossier);
  const { title, detail } = hitText(hit);
  return (
    <li>
      <span>
        <strong>{title}</strong>
        <small>{detail}</small>
      </span>
      {dossierLayers.has(hit.layerId) && (
        <Button
          size="small"
          onClick={() => {
            openDossier(hit.id);
            onOpened();
          }}
        >
          {hit.layerId === "mines" ? "一矿一档" : "区块档案"}
        </Button>
      )}
    </li>
  );
}

function Place({ position }: { position: Position }) {
  const { dms, decimal, plane, zone } = notationsOf(position);
  const text = [dms, decimal, plane ?? zone].join("\n");
  return (
    <footer>
      <span>
        {decimal}
        <br />
        {plane ?? zone}
      </span>
      <CopyButton text={text} label="复制坐标" />
    </footer>
  );
}

function useIdentifyClick(): [MapClick | null, () => void] {
  const engine = useMapEngine();
  const [click, setClick] = useState<MapClick | null>(null);
  const [, redraw] = useState(0);
  useEffect(() => {
    if (!engine) return undefined;
    const { selectMine, openDossier, hoverMine } = useWorkbench.getState();
    const stops = [
      engine.on("click", (next) => {
        if (isClaimed(next)) return setClick(null);
        selectMine(mineIn(next));
        setClick(next.hits.length > 0 ? next : null);
      }),
      engine.on("doubleClick", (next) => {
        const mine = mineIn(next);
        if (mine) openDossier(mine);
      }),
      engine.on("hover", (next) => {
        engine.setCursor(next && next.hits.length > 0 ? "pointer" : "");
        hoverMine(next && mineIn(next));
      }),
      engine.on("move", () => redraw((count) => count + 1)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [engine]);
  return [click, () => setClick(null)];
}

/** Layers whose features have a 一矿一档. */
const pickable = ["mines", "planned_blocks"];

function mineIn({ hits }: MapClick): string | null {
  return hits.find(({ layerId }) => pickable.includes(layerId))?.id ?? null;
}
