import { expect, test } from "vitest";
import { compareText } from "#gis/consolidation/compare-text";

test("ids sort by code units, whatever the language of the machine", () => {
  expect(["b", "B", "a10", "a2", "b"].sort(compareText)).toEqual(["B", "a10", "a2", "b", "b"]);
});
