import { Form, type FormRule, Input, Select } from "antd";
import type { ReactNode } from "react";
import { mineFieldLabels } from "#contract/mine-field-labels";
import { capacityUnits, licenceLevels, type MineRow, mineStatuses, miningMethods } from "#contract/mines";
import type { EntryDoubt } from "#gis/check/entry-doubt";
import { DayInput } from "../ui/day-input.tsx";
import { capacityUnitWords, levelWords, methodWords, statusWords } from "../ui/mine-words.ts";
import { troubleRule } from "../ui/trouble-rule.ts";
import { EntryDoubts } from "./entry-doubts.tsx";
import { hasField, type MineField, type MineText, typedTroubles } from "./mine-fields.ts";
import { RegionChoice } from "./region-choice.tsx";

interface MineFormFieldsProps {
  mine: MineRow;
  today: string;
  /** what is odd about the fields as they are typed */
  doubts: readonly EntryDoubt[];
  onTake: (field: string, value: string) => void;
}

interface FieldPart {
  field: MineField;
  input: ReactNode;
  isWide?: true;
  /** fields by which this one is judged anew */
  judgedWith?: MineField[];
}

/** The fields in the order of a licence; of a planned block only those it has. */
export function MineFormFields({ mine, today, doubts, onTake }: MineFormFieldsProps) {
  const parts = [...basicParts, ...licenceParts].filter(({ field }) => hasField(mine, field));
  return parts.map(({ field, input, isWide, judgedWith = [] }) => {
    const doubtsHere = doubts.filter((doubt) => doubt.field === field);
    return (
      <div key={field} className={isWide || doubtsHere.length > 0 ? "kj-form-wide" : ""}>
        <Form.Item<MineText>
          name={field}
          label={labelOf(mine, field)}
          rules={[soundness(field, mine, today)]}
          dependencies={judgedWith}
        >
          {input}
        </Form.Item>
        <EntryDoubts doubts={doubtsHere} onTake={onTake} />
      </div>
    );
  });
}

/** The field is judged with the whole mine, by the very checks of the server. */
function soundness(field: MineField, mine: MineRow, today: string): FormRule {
  return ({ getFieldsValue }) =>
    troubleRule(() => typedTroubles(getFieldsValue(true) as MineText, mine, today)[field]);
}

function labelOf({ status }: MineRow, field: MineField): string {
  return status === "planned" && field === "licensedAreaKm2" ? "拟设面积（km²）" : mineFieldLabels[field];
}

const optionsOf = <Value extends string>(values: readonly Value[], words: Record<Value, string>) =>
  values.map((value) => ({ value, label: words[value] }));

const amount = <Input maxLength={24} inputMode="decimal" placeholder="没有则留空" />;
const methods = [{ value: "", label: "未登记" }, ...optionsOf(miningMethods, methodWords)];

const basicParts: FieldPart[] = [
  { field: "name", input: <Input maxLength={200} />, isWide: true },
  { field: "holder", input: <Input maxLength={200} />, isWide: true },
  { field: "creditCode", input: <Input maxLength={24} placeholder="18 位，没有则留空" /> },
  { field: "regionCode", input: <RegionChoice /> },
  { field: "mineral", input: <Input maxLength={50} /> },
  { field: "method", input: <Select options={methods} /> },
  { field: "status", input: <Select options={optionsOf(mineStatuses, statusWords)} /> },
  { field: "orebodyId", input: <Input maxLength={60} /> },
];

const licenceParts: FieldPart[] = [
  { field: "licenceNumber", input: <Input maxLength={30} placeholder="C 加 22 位数字" /> },
  { field: "licenceLevel", input: <Select options={optionsOf(licenceLevels, levelWords)} /> },
  { field: "validFrom", input: <DayInput /> },
  { field: "validTo", input: <DayInput />, judgedWith: ["validFrom"] },
  { field: "capacity", input: amount },
  { field: "capacityUnit", input: <Select options={optionsOf(capacityUnits, capacityUnitWords)} /> },
  { field: "licensedAreaKm2", input: amount },
  { field: "bulkDensity", input: amount },
  { field: "note", input: <Input.TextArea maxLength={2000} rows={3} />, isWide: true },
];
