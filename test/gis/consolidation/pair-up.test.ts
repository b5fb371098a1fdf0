import type { MultiPolygon, Position } from "geojson";
import proj4 from "proj4";
import { describe, expect, test } from "vitest";
import { findCandidates } from "#gis/consolidation/find-candidates";
import { distanceCondition, pairUp } from "#gis/consolidation/pair-up";
import { destination } from "#gis/measure/geodesic";
import { aMine, metricRing, multi, printedRule, rectangle } from "../../support/mine-facts.ts";

/** CGCS2000 3-degree Gauss-Krüger, zone 38 (EPSG:4526). */
const zone38 = proj4("+proj=tmerc +lat_0=0 +lon_0=114 +k=1 +x_0=38500000 +y_0=0 +ellps=GRS80 +units=m");

function gridSquare(eastM: number, northM: number, sideM: number): MultiPolygon {
  const corners = [
    [eastM, northM],
    [eastM + sideM, northM],
    [eastM + sideM, northM + sideM],
    [eastM, northM + sideM],
    [eastM, northM],
  ];
  return multi([corners.map((corner): Position => zone38.inverse(corner))]);
}

const conditionAt = (gap: number) => {
  const mines = [
    aMine("1", { shape: gridSquare(38390000, 4252000, 300) }),
    aMine("2", { shape: gridSquare(38390300 + gap, 4252000, 300) }),
  ];
  return findCandidates(mines, printedRule).verdicts[0];
};

describe("500 m at Xinzhou, squares set out on the plane grid", () => {
  test.each([
    [500.0, 499.926, "critical_pass", "must_merge", true],
    [500.05, 499.976, "critical_pass", "must_merge", true],
    [500.08, 500.006, "critical_fail", "not_mandatory", true],
    [300.0, 299.956, "pass", "must_merge", false],
  ])("a grid gap of %s m is %s m on the ellipsoid: %s", (gap, distanceM, status, verdict, critical) => {
    const found = conditionAt(gap);
    expect(found).toMatchObject({ verdict, critical });
    expect(found?.conditions[0]).toMatchObject({ key: "distance", status, method: "geodesic" });
    expect(Number(found?.conditions[0]?.value)).toBeCloseTo(distanceM, 2);
  });

  test.each([501.0, 501.3])("a grid gap of %s m, which a sphere calls 500, is no pair", (gap) => {
    expect(conditionAt(gap)?.conditions[0]).toMatchObject({ status: "fail", note: "no_neighbour" });
  });
});

test("a pair across the 112.5° edge of two zones is measured as any other", () => {
  const edge: Position = [112.5, 38.9];
  const squareAt = (corner: Position, azimuthDeg: number): MultiPolygon => {
    const far = destination(corner, azimuthDeg, 200);
    const [south, southFar] = [destination(corner, 180, 200), destination(far, 180, 200)];
    return multi([[corner, far, southFar, south, corner]]);
  };
  const mines = [
    aMine("1", { shape: squareAt(destination(edge, 270, 150), 270) }),
    aMine("2", { shape: squareAt(destination(edge, 90, 150), 90) }),
  ];
  expect(pairUp(mines, printedRule)[0]?.distanceM).toBeCloseTo(300, 2);
});

/** North–south pair whose gap is a geodesic length, so that the limit can be hit to the millimetre. */
function pairApart(gapM: number) {
  const [west, east]: [Position, Position] = [
    [112.2, 38.4],
    [112.203, 38.4],
  ];
  const strip = (southM: number, northM: number) =>
    multi([
      [
        destination(west, 0, southM),
        destination(east, 0, southM),
        destination(east, 0, northM),
        destination(west, 0, northM),
        destination(west, 0, southM),
      ],
    ]);
  const mines = [aMine("1", { shape: strip(0, 300) }), aMine("2", { shape: strip(300 + gapM, 600 + gapM) })];
  return pairUp(mines, printedRule)[0];
}

describe("以内 includes the limit, 临界 reaches less than half a metre", () => {
  test.each([
    [499.5, true, false],
    [499.501, true, true],
    [499.9, true, true],
    [500, true, true],
    [500.001, false, true],
    [500.1, false, true],
    [500.499, false, true],
  ])("%s m: within %s, near the limit %s", (gapM, withinLimit, nearLimit) => {
    expect(pairApart(gapM)).toMatchObject({ distanceM: gapM, withinLimit, nearLimit });
  });

  test("half a metre beyond the limit is no pair any more", () => {
    expect(pairApart(500.5)).toBeUndefined();
  });
});

test("without a 临界 band exactly the limit is within", () => {
  const mines = [aMine("1"), aMine("2", { shape: rectangle(400, 0, 300, 300) })];
  expect(pairUp(mines, { ...printedRule, distanceM: 100, distanceBandM: 0 })).toHaveLength(1);
  expect(pairUp(mines, { ...printedRule, distanceM: 99.999, distanceBandM: 0 })).toEqual([]);
});

test("mines that share ground, or lie one in the other, are 0 m apart", () => {
  const crossing = [aMine("1"), aMine("2", { shape: rectangle(200, 200, 300, 300) })];
  const nested = [aMine("1"), aMine("2", { shape: multi([metricRing(100, 100, 50, 50)]) })];
  expect(pairUp(crossing, printedRule)[0]?.distanceM).toBe(0);
  expect(pairUp(nested, printedRule)[0]?.distanceM).toBe(0);
});

test("a mine without a neighbour in reach fails on distance, with no value", () => {
  expect(distanceCondition(null, null, printedRule)).toMatchObject({
    status: "fail",
    value: null,
    limit: "500",
    note: "no_neighbour",
  });
});
