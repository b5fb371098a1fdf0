import type { Reply } from "#contract/endpoint";
import type { closureTimeline } from "#contract/lists";

export type Closure = Reply<typeof closureTimeline>["items"][number];
export type ClosureLayer = Closure["layer"];

/**
 * How a mine stands at the end of a month: 已关闭 is a fact; 届时应关闭 (due) and 逾期 (overdue) follow from the day it
 * was to be closed; later and undated are still open.
 */
export type ClosureState = "closed" | "overdue" | "due" | "later" | "undated";

export const closureStates: readonly ClosureState[] = ["closed", "overdue", "due", "later", "undated"];

export interface ClosureCounts {
  /** closed by then, as far as today knows */
  closed: number;
  /** to be closed by then, by who said so; those closed since are in it */
  planned: Record<ClosureLayer, number>;
}

const leastMonths = 36;
const mostMonths = 120;

/** Months of the slider, from the first day named to the last, at least three years and at most ten. */
export function timelineMonths(closures: readonly Closure[], today: string): string[] {
  const named = closures
    .flatMap(({ dueOn, closedOn }) => [dueOn, closedOn])
    .flatMap((day) => (day === null ? [] : [monthNumber(day)]))
    .sort((a, b) => a - b);
  const last = Math.max(named.at(-1) ?? 0, monthNumber(today));
  const first = Math.max(Math.min(named[0] ?? last, monthNumber(today)), last - mostMonths + 1);
  const count = Math.max(last - first + 1, leastMonths);
  return Array.from({ length: count }, (_, index) => monthOf(first + index));
}

export function closureState({ dueOn, closedOn }: Closure, month: string, today: string): ClosureState {
  if (closedOn !== null && inMonth(closedOn, month)) return "closed";
  if (dueOn === null) return "undated";
  if (!inMonth(dueOn, month)) return "later";
  return dueOn < today && monthNumber(dueOn) < monthNumber(month)
    ? "overdue"
    : dueOrOverdue(dueOn, month, today);
}

export function closureCounts(closures: readonly Closure[], month: string): ClosureCounts {
  const due = closures.filter(({ dueOn }) => dueOn !== null && inMonth(dueOn, month));
  const planned = (layer: ClosureLayer) => due.filter((closure) => closure.layer === layer).length;
  return {
    closed: closures.filter(({ closedOn }) => closedOn !== null && inMonth(closedOn, month)).length,
    planned: { approved: planned("approved"), decided: planned("decided"), suggested: planned("suggested") },
  };
}

/** In the month itself a mine is overdue only once its day has passed today. */
function dueOrOverdue(dueOn: string, month: string, today: string): ClosureState {
  return monthNumber(today) === monthNumber(month) && dueOn < today ? "overdue" : "due";
}

const inMonth = (day: string, month: string) => day.slice(0, 7) <= month;

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthOf(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
}
