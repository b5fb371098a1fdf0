import { describe, expect, test } from "vitest";
import { nearPairs } from "#gis/measure/near-pairs";
import { distanceLimb, noDistance } from "#gis/triggers/safety-distance";
import { planeSquare } from "#test/support/squares";
import { aPair, aTriggerMine } from "#test/support/trigger-mines";

const limits = { limitM: 300, bandM: 0.5, measures: "licence" } as const;
const [a, b] = [aTriggerMine("a"), aTriggerMine("b")];
const at = (distanceM: number) => distanceLimb(a, b, aPair("a", "b", distanceM), limits);

describe("between two open pits", () => {
  test("300 m themselves do not keep the distance: more than 300 m are asked", () => {
    expect(at(300)).toMatchObject({ status: "critical_pass", value: "300.000", note: "near_limit" });
    expect(at(300.001)).toMatchObject({ status: "critical_fail", value: "300.001" });
  });

  test("half a metre from the limit and more is plain", () => {
    expect(at(299.5).status).toBe("pass");
    expect(at(299.501).status).toBe("critical_pass");
    expect(at(300.499).status).toBe("critical_fail");
    expect(at(300.5)).toMatchObject({ status: "fail", note: null });
    expect(at(0)).toMatchObject({ status: "pass", value: "0.000" });
  });
});

test("underground the design says how far is safe: near mines are to be verified, far ones are not", () => {
  const under = aTriggerMine("b", { method: "underground" });
  const limb = (distanceM: number) => distanceLimb(a, under, aPair("a", "b", distanceM), limits);
  expect(limb(120)).toMatchObject({ status: "unverified", note: "underground_design" });
  expect(limb(300.3)).toMatchObject({ status: "unverified" });
  expect(limb(301)).toMatchObject({ status: "fail" });
});

test("a mine whose method is not registered has no number yet", () => {
  const silent = aTriggerMine("b", { method: null });
  expect(distanceLimb(a, silent, aPair("a", "b", 10), limits)).toMatchObject({
    status: "unverified",
    note: "method_missing",
  });
});

/** T3: squares of the licence plane; what decides is the geodesic between them, 0.074 m less than the grid says here. */
test.each([
  [500, "499.926", "critical_pass"],
  [500.05, "499.976", "critical_pass"],
  [500.08, "500.006", "critical_fail"],
  [501, "500.926", "fail"],
] as const)("a grid gap of %d m is %s m on the ellipsoid: %s of 500 m", (gapM, value, status) => {
  const shapes = [planeSquare(4_252_000, 38_390_000, 300), planeSquare(4_252_000, 38_390_300 + gapM, 300)];
  const [near] = nearPairs(shapes, 600);
  const pair = aPair("a", "b", near?.distanceM ?? 0);
  expect(distanceLimb(a, b, pair, { ...limits, limitM: 500 })).toMatchObject({ value, status });
});

describe("where the document speaks of 作业范围", () => {
  const working = { ...limits, measures: "working" } as const;

  test("mined ground beyond its boundary that lies nearer decides", () => {
    const pair = aPair("a", "b", 420, 180);
    expect(distanceLimb(a, b, pair, working)).toMatchObject({
      status: "pass",
      value: "180.000",
      method: "working_distance",
    });
    expect(distanceLimb(a, b, pair, limits)).toMatchObject({ status: "fail", value: "420.000" });
  });

  test("mined ground farther away than the boundaries changes nothing", () => {
    expect(distanceLimb(a, b, aPair("a", "b", 120, 350), working)).toMatchObject({
      value: "120.000",
      method: "licence_distance",
    });
  });

  test("boundaries out of reach of each other leave the mined ground", () => {
    const pair = aPair("a", "b", null, 250);
    expect(distanceLimb(a, b, pair, working)).toMatchObject({ status: "pass", value: "250.000" });
    expect(distanceLimb(a, b, pair, limits)).toMatchObject({ status: "fail", note: "no_neighbour" });
  });
});

test("a mine with nobody in reach fails with the limit told", () => {
  expect(noDistance(300)).toMatchObject({ status: "fail", value: null, limit: "300", note: "no_neighbour" });
});
