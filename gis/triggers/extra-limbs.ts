import { nearnessTo } from "../measure/nearness.ts";
import { isSandStone } from "../policy/sand-stone-clay.ts";
import { ownLimb } from "./settle.ts";
import type { ExtraLimb, TriggerLimb, TriggerMine } from "./trigger.ts";

/** What stands at the other side of a pair. */
export interface Partner {
  mine: TriggerMine;
  /** boundary to boundary, m; null = beyond the reach of the search */
  distanceM: number | null;
}

/** Numbers that limbs of several rules need, m. */
export interface LimbNumbers {
  nearM: number;
  bandM: number;
}

/** A limb that a document asks beside what makes its rule; limbs about two mines need the other one. */
export function extraLimb(
  key: Exclude<ExtraLimb, "no_shared_orebody">,
  mine: TriggerMine,
  partner: Partner | null,
  numbers: LimbNumbers,
): TriggerLimb {
  switch (key) {
    case "zone":
      return zoneLimb(mine);
    case "small":
      return smallLimb(mine);
    case "sand_stone":
      return ownLimb(key, passes(isSandStone(mine.mineral)), { value: mine.mineral });
    case "open_pit":
      return openPitLimb(mine);
    case "near":
      return nearLimb(partner, numbers);
    case "orebody":
      return orebodyLimb(mine, partner);
    case "holder":
      return holderLimb(mine, partner);
  }
}

/** Whether two mines work one orebody by their reserve reports; silence on either side is unknown (Q-XZ-2). */
export function orebodyLimb(mine: TriggerMine, partner: Partner | null): TriggerLimb {
  const own = orebodyOf(mine);
  const method = { value: own, method: "reserve_report" } as const;
  if (partner === null) {
    const status = own === null ? "unverified" : "fail";
    return ownLimb("orebody", status, { ...method, note: own === null ? "orebody_missing" : "no_neighbour" });
  }
  const other = orebodyOf(partner.mine);
  const told = { ...method, limit: other ?? "", partnerId: partner.mine.id };
  if (own === null || other === null)
    return ownLimb("orebody", "unverified", { ...told, note: "orebody_missing" });
  return ownLimb("orebody", passes(own === other), told);
}

export function orebodyOf({ orebodyId }: Pick<TriggerMine, "orebodyId">): string | null {
  return orebodyId?.trim() || null;
}

function holderLimb(mine: TriggerMine, partner: Partner | null): TriggerLimb {
  const own = { value: mine.holder, comparison: "!=" } as const;
  if (partner === null && orebodyOf(mine) === null)
    return ownLimb("holder", "unverified", { ...own, note: "orebody_missing" });
  if (partner === null) return ownLimb("holder", "fail", { ...own, note: "no_neighbour" });
  const { holder, id } = partner.mine;
  return ownLimb("holder", passes(!isOneHolder(mine, partner.mine)), {
    ...own,
    limit: holder,
    partnerId: id,
  });
}

/** Two holders are one by 统一社会信用代码 where both have it, else by name. */
export function isOneHolder(a: TriggerMine, b: TriggerMine): boolean {
  return a.creditCode && b.creditCode ? a.creditCode === b.creditCode : nameOf(a) === nameOf(b);
}

const nameOf = ({ holder }: TriggerMine) =>
  holder.replace(/\s/g, "").replaceAll("(", "（").replaceAll(")", "）");

function nearLimb(partner: Partner | null, { nearM, bandM }: LimbNumbers): TriggerLimb {
  const own = { limit: String(nearM), comparison: "<=", unit: "m", method: "licence_distance" } as const;
  if (partner === null || partner.distanceM === null)
    return ownLimb("near", "fail", { ...own, partnerId: partner?.mine.id ?? null, note: "no_neighbour" });
  const { distanceM, withinLimit, nearLimit } = nearnessTo(partner.distanceM, nearM, bandM);
  return ownLimb("near", measured(withinLimit, nearLimit), {
    ...own,
    value: distanceM.toFixed(3),
    partnerId: partner.mine.id,
    note: nearLimit ? "near_limit" : null,
  });
}

function zoneLimb({ inZone }: TriggerMine): TriggerLimb {
  const method = "zone_layer" as const;
  if (inZone === null) return ownLimb("zone", "unverified", { method, note: "zone_layer_missing" });
  return ownLimb("zone", passes(inZone), { value: inZone ? "yes" : "no", method });
}

function smallLimb({ productionClass }: TriggerMine): TriggerLimb {
  if (productionClass === null) return ownLimb("small", "unverified", { note: "class_missing" });
  return ownLimb("small", passes(productionClass === "small"), { value: productionClass });
}

function openPitLimb({ method }: TriggerMine): TriggerLimb {
  if (method === null) return ownLimb("open_pit", "unverified", { note: "method_missing" });
  return ownLimb("open_pit", passes(method !== "underground"), { value: method });
}

/** What a measured limb comes to; within the band of its limit it is 临界. */
export function measured(holds: boolean, nearLimit: boolean): TriggerLimb["status"] {
  if (nearLimit) return holds ? "critical_pass" : "critical_fail";
  return passes(holds);
}

export function passes(holds: boolean): "pass" | "fail" {
  return holds ? "pass" : "fail";
}
