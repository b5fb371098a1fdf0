import { holds } from "../consolidation/decimal-compare.ts";
import { capacityIn } from "../quota/production-class.ts";
import { passes } from "./extra-limbs.ts";
import { type MinimumScale, minimaFor, nationalMinimumScales } from "./minimum-scale.ts";
import { ownLimb } from "./settle.ts";
import type { LimbNote, TriggerLimb, TriggerMine } from "./trigger.ts";

/**
 * 低于最低规模: licensed capacity a year under (<) the least that is asked of its mineral, as exact decimals in the unit of the list.
 * Cubic metres become tonnes by a recorded 体重 only. The document's own list goes before the national one; a mineral in neither
 * is 待核实.
 */
export function scaleLimb(mine: TriggerMine, ofPack: readonly MinimumScale[]): TriggerLimb {
  const own = minimaFor(mine, ofPack);
  const rows = own.length > 0 ? own : minimaFor(mine, nationalMinimumScales);
  const method = own.length > 0 ? "pack_minimum" : "national_minimum";
  const limbs = rows.map((row) => limbBy(mine, row, method));
  const [first] = limbs;
  if (!first) return ownLimb("scale", "unverified", { ...asRegistered(mine), note: "minimum_missing" });
  const agree = limbs.every(({ status }) => status === first.status);
  return agree ? first : { ...first, status: "unverified", limit: "", note: "method_missing" };
}

function limbBy(mine: TriggerMine, row: MinimumScale, method: TriggerLimb["method"]): TriggerLimb {
  const limit = { limit: row.value, comparison: "<", unit: row.unit, method } as const;
  const capacity = capacityIn(row.unit, mine);
  if (capacity === null) {
    const note: LimbNote = mine.capacity === null ? "capacity_missing" : "density_missing";
    return ownLimb("scale", "unverified", { ...limit, note });
  }
  const value = capacity.toFixed();
  return ownLimb("scale", passes(holds(value, "<", row.value)), { ...limit, value });
}

function asRegistered({ capacity, capacityUnit }: TriggerMine): Partial<TriggerLimb> {
  return { value: capacity, comparison: "<", unit: capacityUnit, method: "register" };
}
