import type { CapacityUnit } from "../quota/production-class-rules.ts";
import type { TriggerMine } from "./trigger.ts";

/** The least production that a mine of these minerals must reach a year. */
export interface MinimumScale {
  minerals: readonly string[];
  /** null = any method */
  method: "open_pit" | "underground" | null;
  value: string;
  unit: CapacityUnit;
}

type Row = [minerals: string, method: MinimumScale["method"], value: string];

/** 国土资发〔2004〕208号 最低生产建设规模, in 万吨 of ore (domain 2c, from memory: a document's own numbers go before it). */
const rows: readonly Row[] = [
  ["金矿 岩金 金", null, "1.5"],
  ["铁矿 铁", "underground", "3"],
  ["铁矿 铁", "open_pit", "5"],
  ["锰矿 锰", null, "2"],
  ["铜矿 铜 铅矿 铅 锌矿 锌 铅锌矿 钨矿 钨 锡矿 锡 锑矿 锑 钼矿 钼 镍矿 镍", null, "3"],
  ["铝土矿 铝", null, "6"],
  ["稀土矿 稀土 稀有金属", null, "6"],
  ["硫铁矿", null, "5"],
  ["磷矿 磷", null, "10"],
];

export const nationalMinimumScales: readonly MinimumScale[] = rows.map(([minerals, method, value]) => ({
  minerals: minerals.split(" "),
  method,
  value,
  unit: "wt",
}));

/** The rows of a list that a mine may come under; several, where its method is not known and makes a difference. */
export function minimaFor(
  { mineral, method }: Pick<TriggerMine, "mineral" | "method">,
  list: readonly MinimumScale[],
): MinimumScale[] {
  const name = mineral.trim().replaceAll("黏", "粘");
  return list.filter(
    (row) =>
      row.minerals.includes(name) &&
      (row.method === null || method === null || method === "both" || row.method === method),
  );
}
