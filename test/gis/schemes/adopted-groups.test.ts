import { expect, test } from "vitest";
import { adopt, adoptedGroups } from "#gis/schemes/adopted-groups";

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

test("a group that stays keeps its place, whatever was found before it", () => {
  const groups = adoptedGroups(
    [
      ["x", "y"],
      ["c", "d"],
      ["a", "b"],
    ],
    before,
    () => "new",
  );
  expect(groups.map(({ id }) => id)).toEqual(["1", "2", "new"]);
});

test("what is adopted leaves the wishes alone, and is refused where it opens a locked group", () => {
  const arrangement = { groups: before, together: [["a", "b"]] as const, apart: [["a", "c"]] as const };
  expect(adopt(arrangement, [["a", "b"], ["c"], ["d"]], () => "new")).toEqual({
    arrangement: { ...arrangement, groups: [before[0]] },
  });
  expect(adopt(arrangement, [["a", "b", "c"]], () => "new")).toEqual({
    refusal: "第 1 组已锁定，而这个方案改动了它。请先解锁，或重新求解后再采用。",
  });
});
