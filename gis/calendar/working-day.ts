import { addDays, daysBetween, isWeekend } from "./day-arithmetic.ts";
import { type HolidayYear, holidayYears } from "./holiday-years.ts";

/** A day that was counted to; provisional when it rests on a year whose holidays are not announced, counted by weekends alone. */
export interface CountedDay {
  on: string;
  isProvisional: boolean;
}

const announced = new Map(holidayYears.map((year) => [year.year, daysOf(year)]));

function daysOf({ year, off, work }: HolidayYear) {
  const whole = (monthDay: string) => `${year}-${monthDay}`;
  const listed = off.flatMap((range) => {
    const [first = "", last = first] = range.split("..").map(whole);
    return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  });
  return { off: new Set(listed), work: new Set(work.map(whole)) };
}

/** Whether the holidays of a day's year are announced. */
export function isAnnounced(day: string): boolean {
  return announced.has(Number(day.slice(0, 4)));
}

/** Whether a day is worked in China: weekends and holidays are not, 调休 days are. */
export function isWorkingDay(day: string): boolean {
  const year = announced.get(Number(day.slice(0, 4)));
  if (year?.work.has(day)) return true;
  return !(year?.off.has(day) || isWeekend(day));
}

/** The working day so many after a day, which is itself not counted; before it when negative. Zero: the day itself. */
export function addWorkingDays(day: string, count: number): CountedDay {
  const step = Math.sign(count);
  let on = day;
  let isProvisional = !isAnnounced(day);
  for (let left = Math.abs(count); left > 0; ) {
    on = addDays(on, step);
    if (!isAnnounced(on)) isProvisional = true;
    if (isWorkingDay(on)) left -= 1;
  }
  return { on, isProvisional };
}

/** The day itself if it is worked, else the next one that is (民法典第203条, 节假日顺延). */
export function rolledToWorkingDay(day: string): CountedDay {
  let on = day;
  let isProvisional = !isAnnounced(day);
  while (!isWorkingDay(on)) {
    on = addDays(on, 1);
    if (!isAnnounced(on)) isProvisional = true;
  }
  return { on, isProvisional };
}
