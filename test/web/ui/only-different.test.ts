import { expect, test } from "vitest";
import type { MergeParameters } from "#gis/consolidation/candidate";
import { parameters } from "#test/support/candidate-reply";
import { onlyDifferent } from "../../../web/ui/only-different.ts";

const stated: MergeParameters = parameters;

test("a number set back to that of the document is not a change", () => {
  expect(onlyDifferent(stated, { distanceM: 600, areaKm2: "0.1" })).toEqual({ distanceM: 600 });
  expect(onlyDifferent(stated, { distanceM: 500 })).toEqual({});
});
