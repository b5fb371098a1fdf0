import { describe, expect, test } from "vitest";
import type { BreachParameters, LicenceFacts, WorkingFacts } from "#gis/breaches/finding";
import { workingBreach } from "#gis/breaches/outside-boundary";
import { metric, metricRing, multi, rectangle } from "../../support/mine-facts.ts";

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
