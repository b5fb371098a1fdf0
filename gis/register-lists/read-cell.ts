import { creditCodeTrouble, licenceNumberTrouble } from "../check/identity-text.ts";
import { choiceOf, choiceWords } from "./choice-words.ts";
import type { ListColumn } from "./find-head.ts";
import { type ColumnTarget, fieldUnits, type ListField, listUnitLabels } from "./list-field.ts";
import { readAmount } from "./read-amount.ts";
import { type Reading, readDay, readPeriod } from "./read-day.ts";
import { cellText, type SheetCell, writtenText } from "./sheet-cell.ts";

/** Regions of the register by code and by name, and the one the sender answers for. */
export interface KnownRegions {
  codes: ReadonlySet<string>;
  codeByName: ReadonlyMap<string, string>;
  /** code of the sender's region: a mine of its list lies in it */
  scope: string;
}

/** What a row says of a mine, by field, in the form in which the register's own words are compared with it. */
export type CellValues = Partial<Record<ListField, string>>;
type CellReading = Reading<CellValues>;

const longest: Partial<Record<ColumnTarget, number>> = {
  name: 200,
  holder: 200,
  mineral: 50,
  orebodyId: 60,
  note: 2000,
  merged: 2000,
};
const yes = /^(√|✓|✔|是|对|1|有|v|y)$/i;

/** Reads one cell as what its column holds: a value for one field or two, or what is wrong with it. */
export function readCell(
  cell: SheetCell,
  { target, unit }: ListColumn,
  unitText: string,
  regions: KnownRegions,
): CellReading {
  const text = cellText(cell);
  switch (target) {
    case "creditCode":
      return checked("creditCode", text.replace(/\s/g, "").toUpperCase(), creditCodeTrouble);
    case "licenceNumber":
      return licenceOf(cell);
    case "regionCode":
      return regionOf(text, regions);
    case "validFrom":
    case "validTo":
    case "completeBy":
      return mapped(readDay(cell), (day) => ({ [target]: day }));
    case "validity":
      return mapped(readPeriod(cell), ({ from, to }) => ({
        ...(from !== null && { validFrom: from }),
        ...(to !== null && { validTo: to }),
      }));
    case "closeBan":
    case "exitGuided":
      return tickOf(target, text);
    case "capacity":
      return capacityOf(cell, unit, unitText);
    case "recoverableWt":
    case "plannedCapacityWt":
    case "predictedWt":
    case "licensedAreaKm2":
    case "bulkDensity":
    case "plannedLifeYears":
      return amountOf(target, cell, unit);
    case "grantYear":
      return yearOf(text);
    case "capacityUnit":
    case "mineId":
    case null:
      return { value: {} };
    default:
      return wordOf(target, cell);
  }
}

function mapped<T>(reading: Reading<T>, then: (value: T) => CellValues): CellReading {
  return "fault" in reading ? reading : { value: then(reading.value) };
}

function checked(field: ListField, text: string, trouble: (text: string) => string | null): CellReading {
  const wrong = trouble(text);
  return wrong === null
    ? { value: { [field]: text } }
    : { fault: `“${text.slice(0, 40)}”：${wrong.replace(/。$/, "")}` };
}

/** Excel keeps 15 digits of a number: a licence number typed as one has lost its end for good. */
function licenceOf(cell: SheetCell): CellReading {
  const text = cellText(cell).replace(/[\s']/g, "").toUpperCase();
  const asNumber = typeof cell === "object" && cell !== null && "n" in cell;
  if ((asNumber && text.length > 15) || /^\d\.\d+E\+\d+$/.test(text)) {
    return { fault: `证号被存成了数字（${text}），末尾已失真，请把单元格设为文本后重新填写完整证号` };
  }
  return checked("licenceNumber", text, licenceNumberTrouble);
}

function regionOf(text: string, { codes, codeByName, scope }: KnownRegions): CellReading {
  const code = /^\d+$/.test(text) ? text : codeByName.get(text);
  if (code === undefined || !codes.has(code))
    return { fault: `台账没有行政区“${text}”，请填已登记的行政区代码` };
  if (!/^\d{6}(\d{3})?$/.test(code)) return { fault: `“${text}”不是县区或乡镇，请填 6 位或 9 位代码` };
  if (!code.startsWith(scope)) return { fault: `行政区 ${code} 不在报送单位的行政区 ${scope} 内，请核对` };
  return { value: { regionCode: code } };
}

function tickOf(target: "closeBan" | "exitGuided", text: string): CellReading {
  if (yes.test(text)) return { value: { closure: target === "closeBan" ? "close_ban" : "exit_guided" } };
  return /^(否|×|x|0|n)$/i.test(text) ? { value: {} } : { fault: `“${text}”看不懂，请打√或留空` };
}

function capacityOf(cell: SheetCell, unit: ListColumn["unit"], unitText: string): CellReading {
  const fromCell = { 万吨: "wt", 万立方米: "wm3" } as const;
  const own = Object.entries(fromCell).find(([word]) => unitText.includes(word))?.[1] ?? null;
  const reading = readAmount(cell, unit ?? own);
  if ("fault" in reading) return reading;
  const { amount, unit: read } = reading.value;
  if (read === "wt" || read === "wm3") return { value: { capacity: `${amount} ${read}` } };
  return { fault: "没有写单位，请在表头或“规模单位”列注明万吨/年或万立方米/年" };
}

function amountOf(field: ListField, cell: SheetCell, unit: ListColumn["unit"]): CellReading {
  const reading = readAmount(cell, unit);
  if ("fault" in reading) return reading;
  const { amount, unit: read } = reading.value;
  const kept = fieldUnits[field]?.[0];
  if (kept && read !== kept) return { fault: `单位须为${listUnitLabels[kept]}，不能由别的单位推算，请改填` };
  if (field === "bulkDensity" && Number(amount) === 0) return { fault: "体重须大于 0" };
  return { value: { [field]: amount } };
}

function yearOf(text: string): CellReading {
  const year = /^(20\d{2})(年度?|\.0+)?$/.exec(text)?.[1];
  return year
    ? { value: { grantYear: year } }
    : { fault: `“${text.slice(0, 20)}”不是年度，请填 2026 这样的四位年份` };
}

function wordOf(field: ListField, cell: SheetCell): CellReading {
  const words = choiceWords(field);
  if (words !== null) {
    const text = cellText(cell);
    const code = choiceOf(field, text);
    return code === null
      ? { fault: `“${text.slice(0, 20)}”不在可填的范围内，请填 ${words}` }
      : { value: { [field]: code } };
  }
  const limit = longest[field] ?? 200;
  const written = writtenText(cell);
  return written.length > limit ? { fault: `超过 ${limit} 个字，请缩短` } : { value: { [field]: written } };
}
