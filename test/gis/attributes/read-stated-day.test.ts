import { expect, test } from "vitest";
import { readStatedDay } from "#gis/attributes/read-stated-day";

test.each([
  "2025-06-01",
  "2025/6/1",
  "2025年6月1日",
  "20250601",
  "2025-06-01T00:00:00Z",
  "2025-06-01T00:00:00.000+00:00",
  "2025-06-01 0:00",
])("%s is a day: midnight adds nothing", (text) => {
  expect(readStatedDay(text)).toEqual({ value: "2025-06-01" });
});

test.each([
  ["2025-05-31T16:00:00Z", "带有时刻，可能因时区差一天"],
  ["2025-06-01 8:30", "带有时刻，可能因时区差一天"],
  ["45809", "可能是 Excel 的日期序号"],
  ["45809.5", "可能是 Excel 的日期序号"],
  ["2025-06", "只写到月"],
  ["2025-13-01", "不是真实的日历日期"],
  ["长期", "不是日期"],
])("%s is none: %s", (text, why) => {
  expect(readStatedDay(text)).toEqual({ fault: expect.stringContaining(why) });
});
