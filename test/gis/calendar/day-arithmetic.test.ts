import { expect, test } from "vitest";
import { addDays, addMonths, daysBetween, isWeekend } from "#gis/calendar/day-arithmetic";

test("thirty days before a licence ends is the last day to apply for its renewal", () => {
  expect(addDays("2025-06-30", -30)).toBe("2025-05-31");
});

test("days run over months, years and leap days", () => {
  expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
  expect(addDays("2025-12-31", 1)).toBe("2026-01-01");
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2026-01-01", "2025-12-31")).toBe(-1);
});

test("a month without that day ends a term of months on its last day", () => {
  expect(addMonths("2025-01-31", 1)).toBe("2025-02-28");
  expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
  expect(addMonths("2025-11-15", 3)).toBe("2026-02-15");
  expect(addMonths("2025-03-31", -1)).toBe("2025-02-28");
});

test("Saturday and Sunday are the weekend", () => {
  expect(["2025-02-07", "2025-02-08", "2025-02-09", "2025-02-10"].map(isWeekend)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
