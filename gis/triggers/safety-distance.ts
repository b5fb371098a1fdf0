import { nearnessTo } from "../measure/nearness.ts";
import { measured } from "./extra-limbs.ts";
import { ownLimb } from "./settle.ts";
import type { TriggerLimb, TriggerMine, TriggerPair, TriggerRule } from "./trigger.ts";

/**
 * 安全距离: the ground of two mines no farther apart than the limit (m, ≤: 不大于 300 米即不达标, domain 2e). It is measured outward
 * from the licensed boundaries; where the document speaks of 作业范围, surveyed mined ground counts as well and the nearer decides.
 * The number is that of open pits: underground the design says how far rock moves, which the register does not hold.
 */
export function distanceLimb(
  mine: TriggerMine,
  partner: TriggerMine,
  pair: TriggerPair,
  { limitM, bandM, measures }: { limitM: number; bandM: number; measures: TriggerRule["measures"] },
): TriggerLimb {
  const licenceM = pair.distanceM ?? Number.POSITIVE_INFINITY;
  const workingM = measures === "working" ? (pair.workingM ?? Number.POSITIVE_INFINITY) : licenceM;
  const gapM = Math.min(licenceM, workingM);
  if (gapM === Number.POSITIVE_INFINITY) return noDistance(limitM);
  const { distanceM, withinLimit, nearLimit } = nearnessTo(gapM, limitM, bandM);
  const told = {
    value: distanceM.toFixed(3),
    limit: String(limitM),
    comparison: "<=",
    unit: "m",
    method: workingM < licenceM ? "working_distance" : "licence_distance",
    partnerId: partner.id,
  } as const;
  const note = missing(mine, partner);
  if (note !== null && (withinLimit || nearLimit))
    return ownLimb("distance", "unverified", { ...told, note });
  return ownLimb("distance", measured(withinLimit, nearLimit), {
    ...told,
    note: nearLimit ? "near_limit" : null,
  });
}

/** The limb of a mine that has no other within reach. */
export function noDistance(limitM: number): TriggerLimb {
  const told = { limit: String(limitM), comparison: "<=", unit: "m", method: "licence_distance" } as const;
  return ownLimb("distance", "fail", { ...told, note: "no_neighbour" });
}

function missing(...mines: TriggerMine[]): "underground_design" | "method_missing" | null {
  if (mines.some(({ method }) => method === "underground")) return "underground_design";
  return mines.some(({ method }) => method === null) ? "method_missing" : null;
}
