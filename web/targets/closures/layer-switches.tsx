import { Checkbox } from "antd";
import { useClosureFilter } from "./closure-filter.ts";
import type { Closure } from "./closure-timeline.ts";
import { closureLayers, layerLooks } from "./closure-words.ts";

/** Suggestion, decision and approval are three things: each can be shown alone, and doubles as the legend. */
export function LayerSwitches({ closures }: { closures: readonly Closure[] }) {
  const { layers, toggleLayer } = useClosureFilter();
  return (
    <fieldset className="kj-layer-switches">
      <legend className="kj-visually-hidden">依据层级</legend>
      {closureLayers.map((layer) => {
        const { label, sign, colour } = layerLooks[layer];
        return (
          <Checkbox key={layer} checked={layers.includes(layer)} onChange={() => toggleLayer(layer)}>
            <span className="kj-sign" style={{ background: colour }} aria-hidden="true">
              {sign}
            </span>
            {label} {closures.filter((closure) => closure.layer === layer).length}
          </Checkbox>
        );
      })}
      <span className="kj-hint">
        地图：<span className="kj-sign kj-sign-closed">×</span>已关闭　实心＝应关闭　空心＝未到期　红圈＝逾期
      </span>
    </fieldset>
  );
}
