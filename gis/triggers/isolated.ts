import { nearnessTo } from "../measure/nearness.ts";
import { measured, orebodyOf, type Partner } from "./extra-limbs.ts";
import { ownLimb } from "./settle.ts";
import type { TriggerLimb, TriggerMine } from "./trigger.ts";

/** 孤立: no other mine that the document is about within the distance, m (≤ is not alone). */
export function aloneLimb(
  partners: readonly Partner[],
  { limitM, bandM }: { limitM: number; bandM: number },
): TriggerLimb {
  const told = { limit: String(limitM), comparison: ">", unit: "m", method: "licence_distance" } as const;
  const [nearest] = partners
    .flatMap(({ mine, distanceM }) => (distanceM === null ? [] : [{ id: mine.id, distanceM }]))
    .sort((a, b) => a.distanceM - b.distanceM);
  if (!nearest) return ownLimb("alone", "pass", told);
  const { distanceM, withinLimit, nearLimit } = nearnessTo(nearest.distanceM, limitM, bandM);
  return ownLimb("alone", measured(!withinLimit, nearLimit), {
    ...told,
    value: distanceM.toFixed(3),
    partnerId: nearest.id,
    note: nearLimit ? "near_limit" : null,
  });
}

/** No other mine works the same orebody, however far away: it would be one to merge with (XZ-26: no partner by any rule). */
export function noSharedOrebodyLimb(mine: TriggerMine, sharing: readonly TriggerMine[]): TriggerLimb {
  const value = orebodyOf(mine);
  const told = { value, comparison: "!=", method: "reserve_report" } as const;
  if (value === null) return ownLimb("no_shared_orebody", "unverified", { ...told, note: "orebody_missing" });
  const [first] = sharing;
  if (!first) return ownLimb("no_shared_orebody", "pass", told);
  return ownLimb("no_shared_orebody", "fail", { ...told, limit: value, partnerId: first.id });
}
