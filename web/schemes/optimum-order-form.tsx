import { Button, Checkbox, Form, InputNumber, Segmented } from "antd";
import type { OptimumOrder } from "#contract/scheme-optima";
import {
  type Leaning,
  leaningOf,
  leanings,
  leaningWeights,
  leaningWords,
  type Weights,
  weightFields,
  weightWords,
} from "./optimum-order.ts";

interface OptimumOrderFormProps {
  first: OptimumOrder;
  /** why nothing can be asked for now */
  blocked: string | null;
  onOrder: (order: OptimumOrder) => void;
  onCancel: (() => void) | null;
}

const count = { precision: 0, step: 1, size: "small" } as const;
const isWhole = (least: number, most: number) => ({
  ...({ type: "integer", required: true, min: least, max: most } as const),
  message: `请填写 ${least} 至 ${most} 的整数`,
});

/** What is to be small, and how long it may be sought. */
export function OptimumOrderForm({ first, blocked, onOrder, onCancel }: OptimumOrderFormProps) {
  const [form] = Form.useForm<OptimumOrder>();
  return (
    <Form
      form={form}
      size="small"
      colon={false}
      requiredMark={false}
      labelAlign="left"
      labelCol={{ flex: "150px" }}
      className="kj-optimum-order"
      aria-label="求最优"
      initialValues={first}
      onFinish={onOrder}
    >
      <p className="kj-hint">
        在满足“要求与约定”和锁定的前提下，找出代价最小的分组并证明。求解不改动方案，是否采用由规划人员决定。
      </p>
      <WeightItems />
      <Form.Item name="seconds" label="求解时限（秒）" rules={[isWhole(1, 600)]}>
        <InputNumber {...count} min={1} max={600} />
      </Form.Item>
      <Form.Item name="others" label="另给相近方案（个）" rules={[isWhole(0, 5)]}>
        <InputNumber {...count} min={0} max={5} />
      </Form.Item>
      <Form.Item name="withUnknown" valuePropName="checked">
        <Checkbox>矿体未登记的也可合并（标为待核实）</Checkbox>
      </Form.Item>
      {blocked && <p className="kj-hint">{blocked}</p>}
      <div className="kj-form-actions">
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            返回结果
          </Button>
        )}
        <Button size="small" type="primary" htmlType="submit" disabled={blocked !== null}>
          开始求解
        </Button>
      </div>
    </Form>
  );
}

/** Weights against each other: one of the usual ways, or one's own. */
function WeightItems() {
  const form = Form.useFormInstance<OptimumOrder>();
  const weights = Form.useWatch("weights", form) as Weights | undefined;
  return (
    <fieldset className="kj-optimum-weights">
      <legend>权重（相互比较的整数，0 为不计）</legend>
      <Segmented<Leaning | "own">
        size="small"
        block
        aria-label="侧重"
        value={(weights && leaningOf(weights)) ?? "own"}
        options={[
          ...leanings.map((value) => ({ value, label: leaningWords[value] })),
          { value: "own", label: "自定" },
        ]}
        onChange={(value) => value !== "own" && form.setFieldsValue({ weights: leaningWeights[value] })}
      />
      {weightFields.map((field) => (
        <Form.Item
          key={field}
          name={["weights", field]}
          label={weightWords[field].label}
          tooltip={`${weightWords[field].counts}计此数`}
          rules={[isWhole(0, 1000)]}
        >
          <InputNumber {...count} min={0} max={1000} />
        </Form.Item>
      ))}
      <Form.Item noStyle shouldUpdate>
        {({ getFieldValue }) =>
          isAllZero(getFieldValue("weights")) && <p className="kj-error-text">至少一项权重须大于 0。</p>
        }
      </Form.Item>
    </fieldset>
  );
}

const isAllZero = (weights: Weights | undefined) =>
  weights !== undefined && weightFields.every((field) => weights[field] === 0);
