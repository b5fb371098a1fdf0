import { expect, test } from "vitest";
import type { SchemeDemands } from "#contract/schemes";
import { demandsOf, demandTexts } from "../../../web/schemes/demand-fields.ts";

const demands: SchemeDemands = {
  mostMembers: 6,
  mostLeftPercent: "50",
  share: { percent: "35", isInclusive: true },
  mergedIsLargeOrMedium: true,
  mustMergeHolds: false,
  safetyM: 300,
  clearOfZones: true,
  keepsSafety: false,
};

test("demands go through the form unchanged", () => {
  expect(demandsOf(demandTexts(demands))).toEqual(demands);
  const none = { ...demands, mostLeftPercent: null, share: null, safetyM: null };
  expect(demandsOf(demandTexts(none))).toEqual(none);
});

test("an emptied field asks nothing, and is no 0", () => {
  expect(demandsOf({ ...demandTexts(demands), safetyM: " ", sharePercent: "" })).toMatchObject({
    safetyM: null,
    share: null,
  });
});
