import { describe, expect, test } from "vitest";
import type { Arrangement, SchemeGroup } from "#gis/schemes/arrangement";
import {
  type Acted,
  dissolve,
  groupTogether,
  joinedGroups,
  leaveAlone,
  moveInto,
  setLock,
  setSubject,
  setWish,
} from "#gis/schemes/arrangement-acts";

const group = (id: string, memberIds: string[], change: Partial<SchemeGroup> = {}): SchemeGroup => ({
  ...{ id, memberIds, subjectId: null, subjectReason: null, isLocked: false },
  ...change,
});
const of = (...groups: SchemeGroup[]): Arrangement => ({ groups, together: [], apart: [] });
const groupsOf = (acted: Acted) =>
  "arrangement" in acted
    ? acted.arrangement.groups.map(({ id, memberIds }) => [id, ...memberIds])
    : acted.refusal;

describe("mines made one", () => {
  const start = of(
    group("g", ["a", "b"]),
    group("h", ["c", "d", "e"], { subjectId: "c", subjectReason: "大" }),
  );
  test("bring the whole of their groups, in the place of the first, with the only 主体 there is", () => {
    const acted = groupTogether(start, ["b", "c", "f"], "new");
    expect(groupsOf(acted)).toEqual([["g", "a", "b", "c", "d", "e", "f"]]);
    expect(acted).toMatchObject({ arrangement: { groups: [{ subjectId: "c", subjectReason: "大" }] } });
  });
  test("of two groups that each have a 主体 have none until one is chosen anew", () => {
    const both = of(
      ...start.groups.map((one) => ({ ...one, subjectId: one.memberIds[0] ?? null, subjectReason: "大" })),
    );
    expect(groupTogether(both, ["a", "c"], "new")).toMatchObject({
      arrangement: { groups: [{ id: "g", subjectId: null, subjectReason: null }] },
    });
  });
  test("of no group, or of one and the same, begin a new one", () => {
    expect(groupsOf(groupTogether(start, ["x", "y"], "new"))).toEqual([
      ["g", "a", "b"],
      ["h", "c", "d", "e"],
      ["new", "x", "y"],
    ]);
    expect(groupsOf(groupTogether(start, ["c", "d"], "new"))).toEqual([
      ["g", "a", "b"],
      ["new", "c", "d"],
    ]);
    expect(joinedGroups(start, ["c", "d"])).toEqual([]);
  });
  test("are two at least", () => {
    expect(groupsOf(groupTogether(start, ["b", "b"], "new"))).toBe("合为一组至少要选两座矿山。");
  });
});

test("mines move into a group that there is, and out of it again", () => {
  const start = of(group("g", ["a", "b"]), group("h", ["c", "d", "e"]));
  expect(groupsOf(moveInto(start, ["a", "e"], "g"))).toEqual([
    ["g", "a", "b", "e"],
    ["h", "c", "d"],
  ]);
  expect(groupsOf(moveInto(start, ["a"], "g"))).toBe("所选矿山已在该组。");
  expect(groupsOf(leaveAlone(start, ["a", "c"]))).toEqual([["h", "d", "e"]]);
  expect(groupsOf(dissolve(start, "h"))).toEqual([["g", "a", "b"]]);
});

describe("nobody joins and nobody leaves a locked group", () => {
  const start = of(group("g", ["a", "b"], { isLocked: true }), group("h", ["c", "d"]));
  test.each([
    ["grouping", groupTogether(start, ["a", "c"], "new")],
    ["moving in", moveInto(start, ["c"], "g")],
    ["moving out", moveInto(start, ["a"], "h")],
    ["leaving", leaveAlone(start, ["b"])],
    ["dissolving", dissolve(start, "g")],
  ])("%s is refused and says to unlock", (_, acted) => {
    expect(groupsOf(acted)).toMatch(/锁定.*请先解锁/);
  });
  test("unlocked, it opens again", () => {
    const open = setLock(start, "g", false);
    expect("arrangement" in open && groupsOf(leaveAlone(open.arrangement, ["b"]))).toEqual([["h", "c", "d"]]);
  });
});

test("a subject is chosen with a reason, and goes with the choice", () => {
  const start = of(group("g", ["a", "b", "c"]));
  expect(setSubject(start, "g", { mineId: "a", reason: "  " })).toEqual({
    refusal: "请填写选定整合主体的理由。",
  });
  const chosen = setSubject(start, "g", { mineId: "a", reason: " 规模大 " });
  if (!("arrangement" in chosen)) throw new Error("it was chosen");
  expect(chosen.arrangement.groups[0]).toMatchObject({ subjectId: "a", subjectReason: "规模大" });
  const left = leaveAlone(chosen.arrangement, ["a"]);
  expect("arrangement" in left && left.arrangement.groups[0]).toMatchObject({
    subjectId: null,
    subjectReason: null,
  });
});

test("a pair must go together or must not, never both, whichever way it is named", () => {
  const together = setWish(of(), ["b", "a"], "together");
  if (!("arrangement" in together)) throw new Error("it was settled");
  expect(together.arrangement.together).toEqual([["a", "b"]]);
  const apart = setWish(together.arrangement, ["a", "b"], "apart");
  expect(apart).toEqual({ arrangement: { groups: [], together: [], apart: [["a", "b"]] } });
  expect("arrangement" in apart && setWish(apart.arrangement, ["b", "a"], null)).toEqual({
    arrangement: of(),
  });
});
