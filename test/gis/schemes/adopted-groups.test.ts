import { expect, test } from "vitest";
import { adoptedGroups } from "#gis/schemes/adopted-groups";

const before = [
  { id: "1", memberIds: ["a", "b"], subjectId: "a", subjectReason: "大", isLocked: true },
  { id: "2", memberIds: ["c", "d"], subjectId: null, subjectReason: null, isLocked: false },
];

test("what was a group before stays it, in whatever order it was found; others are new, and who is alone is in none", () => {
  let count = 0;
  const groups = adoptedGroups([["b", "a"], ["d", "e", "c"], ["f"]], before, () => `new${++count}`);
  expect(groups).toEqual([
    before[0],
    { id: "new1", memberIds: ["c", "d", "e"], subjectId: null, subjectReason: null, isLocked: false },
  ]);
});
