import { areaName } from "../check/area-name.ts";
import { capacityDoubt } from "../check/capacity-doubt.ts";
import { licenceNumberKind } from "../check/licence-number.ts";
import { reserveDoubt } from "../check/reserve-doubt.ts";
import { Exact } from "../exact-decimal.ts";
import { dispositionLabel } from "../lists/disposition.ts";
import { choiceWord } from "./choice-words.ts";
import { type ListField, listFieldLabel, listFields, listUnitLabels } from "./list-field.ts";
import { capacityWt, type ListedMine, recoverableWt, storedValue } from "./listed-mine.ts";
import {
  mergedFollow,
  mergedRefusal,
  mergeRole,
  sameNames,
  subjectDoubt,
  subjectRefusal,
} from "./merge-words.ts";
import { plannedRefusal } from "./planned-row.ts";
import type { CellValues } from "./read-cell.ts";
import type { CellIssue, ListRow } from "./read-row.ts";
import { plainText } from "./sheet-cell.ts";

/** A field in which a list differs from the register; `value` is what would be stored. */
export interface FieldChange {
  field: ListField;
  label: string;
  stored: string | null;
  offered: string;
  value: string;
  /** what a person has to confirm before it is taken; null when nothing is odd */
  doubt: string | null;
}

const amounts: ReadonlySet<ListField> = new Set<ListField>([
  "bulkDensity",
  "licensedAreaKm2",
  "recoverableWt",
  "plannedLifeYears",
  "plannedCapacityWt",
  "predictedWt",
]);

/** Where a row differs from its mine, and what cannot be stored of it. What a row is silent about stays as it is. */
export function rowChanges(row: ListRow, mine: ListedMine): { changes: FieldChange[]; issues: CellIssue[] } {
  const changes: FieldChange[] = [];
  const issues: CellIssue[] = [];
  for (const field of listFields) {
    const value = row.values[field];
    if (value === undefined || isSame(field, value, row.values, mine)) continue;
    const refusal = refusalOf(field, value, row, mine);
    if (refusal !== null) {
      const message = `第 ${row.row} 行「${listFieldLabel(field, mine.status)}」：${refusal}`;
      issues.push({ field, severity: "error", message });
      continue;
    }
    const stored = storedValue(mine, field);
    const doubt =
      dispositionDoubt(field, mine) ??
      (field === "subject" ? subjectDoubt(row.values, mine) : null) ??
      doubtOf(field, value, row.values.mineral ?? mine.mineral, mine);
    changes.push({
      field,
      label: listFieldLabel(field, mine.status),
      stored: stored === null ? null : valueWord(field, stored),
      ...offerOf(field, value, row.values, mine),
      doubt,
    });
  }
  return { changes, issues };
}

/** A 整合主体 is kept as the role it gives the mine. */
function offerOf(field: ListField, value: string, { name }: CellValues, mine: ListedMine) {
  if (field !== "subject") return { offered: valueWord(field, value), value };
  const role = mergeRole(value, [mine.name, name]);
  return { offered: `${value}（登记为“${dispositionLabel(role)}”）`, value: role };
}

/** A decision of another kind would be replaced. */
function dispositionDoubt(field: ListField, { disposition }: ListedMine): string | null {
  const kinds: Partial<Record<ListField, readonly string[]>> = {
    closure: ["close_ban", "exit_guided", "pending"],
    subject: ["merge", "merge_subject", "pending"],
  };
  const own = kinds[field];
  if (!own || disposition === null || own.includes(disposition)) return null;
  return `台账的处置是“${dispositionLabel(disposition)}”，采用后由这一项取代，请核对`;
}

/** What is odd about the values of a row that the register does not know yet. */
export function newRowDoubts({ values }: ListRow, mineral: string): string[] {
  return listFields.flatMap((field) => {
    const value = values[field];
    return (value === undefined ? null : doubtOf(field, value, values.mineral ?? mineral, null)) ?? [];
  });
}

/** What stands behind the amount of a field. */
const amountUnits: Partial<Record<ListField, string>> = {
  bulkDensity: "吨/立方米",
  licensedAreaKm2: listUnitLabels.km2,
  recoverableWt: listUnitLabels.wt,
  plannedLifeYears: "年",
  plannedCapacityWt: `${listUnitLabels.wt}/年`,
  predictedWt: listUnitLabels.wt,
};

