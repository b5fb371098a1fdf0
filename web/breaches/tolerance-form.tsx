import { Form, InputNumber } from "antd";
import type { BreachParameters } from "#gis/breaches/finding";
import { sliverRuleText } from "#gis/measure/sliver-text";
import { onlyDifferent } from "../ui/only-different.ts";

interface ToleranceFormProps {
  /** numbers of the pack */
  stated: BreachParameters;
  changed: Partial<BreachParameters>;
  onChange: (changed: Partial<BreachParameters>) => void;
}

/** 1σ of a working measured by RTK, m: the example in the hint */
const exampleSigmaM = 0.05;

const fields = [
  { key: "toleranceFactor", label: "误差倍数", prefix: "×", suffix: "", max: 10, step: 0.5 },
  { key: "licenceSigmaM", label: "界址点中误差", prefix: "σ", suffix: "米", max: 10, step: 0.01 },
  { key: "sliverMinM2", label: "套合误差面积", prefix: "＜", suffix: "平方米", max: 1e6, step: 1 },
  { key: "sliverWidthM", label: "套合误差宽度", prefix: "＜", suffix: "米", max: 100, step: 0.01 },
] as const;

/** What a survey's error excuses and what counts as an overlap, each changeable for a what-if. */
export function ToleranceForm({ stated, changed, onChange }: ToleranceFormProps) {
  const now = { ...stated, ...changed };
  const set = (part: Partial<BreachParameters>) => onChange(onlyDifferent(stated, { ...changed, ...part }));
  return (
    <Form layout="vertical" size="small" className="kj-parameters">
      <div className="kj-parameter-numbers">
        {fields.map(({ key, label, prefix, suffix, max, step }) => (
          <Form.Item key={key} label={label}>
            <InputNumber
              aria-label={suffix ? `${label}（${suffix}）` : label}
              value={now[key]}
              min={0}
              max={max}
              step={step}
              prefix={prefix}
              suffix={suffix}
              onChange={(value) => value !== null && set({ [key]: value })}
            />
          </Form.Item>
        ))}
      </div>
      <p className="kj-hint">
        越界深度不超过 t = 倍数·√(σ采动² + σ界址²) 的，列为误差范围内；σ采动 取各采动范围登记的测量精度，如
        RTK 实测 {exampleSigmaM} 米时 t = {exampleToleranceM(now).toFixed(2)} 米。重叠{sliverRuleText(now)}
        的，列为疑似套合误差，不计数。文件未规定这些数值，默认值可按成果资料修改。
      </p>
    </Form>
  );
}

/** All of it in one line, for the folded form. */
export function toleranceLine({ toleranceFactor, licenceSigmaM, sliverMinM2 }: BreachParameters): string {
  return `t = ${toleranceFactor}·√(σ采动² + ${licenceSigmaM}²) · 套合误差 ＜ ${sliverMinM2} m²`;
}

function exampleToleranceM({ toleranceFactor, licenceSigmaM }: BreachParameters): number {
  return toleranceFactor * Math.hypot(exampleSigmaM, licenceSigmaM);
}
