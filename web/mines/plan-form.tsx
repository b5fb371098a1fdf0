import { Form, Input } from "antd";
import { useState } from "react";
import { type MinePlan, putPlan } from "#contract/mine-plans";
import type { MineRow } from "#contract/mines";
import type { EntryDoubtCode } from "#gis/check/entry-doubt";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { RegisterForm } from "../ui/register-form.tsx";
import { SaveActions } from "../ui/save-actions.tsx";
import { useUnsavedForm } from "../ui/use-unsaved-form.ts";
import { EntryDoubts } from "./entry-doubts.tsx";
import { amountRule, type PlanText, planBody, plannedDoubts, planText, yearRule } from "./plan-fields.ts";

const label = "规划指标";

interface PlanFormProps {
  mine: MineRow;
  plan: MinePlan | null;
  onDone: () => void;
}

/** What is planned for a mine, as 附件3 and 附件4 ask for it. */
export function PlanForm({ mine, plan, onDone }: PlanFormProps) {
  const { write, saving, error } = useWrite();
  const [form] = Form.useForm<PlanText>();
  const [opened] = useState(() => planText(plan));
  useUnsavedForm({ form, label, opened });
  const [asked, setAsked] = useState(false);
  const doubts = plannedDoubts(Form.useWatch([], form) ?? {}, mine.mineral);
  const doubtsOf = (field: keyof PlanText) => doubts.filter((doubt) => doubt.field === field);
  const open = asked ? (error?.confirmations ?? []) : [];
  const save = async (text: PlanText) => {
    setAsked(true);
    const body = { ...planBody(text), confirmed: open.map(({ code }) => code as EntryDoubtCode) };
    const stored = await write(() =>
      call(putPlan, { params: { id: mine.id }, ifMatch: plan?.version ?? null, body }),
    );
    if (stored) onDone();
  };
  const take = (field: string, value: string) => {
    form.setFieldValue(field as keyof PlanText, value);
    setAsked(false);
  };
  return (
    <RegisterForm<PlanText>
      form={form}
      label={label}
      initialValues={opened}
      onValuesChange={() => setAsked(false)}
      onFinish={(text) => void save(text)}
    >
      <Form.Item name="capacityWt" label="提升改造后生产规模（万吨/年）" rules={[amountRule]}>
        <Input maxLength={24} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="lifeYears" label="改造后服务年限（年）" rules={[amountRule]}>
        <Input maxLength={24} inputMode="decimal" />
      </Form.Item>
      <EntryDoubts doubts={doubtsOf("capacityWt")} onTake={take} />
      <Form.Item name="predictedWt" label="预测资源量（万吨）" rules={[amountRule]}>
        <Input maxLength={24} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="grantYear" label="拟出让年度" rules={[yearRule]}>
        <Input maxLength={4} inputMode="numeric" placeholder="如：2027" />
      </Form.Item>
      <EntryDoubts doubts={doubtsOf("predictedWt")} onTake={take} />
      <Form.Item name="location" label="地理位置" className="kj-form-wide">
        <Input maxLength={200} placeholder="留空时名单填所在行政区" />
      </Form.Item>
      {open.length > 0 && (
        <p className="kj-hint kj-doubt" role="alert">
          {error?.message}
        </p>
      )}
      {error && error.confirmations.length === 0 && <ErrorState error={error} />}
      <SaveActions onCancel={onDone} saving={saving} isAsked={open.length > 0} save="保存规划" />
    </RegisterForm>
  );
}
