/** Days as YYYY-MM-DD; counted in UTC so that no clock or time zone is asked. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The same day some months on; the last day of the month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  const count = year * 12 + month - 1 + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  const first = `${target.year}-${String(target.month).padStart(2, "0")}-01`;
  const last = Number(addDays(nextMonth(first), -1).slice(8));
  return `${first.slice(0, 8)}${String(Math.min(dayOfMonth, last)).padStart(2, "0")}`;
}

/** Last day of a licence granted for whole years: the day before the anniversary. */
export function termEnd(from: string, years: number): string {
  return addDays(addMonths(from, years * 12), -1);
}

export function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function nextMonth(first: string): string {
  const [year = 0, month = 0] = first.split("-").map(Number);
  return month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
}
