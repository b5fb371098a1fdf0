import type { MultiPolygon } from "geojson";
import { expect, test } from "vitest";
import type { Surroundings } from "#gis/gap-land/surroundings";
import { boundaryFigures } from "#gis/schemes/boundary-figures";
import type { GroupBoundary } from "#gis/schemes/group-boundary";
import { ground, stranger, twoSquares, zoneOf } from "#test/support/quarry-ground";
import { withHoles } from "#test/support/squares";

const rules = { safetyM: 300, bandM: 0.5, sliver: { sliverMinM2: 1, sliverWidthM: 0.02 } };
const drawn = (...shapes: MultiPolygon[]): GroupBoundary => ({
  parts: shapes.map(({ coordinates: [rings = []] }) => ({ rings, topM: null, bottomM: null })),
});
const figures = (boundary: GroupBoundary, given: Partial<Surroundings> = {}) =>
  boundaryFigures(boundary, twoSquares(given), rules);
const whole = drawn(ground(0, 0, 100, 250));

test("100 m × 250 m over two squares with 50 m between them: 25,000 m², 5,000 of them gap land", () => {
  const { areaM2, partAreasM2, gapM2, leftOutM2, perimeterM, compactness, bodies } = figures(whole);
  expect(areaM2).toBeCloseTo(25_000, -1);
  expect(partAreasM2).toEqual([areaM2]);
  expect(gapM2).toBeCloseTo(5000, 0);
  expect(leftOutM2).toBeLessThan(1);
  expect(perimeterM).toBeCloseTo(700, 0);
  expect(compactness).toBeCloseTo((4 * Math.PI * 25_000) / 700 ** 2, 3);
  expect(bodies).toBe(1);
});

test("ground of the licences that is left out is told", () => {
  expect(figures(drawn(ground(0, 0, 100, 100))).leftOutM2).toBeCloseTo(10_000, 0);
});

test("a square is compact by 0.785, a hole makes it less so and is not of its area", () => {
  expect(figures(drawn(ground(0, 0, 100, 100))).compactness).toBeCloseTo(Math.PI / 4, 3);
  const holed = figures(drawn(withHoles(ground(0, 0, 100, 100), ground(40, 40, 20, 20))));
  expect(holed.areaM2).toBeCloseTo(9600, 0);
  expect(holed.compactness).toBeCloseTo((4 * Math.PI * 9600) / 480 ** 2, 3);
});

test("parts that share an edge are one body, parts that only touch at a corner are two and told by number", () => {
  const beside = figures(drawn(ground(0, 0, 100, 100), ground(0, 100, 100, 100)));
  expect([beside.bodies, beside.cornerTouches]).toEqual([1, []]);
  const cornered = figures(
    drawn(ground(0, 0, 100, 100), ground(500, 500, 50, 50), ground(100, 100, 100, 100)),
  );
  expect([cornered.bodies, cornered.cornerTouches]).toEqual([3, [[1, 3]]]);
  expect(cornered.partAreasM2).toHaveLength(3);
});

test("ground on a red line and on the rights of others is told with its m², a touch is not, a sliver is marked", () => {
  const { zones, others } = figures(whole, {
    zones: [
      zoneOf("ecological_red_line", ground(0, 240, 100, 100)),
      zoneOf("mining_key", ground(-50, 0, 60, 250)),
    ],
    others: [
      stranger("丁", ground(99, 0, 100, 100)),
      stranger("戊", ground(0, 250, 100, 50)),
      stranger("己", ground(99.995, 150, 50, 50)),
    ],
  });
  expect(zones.map(({ kind, forbids, areaM2 }) => [kind, forbids, Math.round(areaM2)])).toEqual([
    ["ecological_red_line", true, 1000],
    ["mining_key", false, 2500],
  ]);
  expect(
    others.map(({ id, areaM2, isSliver }) => [id, areaM2 > 1 ? Math.round(areaM2) : "<1", isSliver]),
  ).toEqual([
    ["丁", 100, false],
    ["己", "<1", true],
  ]);
});

test("299.4 m is not safe, 300.2 m is 临界, 400 m is; of the far ones only the nearest of all is told", () => {
  const at = (id: string, metres: number) => stranger(id, ground(0, 250 + metres, 100, 50));
  const { safety } = figures(whole, {
    others: [at("远", 400), at("近", 200), at("界", 300.2), at("缘", 299.4)],
  });
  expect(safety.map(({ id, standing, distanceM }) => [id, standing, Math.round(distanceM)])).toEqual([
    ["近", "near", 200],
    ["缘", "near", 299],
    ["界", "critical", 300],
  ]);
  const far = figures(whole, { others: [at("远", 400), at("更远", 500)] }).safety;
  expect(far.map(({ id, standing }) => [id, standing])).toEqual([["远", "far"]]);
  expect(
    boundaryFigures(whole, twoSquares({ others: [at("近", 200)] }), { ...rules, safetyM: null }).safety,
  ).toEqual([]);
});

test("what lies outside of 集中开采区 is told where there is such a layer, none of it being within is not unknown", () => {
  const plan = zoneOf("concentrated_mining", ground(-10, -10, 200, 210));
  expect(figures(whole, { zones: [plan] }).outsidePlanM2).toBeNull();
  expect(figures(whole, { zones: [plan], zoneKinds: ["concentrated_mining"] }).outsidePlanM2).toBeCloseTo(
    5000,
    0,
  );
  expect(figures(whole, { zoneKinds: ["concentrated_mining"] }).outsidePlanM2).toBeCloseTo(25_000, -1);
});

test("a boundary beyond what is known of the surroundings says so", () => {
  expect(figures(whole).isBeyond).toBe(false);
  expect(figures(whole, { box: [123, 40, 123.001, 41] }).isBeyond).toBe(true);
});
