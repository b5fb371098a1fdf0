import { readSourceNumber } from "#gis/check/source-number";

export interface Capacity {
  amount: string;
  unit: "wt" | "wm3";
}

const plainDecimal = /^\d+(\.\d+)?$/;
const capacityUnits: readonly [RegExp, Capacity["unit"]][] = [
  [/万\s*(立方米|m3|m³|方)/i, "wm3"],
  [/万\s*(吨|t)/i, "wt"],
];

/** 生产规模 such as "30万吨/年", or a number with its unit in another column. No unit known: null, never guessed. */
export function capacityOf(text: string | null, unitText: string | null): Capacity | null {
  if (text === null) return null;
  const unit = capacityUnits.find(([pattern]) => pattern.test(unitText ?? text))?.[1];
  const amount = /^\s*([\d.]+)/.exec(text.normalize("NFKC"))?.[1];
  return unit && amount && plainDecimal.test(amount) ? { amount, unit } : null;
}

/** A decimal as it stands in the source, exact; null when the text is none. */
export function decimalOf(text: string | null): string | null {
  const plain = text?.normalize("NFKC").trim().replaceAll(",", "") ?? "";
  if (plainDecimal.test(plain)) return plain;
  const value = text === null ? null : readSourceNumber(text).value;
  return value !== null && plainDecimal.test(String(value)) ? String(value) : null;
}

/** 2022-08-16, 2022/8/16, 2022年8月16日 or 20220816 → 2022-08-16; null when it is no day. */
export function dayOf(text: string | null): string | null {
  const found = /^\s*(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})/.exec(
    text?.normalize("NFKC") ?? "",
  );
  if (!found) return null;
  const [, year = "", month = "", day = ""] = found;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}

export function methodOf(text: string | null): "open_pit" | "underground" | "both" | null {
  if (text === null) return null;
  const openPit = /露天|open_pit/.test(text);
  const underground = /地下|井工|underground/.test(text);
  if (openPit && underground) return "both";
  if (openPit) return "open_pit";
  return underground ? "underground" : null;
}
