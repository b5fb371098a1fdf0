import { Form, Input, Select } from "antd";
import {
  addReserve,
  capacityUnits,
  type MineRow,
  MineRow as MineSchema,
  replaceReserve,
} from "#contract/mines";
import { getMapInfo } from "#contract/tiles";
import type { EntryDoubtCode } from "#gis/check/entry-doubt";
import { call } from "../client/call.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { DayInput } from "../ui/day-input.tsx";
import { FormAnswerPart } from "../ui/form-answer.tsx";
import { reserveUnitWords } from "../ui/mine-words.ts";
import { RegisterForm } from "../ui/register-form.tsx";
import { SaveActions } from "../ui/save-actions.tsx";
import { troubleRule } from "../ui/trouble-rule.ts";
import { type SeenRecord, useRegisterForm } from "../ui/use-register-form.ts";
import { EntryDoubts } from "./entry-doubts.tsx";
import {
  type ReserveField,
  type ReserveRow,
  type ReserveText,
  reserveBody,
  reserveFieldLabels,
  reserveText,
  reserveValueWords,
  storedReserve,
  typedReserveDoubts,
  typedReserveTroubles,
} from "./reserve-fields.ts";

interface ReserveFormProps {
  mine: MineRow;
  /** the verification that is put right; null: a new one */
  reserve: ReserveRow | null;
  onDone: () => void;
}

/** One verification of a mine's reserve: when, how much, in which unit, by which document. */
export function ReserveForm({ mine, reserve, onDone }: ReserveFormProps) {
  const label = reserve ? "更正储量核实" : "登记储量核实";
  const [form] = Form.useForm<ReserveText>();
  const today = useEndpoint(getMapInfo, {}).data?.today ?? "";
  const opened = { text: reserveText(reserve, mine), version: (reserve ?? mine).version };
  const text = { ...opened.text, ...Form.useWatch([], form) };
  const { submit, changed, saving, answer, isBlocked, isAsked } = useRegisterForm<ReserveField>({
    form,
    label,
    opened,
    storedOf: (current) => (reserve ? storedReserve(current, mine) : newOn(current, opened.text)),
    send: (typed, { version }, confirmed) => sendReserve(typed, { mine, reserve, version, confirmed }),
    onDone,
  });
  const take = (field: string, value: string) => {
    form.setFieldValue(field as ReserveField, value);
    changed();
  };
  const rule = (field: ReserveField) =>
    troubleRule(() => typedReserveTroubles(form.getFieldsValue(true) as ReserveText, today)[field]);
  return (
    <RegisterForm<ReserveText>
      form={form}
      label={label}
      initialValues={opened.text}
      onValuesChange={changed}
      onFinish={() => void submit()}
    >
      <ReserveItems mine={mine} rule={rule} />
      <EntryDoubts doubts={typedReserveDoubts(text, reserve, mine)} onTake={take} />
      <FormAnswerPart
        answer={answer}
        labelOf={(field) => reserveFieldLabels[field]}
        wordsOf={reserveValueWords}
      />
      <SaveActions onCancel={onDone} saving={saving} isBlocked={isBlocked} isAsked={isAsked} />
    </RegisterForm>
  );
}

interface ReserveItemsProps {
  mine: MineRow;
  rule: (field: ReserveField) => ReturnType<typeof troubleRule>;
}

function ReserveItems({ mine, rule }: ReserveItemsProps) {
  const amount = <Input maxLength={24} inputMode="decimal" />;
  const units = capacityUnits.map((value) => ({ value, label: reserveUnitWords[value] }));
  const item = (name: ReserveField, input: React.ReactElement, dependencies: ReserveField[] = []) => (
    <Form.Item<ReserveText>
      name={name}
      label={reserveFieldLabels[name]}
      rules={[rule(name)]}
      dependencies={dependencies}
      className={name === "document" ? "kj-form-wide" : ""}
    >
      {input}
    </Form.Item>
  );
  return (
    <>
      <p className="kj-hint">
        开采矿种：{mine.mineral}。储量按最近一次核实计，缺体重时万立方米不换算为万吨。
      </p>
      {item("verifiedOn", <DayInput />)}
      {item("unit", <Select options={units} />)}
      {item("remaining", amount)}
      {item("recoverable", amount, ["remaining"])}
      {item("bulkDensity", amount)}
      {item(
        "document",
        <Input maxLength={200} placeholder="如：2025年度储量年报、云自然资储备字〔2026〕3号" />,
      )}
    </>
  );
}

/** A new verification is registered on the mine as it stands: where that has moved on, nothing of what was typed is touched. */
function newOn(current: unknown, text: ReserveText): SeenRecord<ReserveField> | null {
  const mine = MineSchema.safeParse(current);
  return mine.success ? { text, version: mine.data.version } : null;
}

interface Sending {
  mine: MineRow;
  reserve: ReserveRow | null;
  version: number | null;
  confirmed: string[];
}

function sendReserve(typed: ReserveText, { mine, reserve, version, confirmed }: Sending): Promise<unknown> {
  const body = { ...reserveBody(typed), confirmed: confirmed as EntryDoubtCode[] };
  const ifMatch = version ?? mine.version;
  if (reserve === null) return call(addReserve, { params: { id: mine.id }, ifMatch, body });
  return call(replaceReserve, { params: { id: mine.id, reserveId: reserve.id }, ifMatch, body });
}
