import { expect, test } from "vitest";
import { packRules } from "#gis/optimum/pack-rules";
import { packById } from "#gis/policy/known-packs";

const pack = packById("xinzhou-2022");
if (!pack) throw new Error("the pack is shipped");

test("the targets of a pack are the rules of a scheme", () => {
  expect(packRules(pack)).toMatchObject({
    mostLeftPercent: "50",
    share: { percent: "50", isInclusive: false },
    mergedIsLargeOrMedium: true,
    mustMergeHolds: true,
  });
});

test("what a pack does not ask for is no rule", () => {
  expect(packRules({ ...pack, targets: [] })).toMatchObject({
    mostLeftPercent: null,
    share: null,
    mergedIsLargeOrMedium: false,
  });
});
