import { expect, test } from "vitest";
import { calendarFault, dayTrouble } from "#gis/check/day";

test("29 February is a day of leap years only", () => {
  expect(dayTrouble("2024-02-29")).toBeNull();
  expect(dayTrouble("2000-02-29")).toBeNull();
  expect(dayTrouble("2026-02-29")).toContain("2026 年 2 月只有 28 天");
  expect(dayTrouble("1900-02-29")).toContain("1900 年 2 月只有 28 天");
});

test.each([
  ["2026-13-01", "没有 13 月"],
  ["2026-00-01", "没有 0 月"],
  ["2026-04-31", "2026 年 4 月只有 30 天"],
  ["2026-04-00", "2026 年 4 月只有 30 天"],
  ["3026-04-01", "不在 1900 至 2099 年之间"],
  ["1826-04-01", "不在 1900 至 2099 年之间"],
  ["2026/04/01", "请按年-月-日填写"],
  ["2026-4-1", "请按年-月-日填写"],
  ["", "请按年-月-日填写"],
])("%s is no day to be entered: %s", (text, sentence) => {
  expect(dayTrouble(text)).toContain(sentence);
});

test("every day the calendar has is sound, and the day after the last of a month is none", () => {
  for (let month = 1; month <= 12; month += 1) {
    const last = new Date(Date.UTC(2026, month, 0)).getUTCDate();
    for (let day = 1; day <= last; day += 1) expect(calendarFault(2026, month, day)).toBeNull();
    expect(calendarFault(2026, month, last + 1)).not.toBeNull();
  }
});
