import type { StagedItem } from "#contract/transfer";

/** Datums as people call them. */
export const datumWords: Record<StagedItem["crs"]["datum"], string> = {
  CGCS2000: "CGCS2000",
  WGS84: "WGS 84",
  XIAN80: "1980 西安",
  BJ54: "1954 北京",
  GCJ02: "GCJ-02",
};

/** How the numbers of the source were read. */
export function crsText({ datum, kind, zoneWidth, zone }: StagedItem["crs"]): string {
  if (kind === "geographic") return `${datumWords[datum]}，经纬度`;
  const band = zone === null ? "带号未知" : `${zoneWidth ?? 3}度带第${zone}带`;
  return `${datumWords[datum]}，${band}`;
}
