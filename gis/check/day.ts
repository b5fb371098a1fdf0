const iso = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Days outside these years are slips of typing: no licence, survey or decision bears them. */
const years = { first: 1900, last: 2099 };

/**
 * What is wrong with a day that is to be entered and how to mend it: YYYY-MM-DD, a day of the calendar, in 1900 to 2099;
 * null when it is sound.
 */
export function dayTrouble(text: string): string | null {
  const [, year = "", month = "", day = ""] = iso.exec(text) ?? [];
  if (year === "") return `“${text.slice(0, 40)}”不是 2026-01-31 这样的日期，请按年-月-日填写。`;
  const fault = calendarFault(Number(year), Number(month), Number(day));
  return fault === null ? null : `${text} ${fault}，请核对年月日。`;
}

/** Why year, month and day name no day of the years 1900 to 2099, as the end of a sentence; null when they do. */
export function calendarFault(year: number, month: number, day: number): string | null {
  if (year < years.first || year > years.last) return `不在 ${years.first} 至 ${years.last} 年之间`;
  if (month < 1 || month > 12) return `不是真实的日历日期：没有 ${month} 月`;
  const last = daysIn(year, month);
  return day < 1 || day > last ? `不是真实的日历日期：${year} 年 ${month} 月只有 ${last} 天` : null;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
