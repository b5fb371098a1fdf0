import { Button, Form, Input } from "antd";
import { type MinePlan, putPlan } from "#contract/mine-plans";
import type { MineRow } from "#contract/mines";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { ErrorState } from "../ui/error-state.tsx";
import "../ui/register-form.css";
import {
  amountRule,
  type PlanText,
  planBody,
  plannedCapacityDoubt,
  planText,
  yearRule,
} from "./plan-fields.ts";

interface PlanFormProps {
  mine: MineRow;
  plan: MinePlan | null;
  onDone: () => void;
}

/** What is planned for a mine, as 附件3 and 附件4 ask for it. */
export function PlanForm({ mine, plan, onDone }: PlanFormProps) {
  const { write, saving, error } = useWrite();
  const [form] = Form.useForm<PlanText>();
  const doubt = plannedCapacityDoubt(Form.useWatch("capacityWt", form) ?? "", mine.mineral);
  const save = async (text: PlanText) => {
    const stored = await write(() =>
      call(putPlan, { params: { id: mine.id }, ifMatch: plan?.version ?? null, body: planBody(text) }),
    );
    if (stored) onDone();
  };
  return (
    <Form<PlanText>
      form={form}
      layout="vertical"
      className="kj-register-form"
      aria-label="规划指标"
      requiredMark={false}
      initialValues={planText(plan)}
      onFinish={(text) => void save(text)}
    >
      <Form.Item name="capacityWt" label="提升改造后生产规模（万吨/年）" rules={[amountRule]}>
        <Input maxLength={24} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="lifeYears" label="改造后服务年限（年）" rules={[amountRule]}>
        <Input maxLength={24} inputMode="decimal" />
      </Form.Item>
      {doubt && <p className="kj-hint">⚠ {doubt}</p>}
      <Form.Item name="predictedWt" label="预测资源量（万吨）" rules={[amountRule]}>
        <Input maxLength={24} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="grantYear" label="拟出让年度" rules={[yearRule]}>
        <Input maxLength={4} inputMode="numeric" placeholder="如：2027" />
      </Form.Item>
      <Form.Item name="location" label="地理位置" className="kj-form-wide">
        <Input maxLength={200} placeholder="留空时名单填所在行政区" />
      </Form.Item>
      {error && <ErrorState error={error} />}
      <div className="kj-form-actions">
        <Button onClick={onDone}>取消</Button>
        <Button type="primary" htmlType="submit" loading={saving}>
          保存规划
        </Button>
      </div>
    </Form>
  );
}
