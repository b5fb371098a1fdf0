import { expect, test } from "vitest";
import { readPlanePair } from "#gis/crs/plane-reading";
import {
  fullWidthIssue,
  isBareEasting,
  missingZoneIssue,
  swapIssue,
  zoneIssues,
} from "#gis/formats/plane-issues";

const reading = (x: string, y: string, line = 1) => ({
  ...readPlanePair(Number(x), Number(y), { zone: null, zoneWidth: null }),
  text: { line, name: "J1", x, y },
  place: { line },
});

test("each fault is told once, at its first point, with a count", () => {
  const swapped = [reading("41473000", "4507000", 1), reading("41473100", "4507100", 2)];
  expect(swapIssue(swapped, false)).toMatchObject([
    { code: "E11", place: { line: 1 }, context: { count: 2 } },
  ]);
  const two = [
    reading("4507000", "40473000", 1),
    reading("4507100", "39473000", 2),
    reading("4507000", "40473100", 3),
  ];
  expect(zoneIssues(two, { zone: 41, zoneWidth: null }, null)).toMatchObject([
    { code: "E05", place: { line: 1 }, context: { prefix: 40, count: 2 } },
    { code: "E05", place: { line: 2 }, context: { prefix: 39, count: 1 } },
  ]);
});

test("the zone is missing only when no point carries one", () => {
  expect(missingZoneIssue([reading("4507000", "473000")])).toMatchObject([
    { code: "F02", context: { y: "473000" } },
  ]);
  expect(missingZoneIssue([reading("4507000", "473000"), reading("4507000", "41473000")])).toEqual([]);
  expect(missingZoneIssue([])).toEqual([]);
});

test("six digits are an easting without zone, seven are not", () => {
  expect(isBareEasting(reading("4507000", "473000"))).toBe(true);
  expect(isBareEasting(reading("4507000", "4730000"))).toBe(false);
});

test("full-width digits are counted by line", () => {
  const points = [{ line: 5, name: "1", x: "４５０７０００", y: "41473000" }];
  expect(fullWidthIssue([{ number: 1, points }], {})).toMatchObject([
    { code: "E12", severity: "warning", place: { line: 5 } },
  ]);
});
