import { Checkbox, Form, InputNumber } from "antd";
import type { z } from "zod";
import type { PolicyPackReply } from "#contract/consolidation";
import { type TriggerKey, type TriggerParameters, triggerKeys } from "#gis/triggers/trigger";
import { triggerLabels } from "#gis/triggers/trigger-text";
import { onlyDifferent } from "../ui/only-different.ts";

interface TriggerFormProps {
  pack: z.infer<typeof PolicyPackReply>;
  changed: Partial<TriggerParameters>;
  onChange: (changed: Partial<TriggerParameters>) => void;
}

/** The distances of the rules beside 三(一)5, and which are tried although the document has no such clause. */
export function TriggerForm({ pack, changed, onChange }: TriggerFormProps) {
  const stated = pack.triggerNumbers;
  const now = { ...stated, ...changed };
  const own = new Set(pack.triggers.map(({ key }) => key));
  const others = triggerKeys.filter((key) => !own.has(key));
  const set = ({ reference, ...numbers }: Partial<TriggerParameters>) => {
    const different = onlyDifferent(stated, { ...changed, ...numbers });
    const asked = reference ?? now.reference;
    const { reference: _, ...rest } = different;
    onChange(asked.length > 0 ? { ...rest, reference: asked } : rest);
  };
  const distance = (key: "safetyDistanceM" | "isolationDistanceM", label: string, prefix: string) => (
    <Form.Item label={label}>
      <InputNumber
        aria-label={`${label}（米）`}
        value={now[key]}
        min={0}
        max={key === "safetyDistanceM" ? 5000 : 20000}
        prefix={prefix}
        suffix="米"
        onChange={(value) => value !== null && set({ [key]: value })}
      />
    </Form.Item>
  );
  return (
    <Form layout="vertical" size="small" className="kj-parameters">
      <div className="kj-parameter-numbers">
        {distance("safetyDistanceM", "安全距离", "≤")}
        {distance("isolationDistanceM", "孤立距离", "＞")}
      </div>
      {others.length > 0 && (
        <Form.Item label="另作参考检查（本文件没有条款，不作为认定依据）">
          <Checkbox.Group
            value={[...now.reference]}
            options={others.map((key) => ({ value: key, label: triggerLabels[key] }))}
            onChange={(keys) => set({ reference: keys as TriggerKey[] })}
          />
        </Form.Item>
      )}
    </Form>
  );
}
