import { Button } from "antd";
import type { ReactNode } from "react";
import { useLayers } from "./layer-store.ts";
import "./layer-tree.css";
import { LayerRow } from "./layer-row.tsx";
import { sections } from "./layers/catalogue-layer.ts";
import { useShownLayers } from "./use-shown-layers.ts";

/** 图层目录: by section, topmost first, as it is drawn. */
export function LayerTree({ actions }: { actions?: ReactNode }) {
  const { reset } = useLayers();
  const layers = useShownLayers().toReversed();
  const groups = [...sections]
    .reverse()
    .map((section) => ({ section, layers: layers.filter((layer) => layer.section === section) }))
    .filter((group) => group.layers.length > 0);
  return (
    <div className="kj-layers">
      {groups.map((group) => (
        <fieldset key={group.section} aria-label={group.section}>
          <legend>{group.section}</legend>
          <ul>
            {group.layers.map((layer, index) => (
              <LayerRow
                key={layer.id}
                layer={layer}
                isTop={index === 0}
                isBottom={index === group.layers.length - 1}
              />
            ))}
          </ul>
        </fieldset>
      ))}
      <div>
        <Button type="link" size="small" onClick={reset}>
          恢复默认图层
        </Button>
        {actions}
      </div>
    </div>
  );
}
