import { describe, expect, test } from "vitest";
import { type Arrangement, arrangementFaults, keyOf, type SchemeGroup } from "#gis/schemes/arrangement";

const names = new Map(["a", "b", "c"].map((id) => [id, `矿${id}`]));
const group = (memberIds: string[], change: Partial<SchemeGroup> = {}): SchemeGroup => ({
  id: memberIds.join(""),
  memberIds,
  subjectId: null,
  subjectReason: null,
  isLocked: false,
  ...change,
});
const faults = (arrangement: Partial<Arrangement>) =>
  arrangementFaults({ groups: [], together: [], apart: [], ...arrangement }, (id) => names.get(id));

test("groups of two and more of the scheme's own mines, each in one, are an arrangement", () => {
  expect(faults({ groups: [group(["a", "b"], { subjectId: "b", subjectReason: "规模大" })] })).toEqual([]);
  expect(faults({ together: [["a", "b"]], apart: [["b", "c"]] })).toEqual([]);
});

describe("what is none is told by its place", () => {
  test.each<[string, Partial<Arrangement>, string, string]>([
    ["one mine alone", { groups: [group(["a"])] }, "groups.0.memberIds", "至少两座"],
    ["a mine of elsewhere", { groups: [group(["a", "x"])] }, "groups.0.memberIds", "不在本方案"],
    [
      "a mine in two groups",
      { groups: [group(["a", "b"]), group(["c", "b"])] },
      "groups.1.memberIds",
      "矿b同时在第 1 组和第 2 组",
    ],
    ["one mine twice", { groups: [group(["a", "a"])] }, "groups.0.memberIds", "矿a同时在第 1 组和第 1 组"],
    [
      "a 主体 of elsewhere",
      { groups: [group(["a", "b"], { subjectId: "c", subjectReason: "好" })] },
      "groups.0.subjectId",
      "不在本组",
    ],
    [
      "a 主体 without a reason",
      { groups: [group(["a", "b"], { subjectId: "a" })] },
      "groups.0.subjectReason",
      "理由",
    ],
    ["a pair of one", { apart: [["a", "a"]] }, "apart.0", "两座不同"],
    ["a pair of elsewhere", { together: [["a", "x"]] }, "together.0", "不在本方案"],
    [
      "a pair both ways",
      { together: [["a", "b"]], apart: [["b", "a"]] },
      "apart",
      "矿b与矿a既须同组又不得同组",
    ],
  ])("%s", (_, arrangement, field, words) => {
    expect(faults(arrangement)).toEqual([{ field, message: expect.stringContaining(words) }]);
  });
});

test("a pair is the same either way round", () => {
  expect(keyOf(["b", "a"])).toBe(keyOf(["a", "b"]));
});
