import { Button, Form, Input } from "antd";
import { changeLineage, type Lineage } from "#contract/lineage";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { needed } from "../ui/needed.ts";
import "../ui/register-form.css";

interface LineageCorrectionProps {
  step: Lineage;
  onDone: () => void;
}

/** Puts the day or the document of a recorded step right; a wrong direction is removed and recorded anew. */
export function LineageCorrection({ step, onDone }: LineageCorrectionProps) {
  const { write, saving, error } = useWrite();
  const save = async (body: { happenedOn: string; document: string }) => {
    const params = { id: step.fromMineId, lineageId: step.id };
    if (await write(() => call(changeLineage, { params, ifMatch: step.version, body }))) onDone();
  };
  return (
    <Form<{ happenedOn: string; document: string }>
      layout="vertical"
      className="kj-register-form"
      aria-label="更正沿革"
      requiredMark={false}
      initialValues={{ happenedOn: step.happenedOn, document: step.document ?? "" }}
      onFinish={(fields) => void save(fields)}
    >
      <Form.Item name="happenedOn" label="发生日期" rules={needed("发生日期")}>
        <DayInput />
      </Form.Item>
      <Form.Item name="document" label="依据文号" rules={needed("依据文号")}>
        <Input maxLength={200} />
      </Form.Item>
      {error && <ErrorState error={error} />}
      <div className="kj-form-actions">
        <Button onClick={onDone}>取消</Button>
        <Button type="primary" htmlType="submit" loading={saving}>
          保存更正
        </Button>
      </div>
    </Form>
  );
}
