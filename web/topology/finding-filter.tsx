import { InputNumber, Select } from "antd";
import { decisionStateLabels, topologyDecisionLabels, topologyDecisions } from "#gis/topology/decision";
import { type TopologyKind, topologyKinds } from "#gis/topology/finding";
import { topologyKindLabels } from "#gis/topology/topology-text";
import { topologyColours } from "./topology-colours.ts";
import { noFilter, type ShownFilter, useTopology } from "./topology-store.ts";

interface FindingFilterProps {
  kinds: Readonly<Record<string, number>>;
  decisions: Readonly<Record<string, number>>;
}

const shortLabel = (kind: TopologyKind) => topologyKindLabels[kind].replace(/（.*）/, "");
const decisionChoices = [
  ["open", decisionStateLabels.open],
  ["review", decisionStateLabels.review],
  ...topologyDecisions.map((decision) => [decision, topologyDecisionLabels[decision]] as const),
] as const;
const limits = [
  ["minAreaM2", "面积下限（平方米）", "面积≥"],
  ["maxAreaM2", "面积上限（平方米）", "面积≤"],
  ["minWidthM", "宽度下限（米）", "宽≥"],
  ["maxWidthM", "宽度上限（米）", "宽≤"],
] as const;

/** Kinds with their counts, then decisions and limits. */
export function FindingFilter({ kinds, decisions }: FindingFilterProps) {
  const { filter, change } = useTopology();
  const narrow = (part: Partial<ShownFilter>) => change({ filter: { ...filter, ...part } });
  const all = Object.values(kinds).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <fieldset className="kj-topology-chips">
        <legend className="kj-visually-hidden">按类型筛选</legend>
        <button type="button" aria-pressed={filter.kind === null} onClick={() => narrow({ kind: null })}>
          全部 {all}
        </button>
        {topologyKinds.map((kind) => (
          <button
            type="button"
            key={kind}
            aria-pressed={filter.kind === kind}
            onClick={() => narrow({ kind: filter.kind === kind ? null : kind })}
          >
            <i style={{ background: topologyColours[kind] }} aria-hidden="true" />
            {shortLabel(kind)} {kinds[kind] ?? 0}
          </button>
        ))}
      </fieldset>
      <div className="kj-topology-filter">
        <Select
          size="small"
          aria-label="处理意见"
          allowClear
          placeholder="处理意见"
          value={filter.decision}
          options={decisionChoices.map(([value, label]) => ({
            value,
            label: `${label} ${decisions[value] ?? 0}`,
          }))}
          onChange={(value) => narrow({ decision: value ?? null })}
        />
        {limits.map(([key, label, prefix]) => (
          <InputNumber
            key={key}
            size="small"
            min={0}
            aria-label={label}
            prefix={prefix}
            value={filter[key]}
            onChange={(value) => narrow({ [key]: value })}
          />
        ))}
        <button type="button" className="kj-link" onClick={() => change({ filter: noFilter })}>
          清除筛选
        </button>
      </div>
    </>
  );
}
