import { Button, Form, Input } from "antd";
import { useState } from "react";
import { changeLineage, type Lineage } from "#contract/lineage";
import { ReasonField, reasonIn } from "../approvals/reason-field.tsx";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { needed } from "../ui/needed.ts";
import { useUnsavedForm } from "../ui/use-unsaved-form.ts";
import "../ui/register-form.css";

interface Fields {
  happenedOn: string;
  document: string;
  reason: string;
}

const label = "更正沿革";

interface LineageCorrectionProps {
  step: Lineage;
  onDone: () => void;
}

/** Puts the day or the document of a recorded step right; a wrong direction is removed and recorded anew. */
export function LineageCorrection({ step, onDone }: LineageCorrectionProps) {
  const { write, saving, error } = useWrite();
  const [form] = Form.useForm<Fields>();
  const [opened] = useState({ happenedOn: step.happenedOn, document: step.document ?? "", reason: "" });
  useUnsavedForm({ form, label, opened });
  const save = async ({ reason, ...body }: Fields) => {
    const params = { id: step.fromMineId, lineageId: step.id };
    const said = { ifMatch: step.version, body, reason: reasonIn({ reason }) };
    if (await write(() => call(changeLineage, { params, ...said }))) onDone();
  };
  return (
    <Form<Fields>
      form={form}
      layout="vertical"
      className="kj-register-form"
      aria-label={label}
      requiredMark={false}
      initialValues={opened}
      onFinish={(fields) => void save(fields)}
    >
      <Form.Item name="happenedOn" label="发生日期" rules={needed("发生日期")}>
        <DayInput />
      </Form.Item>
      <Form.Item name="document" label="依据文号" rules={needed("依据文号")}>
        <Input maxLength={200} />
      </Form.Item>
      <ReasonField />
      {error && <ErrorState error={error} />}
      <div className="kj-form-actions">
        <Button onClick={onDone}>取消</Button>
        <Button type="primary" htmlType="submit" loading={saving}>
          提交审批
        </Button>
      </div>
    </Form>
  );
}
