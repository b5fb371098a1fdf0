import type { AuditEntry } from "#contract/audit-log";
import { auditColumnWords } from "#contract/audit-words";
import {
  capacityUnitWords,
  classWords,
  dispositionWords,
  levelWords,
  lineageKindWords,
  methodWords,
  reserveUnitWords,
  statusWords,
} from "./mine-words.ts";

export type Change = Pick<AuditEntry, "before" | "after" | "recordKey">;

export interface ChangedField {
  /** the column */
  name: string;
  label: string;
  before: string;
  after: string;
}

const mostShown = 400;

/** Values that stand for something, by the column they stand in. */
const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: statusWords,
  production_class: classWords,
  method: methodWords,
  licence_level: levelWords,
  capacity_unit: capacityUnitWords,
  unit: reserveUnitWords,
  kind: lineageKindWords,
  suggested: dispositionWords,
  decided: dispositionWords,
  approved: dispositionWords,
};

/** The fields of an entry in words; a field that stays empty says nothing and is left out, as is the record's own number. */
export function changedFields({ before, after, recordKey }: Change): ChangedField[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].flatMap((name) => {
    const field = { before: valueText(name, before?.[name]), after: valueText(name, after?.[name]) };
    if (field.before === "" && field.after === "") return [];
    if (name === "id" && [field.before, field.after].includes(recordKey ?? "")) return [];
    return [{ name, label: auditColumnWords[name] ?? name, ...field }];
  });
}

/** A value of a column as one reads it; nothing is the empty text. */
export function valueText(column: string, value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const word = valueWords[column]?.[text];
  if (word !== undefined) return word;
  return text.length > mostShown ? `${text.slice(0, mostShown)}…（共 ${text.length} 个字符）` : text;
}
