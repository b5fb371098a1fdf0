import { calendarFault } from "../check/day.ts";
import { cellText, type SheetCell } from "./sheet-cell.ts";

export type Reading<T> = { value: T } | { fault: string };

const separated = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const monthOnly = /^(\d{4})[-/.年](\d{1,2})月?(底|末)?$/;
const msPerDay = 86_400_000;
const periodExample = "请改成 2020-01-01至2030-12-31 这样的写法";

/** Day of a cell as YYYY-MM-DD: a date of Excel, its serial number (1900 system), or 2023-5-6, 2023/5/6, 2023.5.6, 2023年5月6日, 20230506. */
export function readDay(cell: SheetCell): Reading<string> {
  const shown = cellText(cell).replace(/\s\d{1,2}:\d{2}(:\d{2})?$/, "");
  const text = shown.replace(/\s+/g, "");
  if (/^\d{5}(\.\d+)?$/.test(text)) return serialDay(Number(text));
  const [, year = "", month = "", day = ""] = separated.exec(text) ?? compact.exec(text) ?? [];
  if (year !== "") return calendarDay(year, month, day);
  if (monthOnly.test(text)) return { fault: `“${shown}”只写到月，请补上日，例如 ${shown.slice(0, 4)}-12-31` };
  return { fault: `“${shown.slice(0, 40)}”不是日期，请改成 2025-12-31 这样的写法` };
}

/** From and to of a 有效期 in one cell; one day alone counts only when 起 or 止 (至) says which it is. */
export function readPeriod(cell: SheetCell): Reading<{ from: string | null; to: string | null }> {
  const text = cellText(cell).replace(/\s+/g, "");
  const days: string[] = text.match(/\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{8}(?!\d)/g) ?? [];
  const read = days.map(readDay);
  for (const day of read) if ("fault" in day) return day;
  const [first, second, third] = read.map((day) => ("value" in day ? day.value : ""));
  if (first === undefined || third !== undefined)
    return { fault: `“${text.slice(0, 60)}”不是起止两个日期，${periodExample}` };
  if (second !== undefined) return inOrder(first, second);
  if (/起/.test(text) && !/[至止]/.test(text)) return { value: { from: first, to: null } };
  if (/[至止]/.test(text)) return { value: { from: null, to: first } };
  return { fault: `“${text}”只有一个日期，看不出是起还是止，${periodExample}` };
}

function inOrder(from: string, to: string): Reading<{ from: string; to: string }> {
  return from > to ? { fault: `有效期起 ${from} 晚于有效期止 ${to}，请核对` } : { value: { from, to } };
}

function serialDay(serial: number): Reading<string> {
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * msPerDay).toISOString().slice(0, 10);
  if (day >= "1950-01-01" && day < "2100-01-01") return { value: day };
  return { fault: `${serial} 作为 Excel 日期序号是 ${day}，请核对并改成 2025-12-31 这样的写法` };
}

function calendarDay(year: string, month: string, day: string): Reading<string> {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const fault = calendarFault(Number(year), Number(month), Number(day));
  return fault === null ? { value: iso } : { fault: `${iso} ${fault}，请核对年月日` };
}
