import { describe, expect, test } from "vitest";
import { addDays, daysBetween, isWeekend } from "#gis/calendar/day-arithmetic";
import { holidayYears } from "#gis/calendar/holiday-years";
import { isWorkingDay } from "#gis/calendar/working-day";

const daysOfYear = (year: number) =>
  Array.from({ length: daysBetween(`${year}-01-01`, `${year + 1}-01-01`) }, (_, index) =>
    addDays(`${year}-01-01`, index),
  );

test("no year between the first and the last is missing", () => {
  expect(holidayYears.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
});

describe.each(holidayYears)("$year", ({ year, notice, work }) => {
  const days = daysOfYear(year);
  const off = days.filter((day) => !isWeekend(day) && !isWorkingDay(day));

  test("names its notice, and works on weekend days only", () => {
    expect(notice).toMatch(/^国办发明电〔\d{4}〕\d+号/);
    expect(work.map((day) => `${year}-${day}`).filter((day) => !isWeekend(day))).toEqual([]);
  });

  test("every weekday off beyond the statutory days is worked on another day, or given by a notice of its own", () => {
    const statutory = year >= 2025 ? 13 : 11;
    const given = days.filter((day) => !isWorkingDay(day)).length;
    const weekends = days.filter(isWeekend).length;
    // a holiday that falls on a weekend is made up by a weekday: in all, the year has its weekends and the statutory days
    expect(given - weekends - statutory).toBe(givenBesides[year] ?? 0);
    expect(off.length).toBeGreaterThan(0);
  });
});

/** 2020: the Spring Festival was prolonged by a Friday, and the Saturday that was to be worked for it was not. */
const givenBesides: Record<number, number> = { 2020: 2 };
