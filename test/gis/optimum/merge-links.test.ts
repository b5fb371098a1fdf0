import { expect, test } from "vitest";
import type { CandidatePair } from "#gis/consolidation/candidate";
import { mergeLinks } from "#gis/optimum/merge-links";

const mines = [
  { id: "a", mineral: "建筑石料用灰岩" },
  { id: "b", mineral: "白云岩" },
  { id: "c", mineral: "建筑石料用灰岩 " },
];
const pair = (a: string, b: string, change: Partial<CandidatePair>): CandidatePair => ({
  ...{ a, b, distanceM: 120, from: [0, 0], to: [0, 0], withinLimit: true, nearLimit: false },
  ...{ orebody: "same", links: true },
  ...change,
});
const linked = (pairs: CandidatePair[], withUnknown = false) =>
  mergeLinks(pairs, mines, { withUnknown }).map(({ a, b, toVerify }) => `${a}${b}${toVerify ? "?" : ""}`);

test("one orebody within the distance is a link, whatever the licences call it", () => {
  expect(
    linked([
      pair("a", "b", {}),
      pair("a", "c", { withinLimit: false }),
      pair("b", "c", { orebody: "different" }),
    ]),
  ).toEqual(["ab"]);
});

test("an orebody that is not reported is one only when asked for, of one mineral, and marked", () => {
  const pairs = [pair("a", "c", { orebody: "unknown" }), pair("a", "b", { orebody: "unknown" })];
  expect(linked(pairs)).toEqual([]);
  expect(linked(pairs, true)).toEqual(["ac?"]);
});

test("a mine that takes no part has no link", () => {
  expect(linked([pair("a", "elsewhere", {})])).toEqual([]);
});
