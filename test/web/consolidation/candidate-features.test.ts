import { expect, test } from "vitest";
import { aReply, aVerdict } from "#test/support/candidate-reply";
import { candidateFeatures, metres } from "../../../web/consolidation/candidate-features.ts";
import { candidateView } from "../../../web/consolidation/candidate-view.ts";

const pair = {
  a: "a",
  b: "b",
  distanceM: 499.9,
  from: [112.5, 38.9],
  to: [112.506, 38.9],
  withinLimit: true,
  nearLimit: true,
  orebody: "same" as const,
  links: true,
};
const view = candidateView(
  aReply(
    [aVerdict("a", { groupId: "a" }), aVerdict("b", { groupId: "a" })],
    { a: "甲矿", b: "乙矿" },
    {
      pairs: [pair],
      groups: [
        {
          id: "a",
          memberIds: ["a", "b"],
          mandatoryIds: ["a"],
          suggestedSubjectId: null,
          totalAreaM2: 1,
          totalReserveWt: null,
          reserveIncomplete: true,
        },
      ],
    },
  ),
);
if (!view) throw new Error("the run has a result");
const { features } = candidateFeatures(view);

test("a link runs between the nearest points and says its metres at the middle", () => {
  const link = features.find(({ properties }) => properties?.kind === "joins");
  expect(link?.geometry).toEqual({ type: "LineString", coordinates: [pair.from, pair.to] });
  const label = features.find(({ properties }) => properties?.kind === "joins_label");
  expect(label?.properties?.label).toBe("499.90 米");
  expect(label?.geometry).toEqual({ type: "Point", coordinates: [112.503, 38.9] });
});

test("a group is outlined around its links even when its members lie on one line", () => {
  const hull = features.find(({ properties }) => properties?.kind === "group");
  expect(hull?.geometry.type).toBe("Polygon");
  expect(hull?.properties?.label).toBe("第 1 组");
});

test("two decimals tell 499.90 from 500.10, and 0 is touching", () => {
  expect([499.9, 500.1, 0].map(metres)).toEqual(["499.90 米", "500.10 米", "相接"]);
});
