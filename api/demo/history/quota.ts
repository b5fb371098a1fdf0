import { Exact } from "#gis/exact-decimal";
import { dayOf } from "../calendar.ts";
import { caseMines } from "../cases.ts";
import { demoId } from "../demo-id.ts";
import { quotaMinerals } from "../mines/minerals.ts";
import type { DemoMine } from "../mines/register-mine.ts";
import { type Random, seededRandom } from "../random.ts";

export interface DemoQuota {
  id: string;
  mineId: string;
  year: number;
  quarter: number;
  /** 万吨, four decimals */
  issuedWt: string;
  usedWt: string;
}

interface Quarter {
  year: number;
  quarter: 1 | 2 | 3 | 4;
  firstDay: string;
}

const quarters: readonly Quarter[] = [2025, 2026].flatMap((year) =>
  ([1, 2, 3, 4] as const).map((quarter) => ({ year, quarter, firstDay: dayOf(year, quarter * 3 - 2, 1) })),
);

/** Winter and the New Year slow digging down. */
const seasons: Record<Quarter["quarter"], string> = { 1: "0.68", 2: "0.97", 3: "1.01", 4: "0.90" };

/** 年度指标 by quarter: 10 % of the licensed scale, up to 10 % by score, half-yearly reward; none without a valid licence. */
export function allQuota(
  mines: readonly DemoMine[],
  endedOn: ReadonlyMap<string, string>,
  today: string,
): DemoQuota[] {
  return mines
    .filter(({ mineral }) => quotaMinerals.includes(mineral))
    .flatMap((mine, mineIndex) => {
      const random = seededRandom(`quota ${mine.id}`);
      const diligence = random.between(0.55, 1.06).toFixed(3);
      return quarters.map((quarter, index) => {
        const isLicensed = mayDig(mine, quarter.firstDay, endedOn);
        const issued = isLicensed ? issuedWt(mine, quarter, random) : new Exact(0);
        const used = issued.times(useRate(mine, quarter, diligence, today));
        return {
          id: demoId("quota", mineIndex * quarters.length + index + 1),
          mineId: mine.id,
          year: quarter.year,
          quarter: quarter.quarter,
          issuedWt: issued.toFixed(4),
          usedWt: used.toFixed(4),
        };
      });
    });
}

function mayDig(mine: DemoMine, day: string, endedOn: ReadonlyMap<string, string>): boolean {
  const end = endedOn.get(mine.id);
  return mine.validFrom <= day && mine.validTo >= day && !(end && end <= day) && mine.status !== "building";
}

function issuedWt({ capacity }: DemoMine, { quarter }: Quarter, random: Random): Exact {
  const scale = new Exact(capacity);
  const score = random.integer(38, 92);
  const reward = quarter % 2 === 0 && random.chance(0.3) ? random.integer(2, 5) : 0;
  return scale.times("0.10").plus(scale.times(score).div(1000)).plus(scale.times(reward).div(100));
}

/** The quarter the demo day falls in has only been dug for so many of its days. */
function useRate(mine: DemoMine, { quarter, firstDay }: Quarter, diligence: string, today: string): Exact {
  if (firstDay > today) return new Exact(0);
  if (mine.name === caseMines.quotaOver) return new Exact("1.08");
  if (mine.name === caseMines.quotaUnder) return new Exact("0.35");
  const daysGone = (Date.parse(today) - Date.parse(firstDay)) / 86_400_000;
  const elapsed = Math.min(1, daysGone / 91).toFixed(3);
  return new Exact(seasons[quarter]).times(diligence).times(elapsed);
}
