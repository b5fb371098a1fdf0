import { daysBetween } from "../calendar/day-arithmetic.ts";
import type { Publicity } from "./course-act.ts";

/** Days of publicity: the first is not counted (民法典第201条). */
export const publicityDays = ({ from, to }: Pick<Publicity, "from" | "to">): number => daysBetween(from, to);

/** Why a publicity is not over or not long enough; a document that sets no number of days asks for none. */
export function publicityFaults(
  publicity: Publicity | null,
  { today, leastDays }: { today: string; leastDays: number | null },
): string[] {
  if (publicity === null) return ["请填写公示媒体和起止日期。"];
  const { from, to } = publicity;
  const days = publicityDays(publicity);
  return [
    ...(days < 0 ? [`公示截止日 ${to} 早于起始日 ${from}。`] : []),
    ...(today <= to ? [`公示期到 ${to} 止，尚未届满，期满次日起才能完成。`] : []),
    ...(leastDays !== null && days < leastDays
      ? [`公示 ${Math.max(days, 0)} 天（起始日不计），少于规定的 ${leastDays} 天。`]
      : []),
  ];
}
