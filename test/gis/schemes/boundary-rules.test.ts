import { expect, test } from "vitest";
import { brokenByBoundaries } from "#gis/schemes/boundary-rules";
import type { KeptBoundary } from "#gis/schemes/kept-boundary";

const figures: KeptBoundary["figures"] = {
  ...{
    areaM2: 25_000,
    partAreasM2: [25_000],
    perimeterM: 700,
    compactness: 0.64,
    bodies: 1,
    cornerTouches: [],
  },
  ...{ gapM2: 5000, leftOutM2: 0, zones: [], others: [], outsidePlanM2: 0, safety: [], isBeyond: false },
};
const kept = (
  change: Partial<KeptBoundary["figures"]> = {},
  more: Partial<KeptBoundary> = {},
): KeptBoundary => ({
  ...{ groupId: "g", version: 1, memberIds: ["a", "b"], figures: { ...figures, ...change }, isStale: false },
  ...more,
});
const group = { id: "g", memberIds: ["a", "b"], subjectId: null, subjectReason: null, isLocked: false };
const broken = (...boundaries: KeptBoundary[]) =>
  brokenByBoundaries({ groups: [group] }, boundaries, (id) => `${id}矿`).map(({ kind, text }) => [
    kind,
    text,
  ]);
const common = { id: "o", name: "丁矿", areaM2: 123.456, isSliver: false };
const zone = { ...common, name: "红线一区", kind: "ecological_red_line", forbids: true } as const;

test("a group without a boundary is said, one with a sound boundary is not", () => {
  expect(broken()).toEqual([["no_boundary", "a矿等 2 座还没有画新矿区范围"]]);
  expect(broken(kept())).toEqual([]);
  expect(broken(kept({}, { groupId: "other" }))).toHaveLength(1);
});

test("a boundary drawn for other members is to be drawn anew, and nothing more is said of it", () => {
  expect(broken(kept({ bodies: 2 }, { memberIds: ["a", "c"] }))).toEqual([
    ["outdated_boundary", "a矿等 2 座的新矿区范围是按原来的成员画的，需重画"],
  ]);
});

test("ground on a zone that forbids mining and on rights of others is said with its m², slivers and other zones are not", () => {
  const isSliver = { isSliver: true };
  expect(
    broken(
      kept({
        zones: [zone, { ...zone, ...isSliver }, { ...zone, forbids: false, kind: "mining_key" }],
        others: [common, { ...common, ...isSliver }],
      }),
    ),
  ).toEqual([
    ["forbidden_ground", "a矿等 2 座的新矿区范围压占红线一区 123.46 平方米"],
    ["others_ground", "a矿等 2 座的新矿区范围与他人矿区范围重叠：丁矿 123.46 平方米"],
  ]);
});

test("several bodies and a distance that is not safe are said; what is far is not", () => {
  const at = (standing: "near" | "critical" | "far") => ({
    id: "o",
    name: "丁矿",
    distanceM: 299.8,
    standing,
  });
  expect(broken(kept({ bodies: 3, safety: [at("critical"), at("far")] }))).toEqual([
    ["apart_ground", "a矿等 2 座的新矿区范围分为 3 块，没有连成一块"],
    ["unsafe_distance", "a矿等 2 座的新矿区范围与丁矿相距 299.80 米，达不到安全距离或临界"],
  ]);
});

test("figures of ground that has changed since say so", () => {
  expect(broken(kept({ others: [common] }, { isStale: true }))[0]?.[1]).toContain(
    "（台账或管控区此后有变化）",
  );
});
