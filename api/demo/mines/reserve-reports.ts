import { Exact } from "#gis/exact-decimal";
import { dayOf } from "../calendar.ts";
import type { Random } from "../random.ts";
import type { ReserveReport } from "./mine-draft.ts";
import type { MineralFacts, MineSize } from "./minerals.ts";

const yearsLeft: Record<MineSize, readonly [number, number]> = {
  tiny: [1.5, 7],
  small: [3, 14],
  medium: [7, 24],
  large: [12, 35],
};

interface Deposit {
  facts: MineralFacts;
  size: MineSize;
  capacity: string;
  bulkDensity: string | null;
}

/** One or two verifications, newest last; one mine in twelve was never verified. Stone and sand are told in 万立方米. */
export function reserveReports(deposit: Deposit, random: Random): ReserveReport[] {
  if (random.chance(0.08)) return [];
  const [shortest, longest] = yearsLeft[deposit.size];
  const remaining = new Exact(deposit.capacity).times(random.between(shortest, longest).toFixed(4));
  const newest = report(dayOf(random.integer(2024, 2025), 12, 31), remaining, deposit);
  if (random.chance(0.6)) return [newest];
  const earlier = remaining.plus(new Exact(deposit.capacity).times(random.between(2, 3.4).toFixed(4)));
  return [report(dayOf(2021, random.integer(6, 12), 30), earlier, deposit), newest];
}

function report(verifiedOn: string, remaining: Exact, { facts, bulkDensity }: Deposit): ReserveReport {
  return {
    verifiedOn,
    remaining: remaining.toFixed(2),
    recoverable: remaining.times("0.86").toFixed(2),
    unit: facts.unit,
    bulkDensity: facts.unit === "wm3" ? bulkDensity : facts.bulkDensity,
  };
}
