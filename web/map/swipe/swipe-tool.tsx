import { Select } from "antd";
import { useEffect, useMemo, useState } from "react";
import type { MapEngine } from "../map-engine.ts";
import { ToolPanel } from "../tools/tool-panel.tsx";
import { useShownLayers } from "../use-shown-layers.ts";
import { useCurtain } from "./curtain.ts";
import { SwipeBar } from "./swipe-bar.tsx";
import { useCover } from "./use-cover.ts";
import "./swipe.css";

interface SwipeToolProps {
  engine: MapEngine;
  onClose: () => void;
}

/** 卷帘: left of the bar every layer, right of it without the chosen ones. */
export function SwipeTool({ engine, onClose }: SwipeToolProps) {
  const shown = useShownLayers();
  const layers = useMemo(() => shown.filter(({ visible }) => visible).reverse(), [shown]);
  const [hidden, setHidden] = useState<readonly string[]>(() => firstHidden(layers));
  const [share, setShare] = useState(0.5);
  const look = useMemo(() => {
    const left = layers.filter(({ id }) => hidden.includes(id));
    return { hidden: new Set(left.flatMap(({ styles }) => styles.map(({ id }) => id))) };
  }, [layers, hidden]);
  const cover = useCover(engine, look);
  useEffect(() => {
    cover.style.clipPath = `inset(0 0 0 ${share * 100}%)`;
    useCurtain.setState({ curtain: { share, hidden } });
  }, [cover, share, hidden]);
  useEffect(() => () => useCurtain.setState({ curtain: null }), []);
  return (
    <>
      <SwipeBar share={share} onChange={setShare} />
      <ToolPanel title="卷帘" onClose={onClose}>
        <p className="kj-hint">拖动地图上的竖线（或用左右方向键）：左侧显示全部图层，右侧不显示下列图层。</p>
        <Select
          mode="multiple"
          aria-label="右侧不显示的图层"
          placeholder="选择右侧不显示的图层"
          showSearch={{ optionFilterProp: "label" }}
          style={{ width: "100%" }}
          value={[...hidden]}
          options={layers.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={setHidden}
        />
      </ToolPanel>
    </>
  );
}

/** What an analysis put on top is what one wants to look under; without one, the mines. */
function firstHidden(layers: readonly { id: string; section: string }[]): string[] {
  const results = layers.filter(({ section }) => section === "分析结果").map(({ id }) => id);
  return results.length > 0 ? results : ["mines"];
}
