import { Form, Input, Select } from "antd";
import { addLineage, type Lineage, lineageKinds } from "#contract/lineage";
import type { MineRow } from "#contract/mines";
import { ReasonField, reasonIn } from "../approvals/reason-field.tsx";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { needed } from "../ui/needed.ts";
import { RegisterForm } from "../ui/register-form.tsx";
import { SaveActions } from "../ui/save-actions.tsx";
import { useUnsavedForm } from "../ui/use-unsaved-form.ts";
import { lineageWords } from "./lineage-words.ts";
import { MineChoice } from "./mine-choice.tsx";

interface Fields {
  kind: Lineage["kind"];
  toMineId?: string;
  happenedOn: string;
  document: string;
  reason: string;
}

const label = "登记去向";
const usual = { kind: "merged" } as const;

interface LineageFormProps {
  mine: MineRow;
  onDone: () => void;
}

/** What became of a mine: closed, or gone into which other, when, by which document. */
export function LineageForm({ mine, onDone }: LineageFormProps) {
  const { write, saving, error } = useWrite();
  const [form] = Form.useForm<Fields>();
  useUnsavedForm({ form, label, opened: usual });
  const closed = Form.useWatch("kind", form) === "closed";
  const save = async ({ toMineId, reason, ...fields }: Fields) => {
    const body = { ...fields, toMineId: closed ? null : (toMineId ?? null) };
    const stored = await write(() =>
      call(addLineage, {
        params: { id: mine.id },
        ifMatch: mine.version,
        body,
        reason: reasonIn({ reason }),
      }),
    );
    if (stored) onDone();
  };
  return (
    <RegisterForm<Fields>
      form={form}
      label={label}
      initialValues={usual}
      onFinish={(fields) => void save(fields)}
    >
      <Form.Item name="kind" label="去向">
        <Select options={lineageKinds.map((value) => ({ value, label: lineageWords[value] }))} />
      </Form.Item>
      {!closed && (
        <Form.Item name="toMineId" label="去向矿山" rules={needed("去向矿山")}>
          <MineChoice exceptId={mine.id} />
        </Form.Item>
      )}
      <Form.Item name="happenedOn" label="发生日期" rules={needed("发生日期")}>
        <DayInput />
      </Form.Item>
      <Form.Item name="document" label="依据文号" rules={needed("依据文号")}>
        <Input maxLength={200} placeholder="如：云自然资发〔2026〕12号" />
      </Form.Item>
      <p className="kj-hint">
        关闭、整合、换证的，自发生日期起不再计入有效矿山，地图和统计随之改变；分立的，原矿山仍计入。
      </p>
      <ReasonField />
      {error && <ErrorState error={error} />}
      <SaveActions onCancel={onDone} saving={saving} save="提交审批" />
    </RegisterForm>
  );
}
