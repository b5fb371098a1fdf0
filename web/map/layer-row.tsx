import { DownOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Checkbox, Slider } from "antd";
import { type DragEvent, useState } from "react";
import { ExportButton } from "../exports/export-button.tsx";
import { mapLayerOffer } from "../exports/export-offer.ts";
import { useAsOf } from "../shell/use-day.ts";
import { type LayerState, useLayers } from "./layer-store.ts";
import type { CatalogueLayer } from "./layers/catalogue-layer.ts";
import { LegendSwatch } from "./legend-swatch.tsx";

type Layer = CatalogueLayer & LayerState;
const dragType = "application/x-kuangjie-layer";

interface LayerRowProps {
  layer: Layer;
  /** of its section */
  isTop: boolean;
  isBottom: boolean;
}

/** One layer: on or off, its legend, how strong, and its place in the order. */
export function LayerRow({ layer, isTop, isBottom }: LayerRowProps) {
  const { change, place } = useLayers();
  const [open, setOpen] = useState(false);
  const { id, title, legend, visible } = layer;
  const drop = (event: DragEvent) => {
    event.preventDefault();
    place(event.dataTransfer.getData(dragType), id);
  };
  return (
    <li
      className="kj-layer"
      draggable={!open}
      onDragStart={(event) => event.dataTransfer.setData(dragType, id)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <div className="kj-layer-head">
        <Checkbox checked={visible} onChange={({ target }) => change(id, { visible: target.checked })}>
          {legend.length === 1 && legend[0] && <LegendSwatch item={legend[0]} />}
          {title}
        </Checkbox>
        <Button
          type="text"
          size="small"
          aria-label={`${title}：图例、透明度和顺序`}
          aria-expanded={open}
          icon={open ? <DownOutlined /> : <RightOutlined />}
          onClick={() => setOpen(!open)}
        />
      </div>
      {legend.length > 1 && visible && (
        <ul className="kj-legend">
          {legend.map((item) => (
            <li key={item.label}>
              <LegendSwatch item={item} />
              {item.label}
            </li>
          ))}
        </ul>
      )}
      {open && <LayerSettings layer={layer} isTop={isTop} isBottom={isBottom} />}
    </li>
  );
}

function LayerSettings({ layer: { id, title, opacity }, isTop, isBottom }: LayerRowProps) {
  const { change, move } = useLayers();
  const asOf = useAsOf();
  const offer = mapLayerOffer(id, title, asOf);
  return (
    <div className="kj-layer-settings">
      <span>不透明度</span>
      <Slider
        min={0}
        max={100}
        step={5}
        value={Math.round(opacity * 100)}
        ariaLabelForHandle={`${title}不透明度`}
        tooltip={{ formatter: (percent) => `${percent}%` }}
        onChange={(percent) => change(id, { opacity: percent / 100 })}
      />
      <div>
        <Button size="small" disabled={isTop} onClick={() => move(id, 1)}>
          上移
        </Button>
        <Button size="small" disabled={isBottom} onClick={() => move(id, -1)}>
          下移
        </Button>
        {offer && <ExportButton size="small" offer={() => offer} />}
      </div>
    </div>
  );
}
