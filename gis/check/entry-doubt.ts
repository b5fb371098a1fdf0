import { Exact } from "../exact-decimal.ts";
import { areaName } from "./area-name.ts";
import { capacityDoubt, capacityMeant, capacityUnitDoubt } from "./capacity-doubt.ts";
import { densityDoubt, densityMeant } from "./density-doubt.ts";
import { licenceNumberKind } from "./licence-number.ts";
import { licenceTermDoubt, type StatedTerm } from "./licence-term-doubt.ts";
import { licensedAreaDoubt, licensedAreaMeant } from "./licensed-area-doubt.ts";
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
  "bulkDensity.range",
  "licensedAreaKm2.unit",
  "validTo.term",
  "boundary.outsideRegion",
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

export interface EnteredMine extends StatedTerm {
  licenceNumber: string | null;
  capacityUnit: "wt" | "wm3";
  licensedAreaKm2: string | null;
  /** 椭球面积 of its boundary, m²; null where there is none */
  officialAreaM2: number | null;
  status: string;
}
/** A verified reserve with what of its mine it is judged by. */
export interface EnteredReserve extends StatedReserve {
  mineral: string;
  bulkDensity: string | null;
}
export interface EnteredPlan {
  capacityWt: string | null;
  predictedWt: string | null;
}

const words = { wt: "万吨", wm3: "万立方米" } as const;
const ten4 = 10_000;

/**
 * What a person has to confirm of a mine's licence number, term, capacity, area and 体重 before they are registered; the limits are those
 * of import.
 */
export function mineDoubts(mine: EnteredMine): EntryDoubt[] {
  const { mineral, licenceNumber, capacity, capacityUnit, bulkDensity } = mine;
  return [
    ...licenceDoubts(licenceNumber),
    ...(capacity === null ? [] : capacityDoubts("capacity", { mineral, capacity, unit: capacityUnit })),
    ...unitDoubts(mineral, capacity, capacityUnit),
    ...densityDoubts(mineral, bulkDensity),
    ...areaDoubts(mine),
    ...termDoubts(mine),
  ];
}

/** What a person has to confirm of a verified reserve: 吨 typed for 万吨, or 立方米 for 万立方米, and a 体重 that the ore cannot have. */
export function reserveDoubts(reserve: EnteredReserve): EntryDoubt[] {
  return [...magnitudeDoubts(reserve), ...densityDoubts(reserve.mineral, reserve.bulkDensity)];
}

/** The same of its amount alone. */
export const magnitudeDoubts = (reserve: StatedReserve): EntryDoubt[] =>
  magnitude("remaining", "保有资源储量", reserve);

/** A verified reserve as it is judged: by how long it lasts where the mine's capacity is in its unit. */
export function statedReserve(
  { remaining, unit, bulkDensity }: { remaining: string; unit: "wt" | "wm3"; bulkDensity: string | null },
  { mineral, capacity, capacityUnit }: Pick<EnteredMine, "mineral" | "capacity" | "capacityUnit">,
): EnteredReserve {
  return { amount: remaining, unit, yearly: capacityUnit === unit ? capacity : null, mineral, bulkDensity };
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

function densityDoubts(mineral: string, bulkDensity: string | null): EntryDoubt[] {
  const doubt = bulkDensity === null ? null : densityDoubt({ mineral, bulkDensity });
  if (doubt === null || bulkDensity === null) return [];
  const value = densityMeant({ mineral, bulkDensity });
  const meant = value === null ? null : { value, text: `${value} t/m³` };
  return [
    { code: "bulkDensity.range", field: "bulkDensity", message: `${doubt}。请对照储量报告核对。`, meant },
  ];
}

function areaDoubts({ licensedAreaKm2, officialAreaM2, status }: EnteredMine): EntryDoubt[] {
  if (licensedAreaKm2 === null || officialAreaM2 === null) return [];
  const doubt = licensedAreaDoubt({ licensedAreaKm2, officialAreaM2, name: areaName(status) });
  if (doubt === null) return [];
  const value = licensedAreaMeant({ licensedAreaKm2, officialAreaM2 });
  const meant = value === null ? null : { value, text: `${value} km²` };
  return [{ code: "licensedAreaKm2.unit", field: "licensedAreaKm2", message: `${doubt}。`, meant }];
}

function termDoubts(mine: EnteredMine): EntryDoubt[] {
  const doubt = licenceTermDoubt(mine);
  return doubt === null
    ? []
    : [
        {
          code: "validTo.term",
          field: "validTo",
          message: `${doubt}。请对照许可证核对起止日期和证载规模。`,
          meant: null,
        },
      ];
}

function magnitude(field: "remaining" | "predictedWt", name: string, stated: StatedReserve): EntryDoubt[] {
  const doubt = reserveDoubt(stated);
  if (doubt === null) return [];
  const value = new Exact(stated.amount).div(ten4).toFixed();
  const unit = words[stated.unit];
  const message = `${name} ${stated.amount} ${unit}${doubt}，疑似按${unit.slice(1)}填写；若是${unit.slice(1)}，应填 ${value} ${unit}。`;
  return [{ code: `${field}.magnitude`, field, message, meant: { value, text: `${value} ${unit}` } }];
}
