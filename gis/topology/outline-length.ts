import type { TopologyFinding } from "./finding.ts";

/**
 * Length in m of the outline that a finding's ground is held against as a sliver (domain 2f): both fronts, and for ground between
 * two mines its two ends, which are as wide as its widest and its narrowest place; common ground is all front.
 */
export function groundOutlineM({
  frontM,
  widthM,
  leastWidthM,
}: Pick<TopologyFinding, "frontM" | "widthM" | "leastWidthM">): number {
  return 2 * frontM + (leastWidthM === null ? 0 : widthM + leastWidthM);
}
