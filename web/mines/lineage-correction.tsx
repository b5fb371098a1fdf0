import { Form, Input } from "antd";
import { useState } from "react";
import { changeLineage, type Lineage } from "#contract/lineage";
import { ReasonField, reasonIn } from "../approvals/reason-field.tsx";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { needed } from "../ui/needed.ts";
import { RegisterForm } from "../ui/register-form.tsx";
import { SaveActions } from "../ui/save-actions.tsx";
import { useUnsavedForm } from "../ui/use-unsaved-form.ts";

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
    <RegisterForm<Fields>
      form={form}
      label={label}
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
      <SaveActions onCancel={onDone} saving={saving} save="提交审批" />
    </RegisterForm>
  );
}
