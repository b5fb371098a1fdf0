import { Form, Input, InputNumber, Radio } from "antd";
import { type MergeParameters, subjectScopes } from "#gis/consolidation/candidate";
import { subjectScopeLabels } from "#gis/consolidation/condition-text";
import { onlyDifferent } from "../ui/only-different.ts";

interface ParameterFormProps {
  /** numbers of the pack */
  stated: MergeParameters;
  changed: Partial<MergeParameters>;
  onChange: (changed: Partial<MergeParameters>) => void;
}

const scopeHints: Record<MergeParameters["subjectScope"], string> = {
  self: "本矿面积、储量都小，500 米内有同一矿体的邻矿（邻矿大小不限）即触发。条文主语为“矿山企业”，为默认解读。",
  both: "本矿和邻矿都须是小矿才触发，最严。",
  either: "两矿中有一个是小矿，双方都触发，最宽。",
};

/** The four numbers of the clause and its reading, each changeable for a what-if. */
export function ParameterForm({ stated, changed, onChange }: ParameterFormProps) {
  const now = { ...stated, ...changed };
  const set = (part: Partial<MergeParameters>) => onChange(onlyDifferent(stated, { ...changed, ...part }));
  const decimal = (key: "areaKm2" | "reserveWt", label: string, unit: string) => (
    <Form.Item label={label} validateStatus={isDecimal(now[key]) ? "" : "error"}>
      <Input
        aria-label={`${label}（${unit}）`}
        value={now[key]}
        prefix="＜"
        suffix={unit}
        onChange={({ target }) => set({ [key]: target.value.trim() })}
      />
    </Form.Item>
  );
  return (
    <Form layout="vertical" size="small" className="kj-parameters">
      <div className="kj-parameter-numbers">
        <Form.Item label="边界距离">
          <InputNumber
            aria-label="边界距离（米）"
            value={now.distanceM}
            min={0}
            max={20000}
            prefix="≤"
            suffix="米"
            onChange={(value) => value !== null && set({ distanceM: value })}
          />
        </Form.Item>
        {decimal("areaKm2", "矿区面积", "km²")}
        {decimal("reserveWt", "保有储量", "万吨")}
        <Form.Item label="距离临界带">
          <InputNumber
            aria-label="距离临界带（米）"
            value={now.distanceBandM}
            min={0}
            max={100}
            step={0.1}
            prefix="±"
            suffix="米"
            onChange={(value) => value !== null && set({ distanceBandM: value })}
          />
        </Form.Item>
      </div>
      <Form.Item label="面积、储量条件看谁">
        <Radio.Group
          value={now.subjectScope}
          options={subjectScopes.map((scope) => ({ value: scope, label: subjectScopeLabels[scope] }))}
          onChange={({ target }) => set({ subjectScope: target.value as MergeParameters["subjectScope"] })}
        />
      </Form.Item>
      <p className="kj-hint">{scopeHints[now.subjectScope]}</p>
    </Form>
  );
}

export function isDecimal(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text);
}

/** All of it in one line, for the folded form. */
export function parameterLine({ distanceM, areaKm2, reserveWt, subjectScope }: MergeParameters): string {
  return `≤ ${distanceM} 米 · ＜ ${areaKm2} km² · ＜ ${reserveWt} 万吨 · ${subjectScopeLabels[subjectScope]}`;
}
