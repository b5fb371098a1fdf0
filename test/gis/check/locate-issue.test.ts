import { expect, test } from "vitest";
import { locateIssue } from "#gis/check/locate-issue";
import { warningAt } from "#gis/check/traced-item";
import type { IssuePlace } from "#gis/issue";
import { aPart, aSquareRing } from "#test/support/traced";

const parts = [
  aPart([aSquareRing(0, 0, 4), aSquareRing(1, 1, 2, { number: 2, role: "hole" })]),
  aPart([aSquareRing(9, 9, 1)], { number: 2 }),
];
const spotOf = (place: IssuePlace) => locateIssue(warningAt("E10", place), parts).place.at;

test("an issue keeps the spot it has", () => {
  expect(spotOf({ at: [1, 2], part: 2 })).toEqual([1, 2]);
});

test("without one it is shown at its line, else at the start of its ring, its part or its mine", () => {
  expect(spotOf({ line: 4 })).toEqual([120.004, 40.004]);
  expect(spotOf({ part: 1, ring: 2 })).toEqual([120.001, 40.001]);
  expect(spotOf({ part: 2 })).toEqual([120.009, 40.009]);
  expect(spotOf({})).toEqual([120, 40]);
});

test("of a mine without a single corner it has no spot", () => {
  expect(locateIssue(warningAt("E10", {}), []).place.at).toBeUndefined();
});
