import { addDays, addMonths } from "../calendar.ts";
import { casePrefix } from "../cases.ts";
import type { DemoMine } from "../mines/register-mine.ts";
import { type Random, seededRandom } from "../random.ts";
import { type DemoDisposition, disposeOf } from "./disposition.ts";

const firstMonth = "2025-06-01";
const months = 36;
const closuresPerMonth = 2;

const reasons = {
  close_ban: "停产限期整顿后仍不具备安全生产条件，依三(二)1(3)提出。",
  exit_guided: "面积小、规模小、不能参与整合的孤立小矿山，依三(二)2提出。",
  expired: "因自身原因采矿许可证过期失效，依三(二)1(2)提出。",
} as const;

/** 关闭退出: two mines a month for three years, the smallest and the expired; those behind the demo day are done, a few late. */
export function closures(mines: readonly DemoMine[], today: string): DemoDisposition[] {
  const random = seededRandom("closures");
  return closureOrder(mines, random).map((mine, index) => {
    const month = addMonths(firstMonth, Math.floor(index / closuresPerMonth));
    const completeBy = addDays(addMonths(month, 1), -1);
    const isLate = index % 11 === 7;
    const isDone = completeBy <= today && !isLate;
    const isExpired = mine.status === "expired";
    const suggested = isExpired || random.chance(0.3) ? "close_ban" : "exit_guided";
    const reason = isExpired ? reasons.expired : reasons[suggested];
    const completedOn = isDone ? addDays(completeBy, -random.integer(0, 9)) : null;
    return disposeOf(mine, { suggested, reason, completeBy, completedOn });
  });
}

function closureOrder(mines: readonly DemoMine[], random: Random): DemoMine[] {
  return mines
    .filter(({ name }) => !name.startsWith(casePrefix))
    .filter(({ size, status }) => size === "tiny" || status === "expired" || size === "small")
    .map((mine) => ({ mine, rank: rankOf(mine) + random.next() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, months * closuresPerMonth)
    .map(({ mine }) => ({ mine, turn: random.next() }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ mine }) => mine);
}

function rankOf({ size, status }: DemoMine): number {
  if (status === "expired") return 0.9;
  return size === "tiny" ? 0.4 : 1.2;
}
