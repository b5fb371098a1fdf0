const dayMs = 86_400_000;

const stamp = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** The calendar day (YYYY-MM-DD) so many days later; earlier when negative. */
export function addDays(day: string, count: number): string {
  return dayOf(stamp(day) + count * dayMs);
}

/** How many days lie from one day to another; negative when it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((stamp(to) - stamp(from)) / dayMs);
}

/** The corresponding day so many months later, or the last of that month where it has none (民法典第202条). */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + count, Math.min(date, lastOfMonth)));
}

/** Whether it is a Saturday or a Sunday. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(stamp(day)).getUTCDay());
}
