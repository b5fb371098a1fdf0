import { Form, Input, Select } from "antd";
import type { MineRow } from "#contract/mines";
import { putQuota, type QuotaRecord } from "#contract/quota";
import type { EntryDoubtCode } from "#gis/check/entry-doubt";
import { ReasonField, reasonIn } from "../approvals/reason-field.tsx";
import { call } from "../client/call.ts";
import { FormAnswerPart } from "../ui/form-answer.tsx";
import { RegisterForm } from "../ui/register-form.tsx";
import { SaveActions } from "../ui/save-actions.tsx";
import { troubleRule } from "../ui/trouble-rule.ts";
import { useRegisterForm } from "../ui/use-register-form.ts";
import { EntryDoubts } from "./entry-doubts.tsx";
import {
  type QuotaField,
  type QuotaText,
  quotaBody,
  quotaFieldLabels,
  quotaText,
  storedQuota,
  typedQuotaDoubts,
  typedQuotaTroubles,
} from "./quota-fields.ts";

interface QuotaFormProps {
  mine: MineRow;
  /** the quarter that is put right; null: another one */
  record: QuotaRecord | null;
  /** all quarters of the mine, by which the year is judged */
  records: readonly QuotaRecord[];
  today: string;
  onDone: () => void;
}

const quarters = [1, 2, 3, 4].map((quarter) => ({ value: String(quarter), label: `第 ${quarter} 季度` }));

/** What a mine may dig in a quarter and what it has used of it, 万吨. */
export function QuotaForm({ mine, record, records, today, onDone }: QuotaFormProps) {
  const label = record ? "更正指标" : "下达指标";
  const [form] = Form.useForm<QuotaText>();
  const opened = { text: quotaText(record, today), version: record?.version ?? null };
  const text = { ...opened.text, ...Form.useWatch([], form) };
  const { submit, changed, saving, answer, isBlocked, isAsked } = useRegisterForm<QuotaField>({
    form,
    label,
    opened,
    storedOf: storedQuota,
    send: (typed, { version }, confirmed) =>
      call(putQuota, {
        params: { id: mine.id, year: typed.year, quarter: typed.quarter },
        ifMatch: version,
        reason: reasonIn(typed),
        body: { ...quotaBody(typed), confirmed: confirmed as EntryDoubtCode[] },
      }),
    onDone,
  });
  const take = (field: string, value: string) => {
    form.setFieldValue(field as QuotaField, value);
    changed();
  };
  const rules = (field: QuotaField) => [
    troubleRule(() => typedQuotaTroubles(form.getFieldsValue(true) as QuotaText)[field]),
  ];
  const item = (field: QuotaField, input: React.ReactElement) => (
    <Form.Item<QuotaText> name={field} label={quotaFieldLabels[field]} rules={rules(field)}>
      {input}
    </Form.Item>
  );
  return (
    <RegisterForm<QuotaText>
      form={form}
      label={label}
      initialValues={opened.text}
      onValuesChange={changed}
      onFinish={() => void submit()}
    >
      {item("year", <Input maxLength={4} inputMode="numeric" disabled={record !== null} />)}
      {item("quarter", <Select options={quarters} disabled={record !== null} />)}
      {item("issuedWt", <Input maxLength={15} inputMode="decimal" placeholder="最多四位小数" />)}
      {item("usedWt", <Input maxLength={15} inputMode="decimal" placeholder="最多四位小数" />)}
      <ReasonField />
      <EntryDoubts doubts={typedQuotaDoubts(text, mine, records)} onTake={take} />
      <FormAnswerPart answer={answer} labelOf={(field) => quotaFieldLabels[field]} />
      <SaveActions
        onCancel={onDone}
        saving={saving}
        isBlocked={isBlocked}
        isAsked={isAsked}
        save="提交审批"
      />
    </RegisterForm>
  );
}
