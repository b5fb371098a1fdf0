import type { MergeLink } from "#gis/optimum/optimum-mine";
import type { SchemeMine } from "#gis/schemes/scheme-mine";

/** A small open pit of 建筑石料用灰岩, alike but for what is said. */
export const aSchemeMine = (id: string, change: Partial<SchemeMine> = {}): SchemeMine => ({
  id,
  name: `矿${id}`,
  holder: "某矿业有限公司",
  licenceNumber: null,
  regionCode: "140901",
  mineral: "建筑石料用灰岩",
  orebodyId: "O1",
  method: "open_pit",
  capacity: "3",
  capacityUnit: "wm3",
  bulkDensity: "2.6",
  areaM2: 50_000,
  reserveWt: "20",
  mustMerge: false,
  isSandStoneClay: true,
  status: "producing",
  validTo: "2027-12-31",
  center: [113, 38],
  ...change,
});

export const aLink = (a: string, b: string, change: Partial<MergeLink> = {}): MergeLink => ({
  a,
  b,
  distanceM: 100,
  toVerify: false,
  ...change,
});
