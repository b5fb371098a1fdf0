import { auditColumnWords } from "#contract/audit-column-words";
import type { AuditEntry } from "#contract/audit-log";
import type { CodeCount } from "#contract/code-count";
import { roleRights, roles } from "#contract/roles";
import { actWords } from "#gis/plan-course/act-faults";
import { stepLabels } from "#gis/plan-course/known-courses";
import {
  capacityUnitWords,
  carryingKindWords,
  classWords,
  dispositionWords,
  grantMannerWords,
  levelWords,
  lineageKindWords,
  methodWords,
  reserveUnitWords,
  statusWords,
} from "./mine-words.ts";
import { warningsText } from "./warnings-text.ts";

type Values = AuditEntry["before"];

export interface Change extends Pick<AuditEntry, "before" | "after" | "recordKey"> {
  /** columns that say the units of the others, where the change leaves them as they are */
  units?: Values | undefined;
}

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
  status_before: statusWords,
  grant_manner: grantMannerWords,
  step: stepLabels,
  production_class: classWords,
  method: methodWords,
  licence_level: levelWords,
  capacity_unit: capacityUnitWords,
  unit: reserveUnitWords,
  kind: { ...lineageKindWords, ...actWords, ...carryingKindWords },
  suggested: dispositionWords,
  decided: dispositionWords,
  approved: dispositionWords,
  role: Object.fromEntries(roles.map((role) => [role, roleRights[role].name])),
};

/** Amounts whose unit stands in another column of the record. */
const unitColumns: Readonly<Record<string, string>> = {
  capacity: "capacity_unit",
  remaining: "unit",
  recoverable: "unit",
};

/** The fields of an entry in words; a field that stays empty says nothing and is left out, as is the record's own number. */
export function changedFields({ before, after, recordKey, units }: Change): ChangedField[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].flatMap((name) => {
    const textOf = (side: Values) => valueText(name, side?.[name], { ...units, ...side });
    const field = { before: textOf(before), after: textOf(after) };
    if (field.before === "" && field.after === "") return [];
    if (name === "id" && [field.before, field.after].includes(recordKey ?? "")) return [];
    return [{ name, label: auditColumnWords[name] ?? name, ...field }];
  });
}

/** A value of a column as one reads it, with the unit that its record says; nothing is the empty text. */
export function valueText(column: string, value: unknown, record: Values = null): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "是" : "否";
  if (column === "accepted_warnings") return warningsText(value as CodeCount[]);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  const word = valueWords[column]?.[text];
  if (word !== undefined) return word;
  if (instant.test(text)) return beijingTime(text);
  const unit = unitOf(column, record);
  if (unit !== "") return `${text} ${unit}`;
  return text.length > mostShown ? `${text.slice(0, mostShown)}…（共 ${text.length} 个字符）` : text;
}

function unitOf(column: string, record: Values): string {
  const unitColumn = unitColumns[column] ?? "";
  return valueWords[unitColumn]?.[String(record?.[unitColumn])] ?? "";
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*(Z|[+-]\d\d:?\d\d)$/;
const beijingTime = (text: string) => new Date(text).toLocaleString("sv-SE", { timeZone: "Asia/Shanghai" });
