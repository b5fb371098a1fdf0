import { InputNumber } from "antd";
import { type RunLimits, useTopology } from "./topology-store.ts";

const fields: readonly { key: keyof RunLimits; label: string; max: number; step: number }[] = [
  { key: "gapM", label: "缝隙宽度 ≤ 米", max: 500, step: 1 },
  { key: "minAreaM2", label: "面积 ≥ 平方米", max: 1e9, step: 10 },
  { key: "minWidthM", label: "宽度 ≥ 米", max: 1e6, step: 0.1 },
];

/** What the next run looks for. */
export function RunLimitsForm() {
  const { limits, change } = useTopology();
  return (
    <div className="kj-topology-limits">
      {fields.map(({ key, label, max, step }) => (
        <div key={key}>
          <label htmlFor={`topology-${key}`}>{label}</label>
          <InputNumber
            id={`topology-${key}`}
            size="small"
            min={0}
            max={max}
            step={step}
            value={limits[key]}
            onChange={(value) => change({ limits: { ...limits, [key]: value ?? 0 } })}
          />
        </div>
      ))}
    </div>
  );
}
