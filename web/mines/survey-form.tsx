import { Form, Input, Select } from "antd";
import { useState } from "react";
import { type MineSurvey, putSurvey } from "#contract/mine-surveys";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { DayInput } from "../ui/day-input.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { RegisterForm } from "../ui/register-form.tsx";
import { SaveActions } from "../ui/save-actions.tsx";
import { useUnsavedForm } from "../ui/use-unsaved-form.ts";
import {
  countRule,
  flagOptions,
  type SurveyText,
  surveyBody,
  surveyLabels,
  surveyText,
} from "./survey-fields.ts";

interface SurveyFormProps {
  mineId: string;
  /** the survey that is put right; null: a new one */
  survey: MineSurvey | null;
  onDone: () => void;
}

/** What was found of a mine on one day: what was not looked at is left open and counts as 待核实. */
export function SurveyForm({ mineId, survey, onDone }: SurveyFormProps) {
  const label = survey ? "更正现场调查" : "登记现场调查";
  const { write, saving, error } = useWrite();
  const [form] = Form.useForm<SurveyText>();
  const [opened] = useState(() => surveyText(survey));
  useUnsavedForm({ form, label, opened });
  const save = async (text: SurveyText) => {
    const params = { id: mineId, day: text.surveyedOn };
    const stored = await write(() =>
      call(putSurvey, { params, ifMatch: survey?.version ?? null, body: surveyBody(text) }),
    );
    if (stored) onDone();
  };
  const flag = <Select options={flagOptions} />;
  const number = <Input maxLength={2} inputMode="numeric" placeholder="未查" />;
  return (
    <RegisterForm<SurveyText>
      form={form}
      label={label}
      initialValues={opened}
      onFinish={(text) => void save(text)}
    >
      <Form.Item
        name="surveyedOn"
        label={surveyLabels.surveyedOn}
        rules={[{ required: true, message: "请填写调查日期" }]}
      >
        <DayInput aria-required disabled={survey !== null} />
      </Form.Item>
      <Form.Item name="ridgeBoundary" label={surveyLabels.ridgeBoundary}>
        {flag}
      </Form.Item>
      <Form.Item name="productionSystems" label={surveyLabels.productionSystems} rules={[countRule]}>
        {number}
      </Form.Item>
      <Form.Item name="operators" label={surveyLabels.operators} rules={[countRule]}>
        {number}
      </Form.Item>
      <Form.Item name="formerPitsActive" label={surveyLabels.formerPitsActive}>
        {flag}
      </Form.Item>
      <Form.Item name="document" label={surveyLabels.document}>
        <Input maxLength={200} placeholder="如：云自然资勘〔2026〕3号" />
      </Form.Item>
      {error && <ErrorState error={error} />}
      <SaveActions onCancel={onDone} saving={saving} />
    </RegisterForm>
  );
}
