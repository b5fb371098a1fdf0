import { expect, test } from "vitest";
import { aReply, aVerdict } from "#test/support/candidate-reply";
import {
  candidateView,
  countShown,
  groupsShown,
  rowsShown,
} from "../../../web/consolidation/candidate-view.ts";
import { groupRows } from "../../../web/consolidation/group-rows.ts";

const group = (id: string, memberIds: string[]) => ({
  id,
  memberIds,
  mandatoryIds: memberIds.slice(0, 1),
  suggestedSubjectId: null,
  totalAreaM2: 1,
  totalReserveWt: null,
  reserveIncomplete: true,
});

const reply = aReply(
  [
    aVerdict("b", { verdict: "not_mandatory" }),
    aVerdict("a", { critical: true, groupId: "a" }),
    aVerdict("c", { verdict: "to_verify" }),
    aVerdict("d", { groupId: "d" }),
  ],
  { a: "乙矿", b: "丙矿", c: "丁矿", d: "甲矿", outside: "外县矿" },
  { groups: [group("a", ["a", "outside"]), group("d", ["b", "c", "d"])] },
);
const view = candidateView(reply);
if (!view) throw new Error("the run has a result");

test("mines that must merge come first, then by name", () => {
  expect(view.rows.map(({ mine }) => mine.name)).toEqual(["甲矿", "乙矿", "丁矿", "丙矿"]);
});

test("each chip counts exactly the mines it shows", () => {
  const counts = countShown(view.rows);
  expect(counts).toMatchObject({ all: 4, must_merge: 2, to_verify: 1, critical: 1, suggested_subject: 0 });
  for (const [shown, count] of Object.entries(counts)) {
    expect(rowsShown(view.rows, shown as "all")).toHaveLength(count);
  }
});

test("groups are numbered from the largest and shown when one member is", () => {
  expect(view.result.groups.map(({ id }) => id)).toEqual(["d", "a"]);
  expect(groupsShown(view, "critical").map(({ id }) => id)).toEqual(["a"]);
});

test("words narrow the lists by name, holder or licence number", () => {
  expect(rowsShown(view.rows, "all", " 甲 ").map(({ mine }) => mine.name)).toEqual(["甲矿"]);
  expect(rowsShown(view.rows, "must_merge", "示例公司")).toHaveLength(2);
  expect(groupsShown(view, "must_merge", "丁").map(({ id }) => id)).toEqual([]);
  expect(groupsShown(view, "all", "丁").map(({ id }) => id)).toEqual(["d"]);
});

test("a folded group is one line; a member beyond the county is named without a verdict", () => {
  const lines = (folded: string[]) =>
    groupRows(view, { shown: "must_merge", words: "", folded: new Set(folded) }).map(({ kind }) => kind);
  expect(lines(["d"])).toEqual(["head", "head", "mine", "outsider"]);
  expect(lines(["a", "d"])).toEqual(["head", "head"]);
});

test("a member beyond the county has a name though no verdict", () => {
  expect(view.nameOf("outside")).toBe("外县矿");
  expect(view.byMine.has("outside")).toBe(false);
});

test("a run without a result has nothing to show", () => {
  expect(candidateView({ ...reply, result: null })).toBeNull();
});
