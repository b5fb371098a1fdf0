import { expect, test } from "vitest";
import { nearnessTo } from "#gis/measure/nearness";

test("以内 includes the limit itself, to the millimetre that is shown", () => {
  expect(nearnessTo(300, 300, 0).withinLimit).toBe(true);
  expect(nearnessTo(300.0004, 300, 0)).toMatchObject({ distanceM: 300, withinLimit: true });
  expect(nearnessTo(300.0006, 300, 0)).toMatchObject({ distanceM: 300.001, withinLimit: false });
});

test("the band around a limit is open: half a metre away is no longer 临界", () => {
  expect(nearnessTo(299.501, 300, 0.5).nearLimit).toBe(true);
  expect(nearnessTo(299.5, 300, 0.5).nearLimit).toBe(false);
  expect(nearnessTo(300.499, 300, 0.5)).toMatchObject({ withinLimit: false, nearLimit: true });
});
