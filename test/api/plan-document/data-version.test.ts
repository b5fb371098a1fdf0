import { expect, test } from "vitest";
import { dataVersionId } from "#api/plan-document/data-version";

const facts = {
  ...{ schemeId: "a", schemeVersion: 3, packId: "xinzhou-2022", packVersion: 2 },
  ...{ asOf: "2026-08-01", dataVersion: 17, engineVersion: "7", course: "a" },
  boundaries: [
    { groupId: "g1", version: 1 },
    { groupId: "g2", version: 4 },
  ],
};

test("the same facts have the same name, in whatever order their boundaries come", () => {
  expect(dataVersionId(facts)).toMatch(/^KJ-[0-9A-F]{12}$/);
  expect(dataVersionId({ ...facts, boundaries: facts.boundaries.toReversed() })).toBe(dataVersionId(facts));
});

test.each([
  { schemeId: "b" },
  { schemeVersion: 4 },
  { packId: "jincheng-2024" },
  { packVersion: 3 },
  { asOf: "2026-08-02" },
  { dataVersion: 18 },
  { engineVersion: "8" },
  { course: "b" },
  {
    boundaries: [
      { groupId: "g1", version: 2 },
      { groupId: "g2", version: 4 },
    ],
  },
  { boundaries: [] },
])("another fact has another name: %j", (change) => {
  expect(dataVersionId({ ...facts, ...change })).not.toBe(dataVersionId(facts));
});
