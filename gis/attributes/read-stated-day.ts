import { type Reading, readDay } from "../register-lists/read-day.ts";

const midnight = /[T ]0?0:00(:00(\.0+)?)?(Z|[+-]00:?00)?$/;
const timeOfDay = /[T ]\d{1,2}:\d{2}/;

/**
 * Day of an attribute as YYYY-MM-DD. A time of day other than midnight is refused: written in UTC it may belong to the day
 * before. So is a bare number of five digits, which only Excel knows to be a day.
 */
export function readStatedDay(text: string): Reading<string> {
  const day = text.replace(midnight, "");
  if (timeOfDay.test(day)) {
    return { fault: `“${text.slice(0, 40)}”带有时刻，可能因时区差一天，请改成 2025-12-31 这样的写法` };
  }
  if (/^\d{5}(\.\d+)?$/.test(day)) {
    return { fault: `“${day}”可能是 Excel 的日期序号，请改成 2025-12-31 这样的写法` };
  }
  return readDay(day);
}
