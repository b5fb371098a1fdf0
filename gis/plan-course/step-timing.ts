import { daysBetween } from "../calendar/day-arithmetic.ts";

/** 未规定期限, 期限内, 即将到期, 已超期, 按期完成, 超期完成 */
export const timings = ["no_term", "in_time", "due_soon", "overdue", "done", "done_late"] as const;

export interface StepTiming {
  timing: (typeof timings)[number];
  /** days left, or days past the term */
  days: number | null;
}

/** our own: so many days before a term ends it is said */
const soonDays = 30;

/** How a step stands to its last day, which still counts as in time. */
export function stepTiming(due: string | null, doneOn: string | null, today: string): StepTiming {
  if (due === null) return { timing: doneOn === null ? "no_term" : "done", days: null };
  const left = daysBetween(doneOn ?? today, due);
  if (doneOn !== null)
    return left < 0 ? { timing: "done_late", days: -left } : { timing: "done", days: null };
  if (left < 0) return { timing: "overdue", days: -left };
  return { timing: left <= soonDays ? "due_soon" : "in_time", days: left };
}
