import { Form, Input, Radio, Select } from "antd";
import type { ReactNode } from "react";
import { capacityUnits, licenceLevels, miningMethods } from "#contract/mines";
import { RegionChoice } from "../mines/region-choice.tsx";
import { DayInput } from "../ui/day-input.tsx";
import {
  capacityUnitWords,
  levelWords,
  methodWords,
  reserveUnitWords,
  statusWords,
} from "../ui/mine-words.ts";
import { needed } from "../ui/needed.ts";
import { type CarryField, type CarryText, carryFieldLabels } from "./carry-fields.ts";

/** The licence as it will read, by what the others end, and the reserve that was verified. */
export function CarryItems({ hasSubject }: { hasSubject: boolean }) {
  return (
    <>
      <Form.Item<CarryText>
        name="kind"
        label={carryFieldLabels.kind}
        className="kj-form-wide"
        extra={hasSubject ? undefined : "本组没有确定整合主体，只能新立。"}
      >
        <Radio.Group
          options={[
            { value: "changed_licence", label: "变更：整合主体的许可证继续有效", disabled: !hasSubject },
            { value: "new_licence", label: "新立：全部注销，另发新证" },
          ]}
        />
      </Form.Item>
      {parts.map(({ field, input, isNeeded, isWide, extra }) => (
        <Form.Item<CarryText>
          key={field}
          name={field as keyof CarryText}
          label={carryFieldLabels[field]}
          className={isWide ? "kj-form-wide" : ""}
          rules={isNeeded ? needed(carryFieldLabels[field]) : []}
          extra={extra}
        >
          {input}
        </Form.Item>
      ))}
    </>
  );
}

interface Part {
  field: CarryField;
  input: ReactNode;
  isNeeded?: true;
  isWide?: true;
  extra?: string;
}

const optionsOf = <Value extends string>(values: readonly Value[], words: Record<Value, string>) =>
  values.map((value) => ({ value, label: words[value] }));
const text = (maxLength: number, placeholder?: string) => (
  <Input maxLength={maxLength} placeholder={placeholder} />
);
const amount = <Input maxLength={24} inputMode="decimal" />;
const isNeeded = true;
const isWide = true;
const states = ["building", "producing", "suspended"] as const;

const parts: Part[] = [
  { field: "issuedOn", input: <DayInput />, isNeeded },
  { field: "document", input: text(200), isNeeded },
  { field: "name", input: text(200), isNeeded },
  { field: "holder", input: text(200), isNeeded },
  { field: "licenceNumber", input: text(30, "C 加 22 位数字"), isNeeded },
  { field: "licenceLevel", input: <Select options={optionsOf(licenceLevels, levelWords)} /> },
  { field: "validFrom", input: <DayInput />, isNeeded },
  { field: "validTo", input: <DayInput />, isNeeded },
  { field: "mineral", input: text(50), isNeeded },
  {
    field: "method",
    input: <Select options={[{ value: "", label: "未登记" }, ...optionsOf(miningMethods, methodWords)]} />,
  },
  { field: "capacity", input: amount },
  { field: "capacityUnit", input: <Select options={optionsOf(capacityUnits, capacityUnitWords)} /> },
  { field: "licensedAreaKm2", input: amount, extra: "按新矿区范围的椭球面积填入，以许可证为准。" },
  { field: "status", input: <Select options={optionsOf(states, statusWords)} /> },
  { field: "creditCode", input: text(24, "18 位，没有则留空") },
  { field: "regionCode", input: <RegionChoice /> },
  { field: "bulkDensity", input: amount },
  { field: "orebodyId", input: text(60) },
  { field: "endedOn", input: <DayInput />, isNeeded, extra: "不晚于发证日期。" },
  { field: "announcement", input: text(200, "注销后向社会公告的，填写媒体和日期") },
  { field: "endingDocument", input: text(200), isNeeded, isWide },
  { field: "reserve.remaining", input: amount, extra: "储量核实报告的数；没有则留空。" },
  { field: "reserve.unit", input: <Select options={optionsOf(capacityUnits, reserveUnitWords)} /> },
  { field: "reserve.verifiedOn", input: <DayInput /> },
  { field: "reserve.document", input: text(200) },
];
