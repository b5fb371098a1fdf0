import type { FieldTrouble } from "./mine-troubles.ts";

/** Quota and use of a quarter as they are entered, 万吨. */
export interface JudgedQuota {
  issuedWt: string;
  usedWt: string;
}

/** 万吨 to four decimals, 1 kg: more would be rounded away in silence. */
const kept = /^\d{1,10}(\.\d{1,4})?$/;
const names = { issuedWt: "下达指标", usedWt: "已使用指标" } as const;

/** What is wrong with the amounts of a quota, each with its field and how to mend it; empty when both are sound. */
export function quotaTroubles(quota: JudgedQuota): FieldTrouble<keyof JudgedQuota>[] {
  const fields = ["issuedWt", "usedWt"] as const;
  return fields
    .filter((field) => !kept.test(quota[field]))
    .map((field) => ({
      field,
      message: `${names[field]}须为不小于 0、最多四位小数的数，单位万吨。`,
    }));
}
