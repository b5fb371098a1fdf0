import { Select } from "antd";
import { useEffect, useMemo, useRef, useState } from "react";
import { registerDrawing } from "../../shell/idle.ts";
import type { MapEngine } from "../map-engine.ts";
import { ToolPanel } from "../tools/tool-panel.tsx";
import { useShownLayers } from "../use-shown-layers.ts";
import { type Cover, coverMap } from "./cover-map.ts";
import { useCurtain } from "./curtain.ts";
import { SwipeBar } from "./swipe-bar.tsx";
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
  const styleIds = useMemo(
    () =>
      new Set(
        layers.filter(({ id }) => hidden.includes(id)).flatMap(({ styles }) => styles.map(({ id }) => id)),
      ),
    [layers, hidden],
  );
  const cover = useCover(engine, styleIds);
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

/** Right over the map's own canvas: pins and what deck.gl draws stay above it. */
function useCover(engine: MapEngine, hidden: ReadonlySet<string>): HTMLElement {
  const [element] = useState(newCoverElement);
  const cover = useRef<Cover | null>(null);
  const first = useRef(hidden);
  useEffect(() => {
    const made = engine.attach((map) => {
      map.getCanvas().after(element);
      return coverMap(map, element, first.current);
    });
    cover.current = made;
    const unregister = registerDrawing(made.idle);
    return () => {
      unregister();
      cover.current = null;
      made.remove();
      element.remove();
    };
  }, [engine, element]);
  useEffect(() => cover.current?.hide(hidden), [hidden]);
  return element;
}

function newCoverElement(): HTMLElement {
  const element = document.createElement("div");
  element.className = "kj-swipe-cover";
  return element;
}
