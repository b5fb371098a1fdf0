import { expect, test } from "vitest";
import type { TriggerFinding } from "#gis/triggers/trigger";
import { aReply, aVerdict } from "#test/support/candidate-reply";
import { candidateView, groupsShown, rowsShown } from "../../../web/consolidation/candidate-view.ts";
import { groupRows } from "../../../web/consolidation/group-rows.ts";
import {
  byGravity,
  shownTrigger,
  triggerCounts,
  triggerShown,
} from "../../../web/consolidation/trigger-view.ts";

const finding = (change: Partial<TriggerFinding>): TriggerFinding => ({
  ...{ trigger: "safety_distance", outcome: "fails", critical: false, clauseId: "3-2-3-2" },
  ...{ limbs: [], partnerIds: [] },
  ...change,
});
const of = (mineId: string, ...findings: Partial<TriggerFinding>[]) => ({
  mineId,
  findings: findings.map(finding),
});

const view = candidateView({
  ...aReply(
    ["a", "b", "c", "d"].map((id) => aVerdict(id, { verdict: "not_mandatory" })),
    { a: "甲矿", b: "乙矿", c: "丙矿", d: "丁矿", outside: "外县矿" },
  ),
  triggers: {
    parameters: { safetyDistanceM: 300, isolationDistanceM: 500, reference: ["ridge_boundary"] },
    mines: [
      of("a", { outcome: "holds", partnerIds: ["b"] }, { trigger: "ridge_boundary", clauseId: null }),
      of("b", { outcome: "holds", partnerIds: ["a", "outside"] }),
      of("c", { outcome: "unverified", partnerIds: ["a"] }),
      of("d", {}),
    ],
  },
});
if (!view) throw new Error("the run has a result");
const shown = triggerShown("safety_distance");

test("a chip counts what holds and what is to be verified, and says what has no clause", () => {
  expect(triggerCounts(view.rows)).toEqual([
    { key: "safety_distance", isReference: false, holds: 2, unverified: 1 },
    { key: "ridge_boundary", isReference: true, holds: 0, unverified: 0 },
  ]);
});

test("a chip shows the mines it holds for or might, never those it does not, where it holds first", () => {
  const ids = rowsShown(view.rows, shown).map(({ mine }) => mine.id);
  expect(ids.slice(0, 2).toSorted()).toEqual(["a", "b"]);
  expect(ids.slice(2)).toEqual(["c"]);
  expect(shownTrigger(shown)).toBe("safety_distance");
  expect(shownTrigger("must_merge")).toBeNull();
});

test("mines that a rule puts together are a group, with what is known of its members", () => {
  expect(groupsShown(view, shown)).toMatchObject([
    { memberIds: ["a", "b", "outside"], totalAreaM2: 180_000, totalReserveWt: "40", reserveIncomplete: true },
  ]);
  const rows = groupRows(view, { shown, words: "", folded: new Set() });
  expect(rows.map(({ kind }) => kind)).toEqual(["head", "mine", "mine", "outsider"]);
});

test("what holds is read first", () => {
  const outcomes = byGravity([
    finding({}),
    finding({ outcome: "unverified" }),
    finding({ outcome: "holds" }),
  ]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["holds", "unverified", "fails"]);
});
