import { expect, test } from "vitest";
import { stepTiming } from "#gis/plan-course/step-timing";

test.each([
  [null, null, "2022-10-01", "no_term", null],
  [null, "2022-09-01", "2022-10-01", "done", null],
  ["2022-10-30", null, "2022-09-29", "in_time", 31],
  ["2022-10-30", null, "2022-09-30", "due_soon", 30],
  ["2022-10-30", null, "2022-10-30", "due_soon", 0],
  ["2022-10-30", null, "2022-10-31", "overdue", 1],
  ["2022-10-30", "2022-10-30", "2022-12-01", "done", null],
  ["2022-10-30", "2022-11-02", "2022-12-01", "done_late", 3],
])("due %s, done %s, on %s: %s, %s days", (due, doneOn, today, timing, days) => {
  expect(stepTiming(due, doneOn, today)).toEqual({ timing, days });
});
