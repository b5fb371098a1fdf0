import { Exact } from "../exact-decimal.ts";
import { unitIn } from "./head-text.ts";
import { type ListUnit, listUnitLabels } from "./list-field.ts";
import type { Reading } from "./read-day.ts";
import { cellText, type SheetCell } from "./sheet-cell.ts";

/** digits that Excel shows of a number; what it stores beyond is noise of binary fractions */
const excelDigits = 15;
/** 30-50万吨, 30+20万吨: the first of several numbers is not the number */
const furtherNumber = /^\S{0,4}?[-~—–至到+、;/]\s*\d/;
const intoRegister: Partial<Record<ListUnit, [unit: ListUnit, divisor: number]>> = {
  kt: ["wt", 10],
  t: ["wt", 10_000],
  m3: ["wm3", 10_000],
  m2: ["km2", 1_000_000],
  hm2: ["km2", 100],
};

export interface Amount {
  /** exact decimal */
  amount: string;
  unit: ListUnit | null;
}

/**
 * A number with the unit of its column or of the cell itself (30万吨/年). A cell that names another unit than its column
 * is refused; a unit the register does not keep was confirmed by a person and is converted exactly (吨 → 万吨).
 */
export function readAmount(cell: SheetCell, columnUnit: ListUnit | null): Reading<Amount> {
  const text = cellText(cell);
  const [, digits = "", rest = ""] = /^([-+]?[\d,]*\.?\d+(?:e[-+]?\d+)?)\s*(.*)$/i.exec(text) ?? [];
  if (digits === "") return { fault: `“${text.slice(0, 40)}”不是数字，请只填数字` };
  if (furtherNumber.test(rest)) return { fault: `“${text.slice(0, 40)}”写了不止一个数，请只填一个数字` };
  const own = rest === "" ? null : unitIn(rest);
  if (rest !== "" && own === null) return { fault: `“${text.slice(0, 40)}”数字后面的文字看不懂，请只填数字` };
  if (own !== null && columnUnit !== null && own !== columnUnit) {
    const [has, wants] = [listUnitLabels[own], listUnitLabels[columnUnit]];
    return { fault: `单元格写的是${has}，这一列的单位是${wants}，请改成${wants}后再填` };
  }
  const amount = decimalOf(cell, digits);
  if (amount.startsWith("-")) return { fault: `“${text}”不能为负数` };
  if (amount.length > 24) return { fault: `“${text.slice(0, 40)}”位数过多，请核对` };
  return { value: inRegister(amount, own ?? columnUnit) };
}

function decimalOf(cell: SheetCell, digits: string): string {
  const plain = digits.replaceAll(",", "").replace(/^\+/, "");
  const fromExcel = typeof cell === "object" && cell !== null;
  return new Exact(fromExcel ? Number(plain).toPrecision(excelDigits) : plain).toFixed();
}

function inRegister(amount: string, unit: ListUnit | null): Amount {
  const conversion = unit === null ? undefined : intoRegister[unit];
  if (!conversion) return { amount, unit };
  const [registerUnit, divisor] = conversion;
  return { amount: new Exact(amount).div(divisor).toFixed(), unit: registerUnit };
}
