import type { MultiPolygon } from "geojson";
import { describe, expect, test } from "vitest";
import type { BreachParameters, LicenceFacts, WorkingFacts } from "#gis/breaches/finding";
import { workingBreach } from "#gis/breaches/outside-boundary";
import { destination, geodesicDistanceM } from "#gis/measure/geodesic";
import { nearestBoundaryPoint } from "#gis/measure/nearest-point";
import { metric, metricRing, multi, rectangle } from "../../support/mine-facts.ts";
import { sameGround } from "../../support/same-ground.ts";

const rule: BreachParameters = {
  toleranceFactor: 2,
  licenceSigmaM: 0.05,
  sliverMinM2: 1,
  sliverWidthM: 0.02,
};
const licence: LicenceFacts = {
  mineId: "m1",
  shape: rectangle(0, 0, 300, 300),
  sigmaM: 0.05,
  topM: 900,
  bottomM: 820,
};
const working = (change: Partial<WorkingFacts>): WorkingFacts => ({
  id: "w1",
  shape: rectangle(100, 100, 100, 100),
  sigmaM: 0.05,
  floorM: null,
  mineId: "m1",
  ...change,
});
/** Working that starts inside the licence and leaves it to the east by so many metres. */
const leavingBy = (beyondM: number) => working({ shape: rectangle(200, 100, 100 + beyondM, 50) });
const judge = (found: WorkingFacts, others: LicenceFacts[] = []) =>
  workingBreach(found, licence, others, rule);

describe("ground mined beyond the licence", () => {
  test("by 0.05 m is within the error of the two surveys", () => {
    const breach = judge(leavingBy(0.05));
    expect(breach).toMatchObject({ verdict: "within_tolerance", penetrationM: 0.05, intrusions: [] });
    expect(breach.toleranceM).toBeCloseTo(0.1414, 4);
    expect(breach.outsideM2).toBeCloseTo(2.5, 1);
  });

  test.each([
    [3, 150],
    [300, 15_000],
  ])("by %s m is suspected, %s m² outside, deepest to the east", (beyondM, areaM2) => {
    const breach = judge(leavingBy(beyondM));
    expect(breach.verdict).toBe("suspected_outside");
    expect(breach.penetrationM).toBeCloseTo(beyondM, 2);
    expect(breach.outsideM2).toBeCloseTo(areaM2, 0);
    expect(breach.azimuthDeg).toBeCloseTo(90, 0);
    expect(breach.outside?.coordinates).toHaveLength(1);
  });

  test("by less than the tolerance is suspected once the surveys are better", () => {
    const exact = { ...leavingBy(0.05), sigmaM: 0.01 };
    const strict = workingBreach(exact, { ...licence, sigmaM: 0.01 }, [], rule);
    expect(strict.verdict).toBe("suspected_outside");
    expect(workingBreach(exact, licence, [], { ...rule, toleranceFactor: 0 }).verdict).toBe(
      "suspected_outside",
    );
  });
});

test("ground mined right up to the licence edge, sharing it, is inside", () => {
  const upToTheEdge = multi([
    [metric(0, 0), metric(171, 0), metric(300, 0), metric(300, 211), metric(0, 211), metric(0, 0)],
  ]);
  expect(judge(working({ shape: upToTheEdge }))).toMatchObject({
    verdict: "inside",
    outsideM2: 0,
    penetrationM: 0,
    deepestAt: null,
    azimuthDeg: null,
    outside: null,
  });
});

test("ground mined wholly outside the licence is as deep as its farthest corner", () => {
  const breach = judge(working({ shape: rectangle(400, 0, 100, 300) }));
  expect(breach).toMatchObject({ verdict: "suspected_outside", penetrationM: 200 });
});

describe("ground of others", () => {
  const east: LicenceFacts = { ...licence, mineId: "m2", shape: rectangle(310, 0, 300, 300) };

  test("is named with the area taken", () => {
    const breach = judge(leavingBy(30), [east, licence]);
    expect(breach.intrusions).toHaveLength(1);
    expect(breach.intrusions[0]).toMatchObject({ mineId: "m2" });
    expect(breach.intrusions[0]?.areaM2).toBeCloseTo(1000, 0);
  });

  test("is not taken by stopping at its edge", () => {
    expect(judge(leavingBy(10), [east]).intrusions).toEqual([]);
  });
});

