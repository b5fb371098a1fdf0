import { Exact } from "../exact-decimal.ts";
import type { DispositionCode } from "../lists/disposition.ts";
import type { ListField } from "./list-field.ts";

/** All that the register holds of a mine and a register list can say. Amounts are exact decimal text, days YYYY-MM-DD. */
export interface ListedMine {
  id: string;
  name: string;
  /** null for a planned block, as its level */
  holder: string | null;
  creditCode: string | null;
  licenceNumber: string | null;
  licenceLevel: string | null;
  regionCode: string;
  /** county and township, as a place is told */
  location: string;
  mineral: string;
  method: string | null;
  capacity: string | null;
  capacityUnit: "wt" | "wm3";
  bulkDensity: string | null;
  licensedAreaKm2: string | null;
  status: string;
  validFrom: string | null;
  validTo: string | null;
  orebodyId: string | null;
  note: string | null;
  /** what the county decided or the city approved, a suggestion only where the reader asked for it */
  disposition: DispositionCode | null;
  approved: DispositionCode | null;
  completeBy: string | null;
  /** newest verified reserve, in its own unit */
  reserveUnit: "wt" | "wm3" | null;
  remaining: string | null;
  recoverable: string | null;
  reserveDensity: string | null;
  plannedLifeYears: string | null;
  plannedCapacityWt: string | null;
  predictedWt: string | null;
  grantYear: number | null;
  /** 地理位置 as a list tells it */
  plannedLocation: string | null;
  /** a boundary still to come brings its own 证载面积 */
  awaitsArea: boolean;
  /** 整合主体 and 被整合矿山, by name; null where nothing is on record */
  subject: string | null;
  merged: string | null;
  /** the mine it was merged into by its lineage */
  absorbedInto: string | null;
  /** of the group the newest analysis found it in: who is decided to be its 整合主体, who to be merged, by name */
  groupSubject: string | null;
  groupMerged: string | null;
}

/** 地理位置: as a list told it, else the names of its regions. */
export function placeOf({ plannedLocation, location }: Pick<ListedMine, "plannedLocation" | "location">) {
  return plannedLocation ?? location;
}

/** 生产规模 in 万吨/年; null when it is unknown or in cubic metres without a recorded 体重. */
export function capacityWt({ capacity, capacityUnit, bulkDensity }: ListedMine): string | null {
  return inWt(capacity, capacityUnit, bulkDensity);
}

/** 剩余可采资源量 of the newest verification in 万吨; null where it is not on record. */
export function recoverableWt({
  recoverable,
  reserveUnit,
  reserveDensity,
  bulkDensity,
}: ListedMine): string | null {
  return inWt(recoverable, reserveUnit, reserveDensity ?? bulkDensity);
}

/** 预测资源量 in 万吨 as planned, else what was last verified. */
export function predictedWt({
  predictedWt: planned,
  remaining,
  reserveUnit,
  reserveDensity,
  bulkDensity,
}: ListedMine) {
  return planned ?? inWt(remaining, reserveUnit, reserveDensity ?? bulkDensity);
}

function inWt(amount: string | null, unit: "wt" | "wm3" | null, density: string | null): string | null {
  if (amount === null) return null;
  if (unit === "wt") return new Exact(amount).toFixed();
  return density === null ? null : new Exact(amount).times(density).toFixed();
}

/** What the register says of a field, in the form in which lists are compared; null when it says nothing. */
export function storedValue(mine: ListedMine, field: ListField): string | null {
  switch (field) {
    case "capacity":
      return mine.capacity === null ? null : `${new Exact(mine.capacity).toFixed()} ${mine.capacityUnit}`;
    case "closure":
      return mine.disposition === "close_ban" || mine.disposition === "exit_guided" ? mine.disposition : null;
    case "recoverableWt":
      return recoverableWt(mine);
    case "predictedWt":
      return predictedWt(mine);
    case "location":
      return placeOf(mine);
    case "grantYear":
      return mine.grantYear === null ? null : String(mine.grantYear);
    default:
      return mine[field];
  }
}
