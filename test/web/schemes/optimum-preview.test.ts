import { expect, test } from "vitest";
import type { FoundOptimum } from "#contract/scheme-optima";
import { foundViews } from "../../../web/schemes/optimum-preview.ts";
import { aGroup, arranged, aView } from "./a-scheme-view.ts";

const now = aView(arranged([aGroup("g", ["a", "b"], { subjectId: "a", subjectReason: "大" })]));
const scheme = (groups: string[][] | null) => ({
  ...{ state: "proved" as const, groups, measures: null, cost: 1, bound: 1 },
});
const found = (best: string[][] | null, ...others: string[][][]): FoundOptimum => ({
  ...{ best: scheme(best), others: others.map(scheme), conflicts: [], prices: [], weighed: 1, shortened: [] },
});

test("what was found is laid on the scheme: a group that stays keeps its 主体, and who moves is told against now and the best", () => {
  const [best, near] = foundViews(
    found(
      [
        ["a", "b"],
        ["c", "d"],
      ],
      [["a"], ["b"], ["c", "d"]],
    ),
    now,
  );
  expect(best?.view.groups.map(({ group }) => [group.subjectId, ...group.memberIds])).toEqual([
    ["a", "a", "b"],
    [null, "c", "d"],
  ]);
  expect(best?.view.state.measures.minesAfter).toBe(2);
  expect(best?.moved.map(({ mineId }) => mineId)).toEqual(["c", "d"]);
  expect([near?.label, near?.pick]).toEqual(["相近 1", 1]);
  expect(near?.fromBest.map(({ mineId }) => mineId)).toEqual(["a", "b"]);
});

test("where nothing was found there is nothing to look at", () => {
  expect(foundViews(found(null), now)).toEqual([]);
});
