import { expect, test } from "vitest";
import { aReply, aVerdict } from "#test/support/candidate-reply";
import { candidateView } from "../../../web/consolidation/candidate-view.ts";
import { verdictChanges } from "../../../web/consolidation/compare-runs.ts";

const names = { a: "甲矿", b: "乙矿", c: "丙矿" };
const viewOf = (...verdicts: Parameters<typeof aReply>[0]) => {
  const view = candidateView(aReply(verdicts, names));
  if (!view) throw new Error("the run has a result");
  return view;
};

test("only mines judged differently are named, with what they were before", () => {
  const before = viewOf(aVerdict("a"), aVerdict("b", { verdict: "not_mandatory" }));
  const after = viewOf(aVerdict("a"), aVerdict("b"), aVerdict("c"));
  const changes = verdictChanges(before, after).map(({ row, before: was }) => [row.mine.id, was]);
  expect(changes.sort()).toEqual([
    ["b", "not_mandatory"],
    ["c", null],
  ]);
  expect(verdictChanges(after, after)).toEqual([]);
});