/** A value as a person reads it, an amount with its unit. */
export function valueWord(field: ListField, value: string): string {
  if (field === "capacity") {
    const [amount = "", unit = "wt"] = value.split(" ");
    return `${amount} ${listUnitLabels[unit === "wm3" ? "wm3" : "wt"]}/年`;
  }
  const unit = amountUnits[field];
  return unit === undefined ? choiceWord(field, value) : `${value} ${unit}`;
}

/** Cubic metres of the register and tonnes of a form are the same where the recorded 体重 says so. */
function isSame(field: ListField, value: string, values: CellValues, mine: ListedMine): boolean {
  const stored = storedValue(mine, field);
  if (stored === value) return true;
  if (field === "capacity") return value === `${capacityWt(mine)} wt`;
  if (field === "subject") return sameNames(stored, value);
  if (field === "merged") return sameNames(stored, value) || mergedFollow(values, mine);
  if (stored === null) return false;
  return amounts.has(field) ? new Exact(stored).equals(value) : plainText(stored) === plainText(value);
}

function refusalOf(field: ListField, value: string, { values }: ListRow, mine: ListedMine): string | null {
  const planned = plannedRefusal(field, value, mine);
  if (planned !== null) return planned;
  switch (field) {
    case "closure":
      return mine.approved === null || mine.approved === value
        ? null
        : `市级已核准为“${dispositionLabel(mine.approved)}”，不能由名单改动，请先在处置记录中办理。`;
    case "recoverableWt":
      return recoverableRefusal(value, mine);
    case "licensedAreaKm2":
      return mine.awaitsArea
        ? `尚有未生效的范围，${areaName(mine.status)}将随它改变，请在矿区范围中改。`
        : null;
    case "subject":
      return subjectRefusal(values, mine);
    case "merged":
      return mergedRefusal(values, mine);
    case "validTo":
    case "validFrom":
      return periodRefusal({ from: values.validFrom ?? mine.validFrom, to: values.validTo ?? mine.validTo });
    default:
      return null;
  }
}

function recoverableRefusal(value: string, mine: ListedMine): string | null {
  if (mine.remaining === null) return "台账没有储量核实记录，可采资源量无处登记，请先登记核实结果。";
  if (mine.reserveUnit !== "wt") return "台账按万立方米登记储量，不能由万吨推算，请在储量核实记录中改。";
  if (new Exact(value).lessThanOrEqualTo(mine.remaining)) return null;
  return `${value} 万吨大于核实的保有资源储量 ${mine.remaining} 万吨，请核对。`;
}

function periodRefusal({ from, to }: { from: string | null; to: string | null }): string | null {
  return from !== null && to !== null && from > to ? `有效期起 ${from} 会晚于有效期止 ${to}，请核对。` : null;
}

function doubtOf(field: ListField, value: string, mineral: string, mine: ListedMine | null): string | null {
  if (field === "capacity") return capacityDoubts(value, mineral, mine);
  if (field === "plannedCapacityWt") return capacityDoubt({ mineral, capacity: value, unit: "wt" });
  if (field === "recoverableWt") return recoverableDoubt(value, mine);
  if (field === "licenceNumber" && licenceNumberKind(value) === "legacy")
    return `许可证号 ${value} 是旧证号（${value.length} 位），请核对是否已换发新证`;
  return null;
}

function capacityDoubts(value: string, mineral: string, mine: ListedMine | null): string | null {
  const [capacity = "0", word] = value.split(" ");
  const unit = word === "wm3" ? "wm3" : "wt";
  const doubt = capacityDoubt({ mineral, capacity, unit });
  if (doubt !== null || mine === null || mine.capacity === null || mine.capacityUnit === unit) return doubt;
  const [was, is] = [listUnitLabels[mine.capacityUnit], listUnitLabels[unit]];
  return `台账以${was}/年登记，表中是${is}/年：采用后单位随之改变，请核对`;
}

function recoverableDoubt(value: string, mine: ListedMine | null): string | null {
  const yearly = mine === null ? null : capacityWt(mine);
  const doubt = reserveDoubt({ amount: value, unit: "wt", yearly });
  if (doubt === null) return null;
  const stored = mine === null ? null : recoverableWt(mine);
  const was = stored === null ? "" : `，台账为 ${stored} 万吨`;
  return `剩余可采资源量 ${value} 万吨${doubt}${was}，疑似按吨填写，请核对`;
}
