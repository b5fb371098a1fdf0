import { Exact } from "../exact-decimal.ts";
import { capacityDoubt, capacityMeant, capacityUnitDoubt } from "./capacity-doubt.ts";
import { licenceNumberKind } from "./licence-number.ts";
import { reserveDoubt, type StatedReserve } from "./reserve-doubt.ts";

/** What may be right but is asked about before it is registered: the field and what is odd about it. */
export const entryDoubtCodes = [
  "licenceNumber.legacy",
  "licenceNumber.exploration",
  "capacity.magnitude",
  "capacity.unit",
  "remaining.magnitude",
  "capacityWt.magnitude",
  "predictedWt.magnitude",
  "issuedWt.magnitude",
  "issuedWt.overScale",
  "usedWt.magnitude",
] as const;
export type EntryDoubtCode = (typeof entryDoubtCodes)[number];

export interface EntryDoubt {
  code: EntryDoubtCode;
  field: string;
  /** a sentence with the numbers and what was probably meant */
  message: string;
  /** what the field would hold if the probable slip is taken back, and how a person reads it */
  meant: { value: string; text: string } | null;
}

export interface EnteredMine {
  mineral: string;
  licenceNumber: string | null;
  /** per year, exact decimal, in `capacityUnit` */
  capacity: string | null;
  capacityUnit: "wt" | "wm3";
}
export interface EnteredPlan {
  capacityWt: string | null;
  predictedWt: string | null;
}

const words = { wt: "万吨", wm3: "万立方米" } as const;
const ten4 = 10_000;

/** What a person has to confirm of a mine's licence number and capacity before they are registered; the limits are those of import. */
export function mineDoubts({ mineral, licenceNumber, capacity, capacityUnit }: EnteredMine): EntryDoubt[] {
  return [
    ...licenceDoubts(licenceNumber),
    ...(capacity === null ? [] : capacityDoubts("capacity", { mineral, capacity, unit: capacityUnit })),
    ...unitDoubts(mineral, capacity, capacityUnit),
  ];
}

/** What a person has to confirm of a verified reserve: 吨 typed for 万吨, or 立方米 for 万立方米. */
export function reserveDoubts(reserve: StatedReserve): EntryDoubt[] {
  return magnitude("remaining", "保有资源储量", reserve);
}

/** What a person has to confirm of the capacity and the resource that are planned for a mine, in 万吨/年 and 万吨. */
export function planDoubts(mineral: string, { capacityWt, predictedWt }: EnteredPlan): EntryDoubt[] {
  const planned =
    capacityWt === null ? [] : capacityDoubts("capacityWt", { mineral, capacity: capacityWt, unit: "wt" });
  if (predictedWt === null) return planned;
  return [
    ...planned,
    ...magnitude("predictedWt", "预测资源量", { amount: predictedWt, unit: "wt", yearly: null }),
  ];
}

/** What is odd now and was not before: nobody is asked again about what a change leaves as it is. */
export function newDoubts(next: readonly EntryDoubt[], stored: readonly EntryDoubt[]): EntryDoubt[] {
  const known = new Set(stored.map(({ message }) => message));
  return next.filter(({ message }) => !known.has(message));
}

function licenceDoubts(number: string | null): EntryDoubt[] {
  if (number === null) return [];
  const field = "licenceNumber";
  if (licenceNumberKind(number) === "legacy") {
    const message = `许可证号 ${number} 是旧证号（${number.length} 位），请核对是否已换发新证。`;
    return [{ code: "licenceNumber.legacy", field, message, meant: null }];
  }
  if (!number.startsWith("T")) return [];
  const message = `许可证号 ${number} 以 T 开头，是勘查许可证号；采矿许可证号以 C 开头，请核对。`;
  return [{ code: "licenceNumber.exploration", field, message, meant: null }];
}

function capacityDoubts(
  field: "capacity" | "capacityWt",
  stated: { mineral: string; capacity: string; unit: "wt" | "wm3" },
): EntryDoubt[] {
  const doubt = capacityDoubt(stated);
  if (doubt === null) return [];
  const value = capacityMeant(stated);
  const meant = value === null ? null : { value, text: `${value} ${words[stated.unit]}/年` };
  return [{ code: `${field}.magnitude`, field, message: `${doubt}。`, meant }];
}

function unitDoubts(mineral: string, capacity: string | null, unit: "wt" | "wm3"): EntryDoubt[] {
  const doubt = capacity === null ? null : capacityUnitDoubt({ mineral, capacity, unit });
  return doubt === null
    ? []
    : [{ code: "capacity.unit", field: "capacityUnit", message: `${doubt}。`, meant: null }];
}

function magnitude(field: "remaining" | "predictedWt", name: string, stated: StatedReserve): EntryDoubt[] {
  const doubt = reserveDoubt(stated);
  if (doubt === null) return [];
  const value = new Exact(stated.amount).div(ten4).toFixed();
  const unit = words[stated.unit];
  const message = `${name} ${stated.amount} ${unit}${doubt}，疑似按${unit.slice(1)}填写；若是${unit.slice(1)}，应填 ${value} ${unit}。`;
  return [{ code: `${field}.magnitude`, field, message, meant: { value, text: `${value} ${unit}` } }];
}