test("a working of no known licence has no verdict but what it is, wholly outside", () => {
  const breach = workingBreach(working({ mineId: null }), null, [licence], rule);
  expect(breach).toMatchObject({ verdict: "no_licence", mineId: null, penetrationM: 0, toleranceM: 0 });
  expect(breach.outsideM2).toBeCloseTo(10_000, 0);
  expect(breach.intrusions).toMatchObject([{ mineId: "m1" }]);
});

describe("a floor below the licensed band", () => {
  test.each([
    [820, null],
    [819.9, null],
    [819.8, 0.2],
    [790, 30],
    [null, null],
  ])("at %s m with the bottom at 820 m is %s m too deep", (floorM, belowBottomM) => {
    expect(judge(working({ floorM })).belowBottomM).toBe(belowBottomM);
  });

  test("cannot be told where the licence states no bottom", () => {
    expect(
      workingBreach(working({ floorM: 1 }), { ...licence, bottomM: null }, [], rule).belowBottomM,
    ).toBeNull();
  });
});

test("a filled hole of the licence is as deep as the hole is wide to its middle", () => {
  const holed = { ...licence, shape: multi([metricRing(0, 0, 300, 300), metricRing(100, 100, 80, 100)]) };
  const breach = workingBreach(working({ shape: rectangle(50, 50, 200, 200) }), holed, [], rule);
  expect(breach.outsideM2).toBeCloseTo(8000, 0);
  expect(breach.penetrationM).toBeCloseTo(40, 2);
});

describe("the direction of a breach", () => {
  /** An L: the square of 300 m without its north-east quarter. */
  const concave: LicenceFacts = {
    ...licence,
    shape: multi([
      [
        metric(0, 0),
        metric(300, 0),
        metric(300, 150),
        metric(150, 150),
        metric(150, 300),
        metric(0, 300),
        metric(0, 0),
      ],
    ]),
  };
  const against = (shape: MultiPolygon, own: LicenceFacts) =>
    workingBreach(working({ shape }), own, [], rule);

  test.each([
    ["east", rectangle(250, 50, 90, 40), 90, 40],
    ["north", rectangle(20, 250, 40, 90), 0, 40],
    ["south", rectangle(20, -70, 40, 90), 180, 70],
    ["west", rectangle(-30, 20, 90, 40), 270, 30],
  ])("to the %s is the way out over the nearest edge", (_, shape, azimuth, depthM) => {
    const breach = against(shape, licence);
    const off = Math.abs((((breach.azimuthDeg ?? Number.NaN) - azimuth + 540) % 360) - 180);
    expect(off).toBeLessThan(0.2);
    expect(breach.penetrationM).toBeCloseTo(depthM, 2);
  });

  test("from the inner corner of an L leads over its nearer arm, to where both are as far", () => {
    const breach = against(rectangle(100, 100, 150, 150), concave);
    expect(breach.penetrationM).toBeCloseTo(100, 2);
    expect(geodesicDistanceM(breach.deepestAt ?? [], metric(250, 250))).toBeLessThan(0.01);
  });

  test("and its depth lead from the nearest edge to the deepest point", () => {
    const holed = { ...concave, shape: multi([metricRing(0, 0, 300, 300), metricRing(60, 90, 80, 100)]) };
    for (const own of [concave, holed]) {
      for (const shape of [
        rectangle(80, 70, 300, 290),
        rectangle(-60, 100, 200, 60),
        rectangle(250, -40, 90, 400),
      ]) {
        const { deepestAt, azimuthDeg, penetrationM } = against(shape, own);
        const edge = nearestBoundaryPoint(deepestAt ?? [], own.shape);
        const reached = destination(edge.point, azimuthDeg ?? Number.NaN, penetrationM);
        expect(geodesicDistanceM(reached, deepestAt ?? [])).toBeLessThan(0.002);
        expect(Math.abs(edge.distanceM - penetrationM)).toBeLessThan(0.001);
      }
    }
  });
});

test("a verdict stays when licence and working move to another zone, are read from one, or are walked the other way", () => {
  const shapes = [leavingBy(0.05), leavingBy(0.2), leavingBy(30), working({})].map(({ shape }) => shape);
  for (const shape of shapes) {
    const before = judge(working({ shape }));
    for (const change of sameGround) {
      const after = workingBreach(
        working({ shape: change(shape) }),
        { ...licence, shape: change(licence.shape) },
        [],
        rule,
      );
      expect(after.verdict).toBe(before.verdict);
      expect(after.penetrationM).toBeCloseTo(before.penetrationM, 2);
      expect(after.outsideM2).toBeCloseTo(before.outsideM2, 1);
    }
  }
});
