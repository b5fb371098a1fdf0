import { expect, test } from "vitest";
import { addWorkingDays, isAnnounced, isWorkingDay, rolledToWorkingDay } from "#gis/calendar/working-day";

test.each([
  ["2025-01-05", "2025-01-06"],
  ["2025-04-05", "2025-04-07"],
  ["2025-07-05", "2025-07-07"],
  ["2025-10-05", "2025-10-09"],
  ["2026-01-05", "2026-01-05"],
  ["2026-04-05", "2026-04-07"],
  ["2026-07-05", "2026-07-06"],
  ["2026-10-05", "2026-10-08"],
])("a report due on %s is due on %s once holidays are past", (due, rolled) => {
  expect(rolledToWorkingDay(due)).toEqual({ on: rolled, isProvisional: false });
});

test.each([
  ["2024-09-25", "2024-10-14"],
  ["2025-01-20", "2025-02-08"],
  ["2025-09-24", "2025-10-14"],
  ["2026-02-06", "2026-02-27"],
])("ten working days after %s end on %s, a worked Saturday counting", (from, end) => {
  expect(addWorkingDays(from, 10)).toEqual({ on: end, isProvisional: false });
  expect(addWorkingDays(end, -10).on >= from).toBe(true);
});

test("working days are counted backwards as well: the tenth before a worked day leads back to it", () => {
  expect(addWorkingDays("2025-02-08", -10).on).toBe("2025-01-20");
  expect(addWorkingDays("2025-02-08", 0)).toEqual({ on: "2025-02-08", isProvisional: false });
});

test.each([
  ["2019-05-05", true, "the Sunday that was worked for the longer Labour Day of 2019"],
  ["2019-05-03", false, "added by the later notice of 2019"],
  ["2020-01-31", false, "the Spring Festival of 2020 was prolonged"],
  ["2020-02-01", false, "no longer worked once it was prolonged"],
  ["2020-02-03", true, "the first day after it"],
  ["2021-09-18", true, "a Saturday worked for Mid-Autumn"],
  ["2022-10-30", false, "the day by which counties report in 忻政办发〔2022〕58号 is a Sunday"],
  ["2022-10-08", true, "a Saturday worked for National Day"],
  ["2023-10-06", false, "National Day and Mid-Autumn together"],
  ["2023-10-08", true, "a Sunday worked for them"],
  ["2024-02-18", true, "a Sunday worked for the Spring Festival"],
  ["2026-02-23", false, "the last of nine days of the Spring Festival"],
])("%s is worked: %s (%s)", (day, worked) => {
  expect(isWorkingDay(day)).toBe(worked);
});

test("beyond the years that are announced only weekends are known, and it is said", () => {
  expect(isAnnounced("2027-10-01")).toBe(false);
  expect(isWorkingDay("2027-10-01")).toBe(true);
  expect(rolledToWorkingDay("2027-10-02")).toEqual({ on: "2027-10-04", isProvisional: true });
  expect(addWorkingDays("2026-12-31", 1)).toEqual({ on: "2027-01-01", isProvisional: true });
  expect(addWorkingDays("2018-12-28", 2)).toEqual({ on: "2019-01-02", isProvisional: true });
});
