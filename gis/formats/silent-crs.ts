import type { FeatureCrs } from "./feature-item.ts";

/** Beyond any longitude: metres. */
export const mostDegrees = 360;

/** Of a layer that names no system its first number tells degrees from metres and nothing more: datum and zone are asked for. */
export function silentCrs(firstNumber: number | undefined): FeatureCrs {
  const kind = firstNumber !== undefined && Math.abs(firstNumber) > mostDegrees ? "plane" : "geographic";
  return { datum: null, text: null, kind, zone: null, zoneWidth: null };
}
