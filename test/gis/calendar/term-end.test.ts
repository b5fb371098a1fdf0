import { expect, test } from "vitest";
import { termEnd } from "#gis/calendar/term-end";

test("fifteen days begin the day after, and do not end on a Sunday or in a holiday", () => {
  expect(termEnd("2026-03-02", { count: 15, unit: "days" })).toEqual({
    on: "2026-03-17",
    isProvisional: false,
  });
  expect(termEnd("2026-03-07", { count: 15, unit: "days" }).on).toBe("2026-03-23");
  expect(termEnd("2025-09-16", { count: 15, unit: "days" }).on).toBe("2025-10-09");
});

test("fifteen days are not fifteen working days", () => {
  expect(termEnd("2026-03-02", { count: 15, unit: "workdays" }).on).toBe("2026-03-23");
});

test("one year after a licence is its day a year later, or the next working day", () => {
  expect(termEnd("2023-12-29", { count: 1, unit: "years" })).toEqual({
    on: "2024-12-30",
    isProvisional: false,
  });
  expect(termEnd("2024-10-08", { count: 1, unit: "years" }).on).toBe("2025-10-09");
  expect(termEnd("2026-03-10", { count: 1, unit: "years" })).toEqual({
    on: "2027-03-10",
    isProvisional: true,
  });
});

test("three months end on the corresponding day", () => {
  expect(termEnd("2025-11-28", { count: 3, unit: "months" }).on).toBe("2026-02-28");
});
