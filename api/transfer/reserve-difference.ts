import { Decimal } from "decimal.js";
import type { Knex } from "knex";
import type { StagedItem } from "#contract/transfer";
import { reserveUnitLabels } from "../mines/mine-labels.ts";
import { knownReservesSql } from "./reserve-sql.ts";
import type { RegisteredPart } from "./staged-body.ts";

/** A verification of a mine's 保有资源储量 as the register holds it. */
export interface HeldReserve {
  verifiedOn: string;
  /** in `unit`, exact decimal */
  remaining: string;
  unit: "wt" | "wm3";
}
type Difference = NonNullable<StagedItem["match"]>["differences"][number];

/** Every verification of some mines, the newest first, by the mine's id. */
export async function knownReserves(db: Knex, mines: readonly string[]): Promise<Map<string, HeldReserve[]>> {
  const { rows } = await db.raw(knownReservesSql, { mines: [...mines] });
  const held = rows as { mineId: string; reserves: HeldReserve[] }[];
  return new Map(held.map(({ mineId, reserves }) => [mineId, reserves]));
}

/**
 * The reserve of a file beside what the register says of the same day, else beside its newest verification (`held` begins with it);
 * null where they are the same, or the file says no day: a reserve without one is none.
 */
export function reserveDifference(
  { fields: { reserve, reserveDate } }: RegisteredPart,
  held: readonly HeldReserve[],
): Difference | null {
  if (reserve === null || reserveDate === null) return null;
  const sameDay = held.find(({ verifiedOn }) => verifiedOn === reserveDate);
  if (sameDay?.unit === reserve.unit && new Decimal(sameDay.remaining).equals(reserve.amount)) return null;
  const beside = sameDay ?? held[0];
  const isOlder = beside !== undefined && beside.verifiedOn > reserveDate;
  return {
    field: "reserve",
    label: "保有资源储量",
    stored: beside ? wordOf(beside) : null,
    offered: `${wordOf({ ...reserve, remaining: reserve.amount, verifiedOn: reserveDate })}${isOlder ? "，早于台账最近一次，补记" : ""}`,
  };
}

function wordOf({ remaining, unit, verifiedOn }: HeldReserve): string {
  return `${new Decimal(remaining).toFixed()} ${reserveUnitLabels[unit]}（${verifiedOn} 核实）`;
}
