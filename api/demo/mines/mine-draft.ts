import type { LocalPoint } from "../ground/local-frame.ts";
import type { Mineral, MineSize } from "./minerals.ts";
import type { Decimals, DrawnPart } from "./survey.ts";

export type MineStatus = "producing" | "building" | "suspended" | "expired" | "closed" | "cancelled";

/** 储量核实: as reported, in the unit reported. */
export interface ReserveReport {
  verifiedOn: string;
  remaining: string;
  recoverable: string | null;
  unit: "wt" | "wm3";
  bulkDensity: string | null;
}

/** What is decided of a mine before its papers are written; what is left out is filled in as usual for its kind. */
export interface MineDraft {
  mineral: Mineral;
  size: MineSize;
  center: LocalPoint;
  parts: readonly DrawnPart[];
  decimals?: Decimals;
  orebodyId: string | null;
  name?: string;
  holder?: string;
  capacity?: string;
  licenceLevel?: "province" | "city" | "county";
  licensedAreaKm2?: string;
  status?: MineStatus;
  validFrom?: string;
  validTo?: string;
  reserves?: readonly ReserveReport[];
  note?: string;
}
