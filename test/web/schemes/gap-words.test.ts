import { expect, test } from "vitest";
import type { GapLand } from "#contract/scheme-boundaries";
import { gapFeatures } from "#web/schemes/gap-overlay";
import { gapSummary, openPoints, pieceText } from "#web/schemes/gap-words";

const piece: GapLand["pieces"][number] = {
  ...{ key: "k", shape: { type: "MultiPolygon", coordinates: [] }, areaM2: 6123.455, sharePercent: "12.34" },
  ...{ at: [112.2, 38.4], widthM: 50.004, memberIds: [], isSliver: false, passedOn: null },
  tests: [{ key: "distance", verdict: "yes", value: 50, limit: 350, text: "相距 50 米", clauseId: "1-2-4" }],
};
const none: GapLand = {
  ...{
    memberIds: [],
    pieces: [],
    gapM2: 0,
    mergedM2: 25_000,
    doubts: [],
    bidding: null,
    start: null,
    startFigures: null,
  },
};

test("a piece tells area, share and width; an unknown share is left out", () => {
  expect(pieceText(piece)).toBe("0.6123 公顷（6123.46 平方米），占新矿区范围 12.34%，最宽 50.00 米");
  expect(pieceText({ ...piece, sharePercent: null })).toBe("0.6123 公顷（6123.46 平方米），最宽 50.00 米");
});

test("the summary says how much lies between the members, or that nothing does", () => {
  expect(gapSummary(none)).toBe("成员之间没有夹缝；成员加夹缝 2.5000 公顷");
  expect(gapSummary({ ...none, pieces: [piece], gapM2: piece.areaM2 })).toBe(
    "夹缝 1 块，共 0.6123 公顷；成员加夹缝 2.5000 公顷",
  );
});

test("a reason is asked for where a test is not met, the piece is a sliver or something is not known", () => {
  expect(openPoints(piece, [])).toEqual([]);
  const missed = {
    ...piece,
    isSliver: true,
    tests: piece.tests.map((one) => ({ ...one, verdict: "no" as const })),
  };
  expect(openPoints(missed, ["没有图层。"])).toEqual([
    "相距 50 米",
    "这块地很窄，疑似套合误差",
    "没有图层。",
  ]);
});

test("on the map each piece has its number, and one that was passed on is marked", () => {
  const passed = { ...piece, passedOn: { mineId: "m", name: "东沟夹缝一号" } };
  const { features } = gapFeatures({ pieces: [piece, passed], start: null });
  expect(features.map(({ properties }) => properties)).toEqual([
    { kind: "piece", isPassed: false },
    { kind: "number", label: "夹缝1" },
    { kind: "piece", isPassed: true },
    { kind: "number", label: "夹缝2" },
    { kind: "start" },
  ]);
});
