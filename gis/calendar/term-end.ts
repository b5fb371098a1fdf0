import { addDays, addMonths } from "./day-arithmetic.ts";
import { addWorkingDays, type CountedDay, rolledToWorkingDay } from "./working-day.ts";

export const termUnits = ["days", "workdays", "months", "years"] as const;

/** N 日内, N 个工作日内, N 个月内, N 年内 */
export interface Term {
  count: number;
  unit: (typeof termUnits)[number];
}

/**
 * The last day of a term that begins with an event: the day of the event is not counted (民法典第201条); of months and years it is the
 * corresponding day (第202条); a last day that is not worked moves to the next one that is (第203条).
 */
export function termEnd(eventOn: string, { count, unit }: Term): CountedDay {
  if (unit === "workdays") return addWorkingDays(eventOn, count);
  if (unit === "days") return rolledToWorkingDay(addDays(eventOn, count));
  return rolledToWorkingDay(addMonths(eventOn, unit === "years" ? count * 12 : count));
}
