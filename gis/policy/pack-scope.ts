import type { LicenceLevel, PolicyPack } from "./pack.ts";

/**
 * The same rule set bound to another 行政区 (a GB/T 2260 prefix): how a city without a document of its own, or a
 * demonstration, applies a known pack. The document, its clauses and its version stay as they are.
 */
export function bindPackToRegion(pack: PolicyPack, regionCodePrefix: string): PolicyPack {
  return { ...pack, regionCodePrefix };
}

/** Whether a mine comes under the pack: its region code lies in the pack's and its licence level is named (domain Q-X-4). */
export function packCovers(
  pack: PolicyPack,
  mine: { regionCode: string; licenceLevel: LicenceLevel },
): boolean {
  return mine.regionCode.startsWith(pack.regionCodePrefix) && pack.licenceLevels.includes(mine.licenceLevel);
}
