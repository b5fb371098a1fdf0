import fc from "fast-check";
import type { MultiPolygon } from "geojson";
import { describe, expect, test } from "vitest";
import { deepestPoint } from "#gis/breaches/deepest-point";
import { geodesicDistanceM } from "#gis/measure/geodesic";
import { nearestBoundaryPoint } from "#gis/measure/nearest-point";
import { differenceShape } from "#gis/measure/overlap-shape";
import { pointInShape } from "#gis/measure/point-in-shape";
import { metric, metricRing, multi, rectangle } from "../../support/mine-facts.ts";

const depthM = (region: MultiPolygon, from: MultiPolygon) => {
  const deepest = deepestPoint(region, from);
  if (!deepest) throw new Error("no deepest point");
  return nearestBoundaryPoint(deepest, from).distanceM;
};

test("the gap between two parts is deepest along its middle line, not at a corner", () => {
  const twoParts = multi([metricRing(0, 0, 300, 1000)], [metricRing(400, 0, 300, 1000)]);
  expect(depthM(rectangle(300, 0, 100, 1000), twoParts)).toBeCloseTo(50, 2);
});

test("a filled triangular hole is deepest at the centre of its inscribed circle", () => {
  const triangle = [metric(0, 0), metric(400, 0), metric(0, 300), metric(0, 0)];
  const holed = multi([metricRing(-500, -500, 2000, 2000), triangle]);
  const deepest = deepestPoint(multi([triangle]), holed);
  expect(depthM(multi([triangle]), holed)).toBeCloseTo(100, 2);
  expect(geodesicDistanceM(deepest ?? [0, 0], metric(100, 100))).toBeLessThan(0.1);
});

test("a strip along a long straight edge is as deep as it is wide, all along", () => {
  expect(depthM(rectangle(300, 0, 3, 3000), rectangle(0, 0, 300, 3000))).toBeCloseTo(3, 3);
});

test("ground around a round licence is deepest at its own corners", () => {
  const circle = Array.from({ length: 181 }, (_, step) => {
    const angle = (step % 180) * (Math.PI / 90);
    return metric(200 * Math.cos(angle), 200 * Math.sin(angle));
  });
  const around = multi([metricRing(-300, -300, 600, 600), [...circle].reverse()]);
  expect(depthM(around, multi([circle]))).toBeCloseTo(300 * Math.SQRT2 - 200, 1);
});

test("an edge that passes between two parts is deepest between its ends", () => {
  const twoParts = multi([metricRing(0, 0, 100, 100)], [metricRing(300, 0, 100, 100)]);
  expect(depthM(rectangle(100, 0, 200, 10), twoParts)).toBeCloseTo(100, 2);
});

test("no ground has no deepest point", () => {
  expect(deepestPoint(multi(), rectangle(0, 0, 1, 1))).toBeNull();
  expect(deepestPoint(rectangle(0, 0, 1, 1), multi())).toBeNull();
});

describe("against a fine grid of soundings, for concave licences with holes and several parts", () => {
  type Spot = readonly [number, number];
  const star = (x: number, y: number, reachM: number) =>
    fc.array(fc.integer({ min: 250, max: 1000 }), { minLength: 5, maxLength: 9 }).map((shares) =>
      shares.map((share, turn): Spot => {
        const angle = (2 * Math.PI * turn) / shares.length;
        return [x + (reachM * share * Math.cos(angle)) / 1000, y + (reachM * share * Math.sin(angle)) / 1000];
      }),
    );
  const ringOf = (spots: readonly Spot[]) => [...spots, ...spots.slice(0, 1)].map(([x, y]) => metric(x, y));
  const scene = fc.record({
    outer: star(0, 0, 300),
    hole: star(0, 0, 60),
    part: star(420, 60, 120),
    working: star(150, 40, 400),
  });
  const edgesOf = (rings: readonly (readonly Spot[])[]) =>
    rings.flatMap((ring) =>
      ring.map((from, index) => [from, ring[(index + 1) % ring.length] ?? from] as const),
    );
  const isIn = ([x, y]: Spot, rings: readonly (readonly Spot[])[]) =>
    edgesOf(rings).filter(
      ([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1),
    ).length %
      2 ===
    1;
  const depthAt = ([x, y]: Spot, edges: ReturnType<typeof edgesOf>) =>
    Math.min(
      ...edges.map(([[x1, y1], [x2, y2]]) => {
        const [dx, dy] = [x2 - x1, y2 - y1];
        const share = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
        return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
      }),
    );

  const gridEvery = (stepM: number) =>
    range(-260, 560, stepM).flatMap((x) => range(-370, 450, stepM).map((y): Spot => [x, y]));
  /** Spots every metre of an edge, a hair to its left, where the ground of an anticlockwise ring is. */
  const alongEdge = ([[x1, y1], [x2, y2]]: readonly [Spot, Spot]): Spot[] => {
    const lengthM = Math.hypot(x2 - x1, y2 - y1);
    const [dx, dy] = [(x2 - x1) / lengthM, (y2 - y1) / lengthM];
    return range(0.001, lengthM, 1).map((m) => [x1 + m * dx - dy / 1e4, y1 + m * dy + dx / 1e4]);
  };

  test("no sounding is deeper, and the point found is ground that was mined outside", () => {
    fc.assert(
      fc.property(scene, ({ outer, hole, part, working }) => {
        const licenceRings = [outer, hole, part];
        const licence = multi([ringOf(outer), ringOf(hole)], [ringOf(part)]);
        const ground = differenceShape(multi([ringOf(working)]), licence);
        if (!ground) return;
        const deepest = deepestPoint(ground, licence);
        const foundM = deepest ? nearestBoundaryPoint(deepest, licence).distanceM : 0;
        const edges = edgesOf(licenceRings);
        const soundings = [...gridEvery(8), ...edgesOf([working]).flatMap(alongEdge)];
        const depths = soundings
          .filter((spot) => isIn(spot, [working]) && !isIn(spot, licenceRings))
          .map((spot) => depthAt(spot, edges));
        const soundedM = depths.reduce((most, depth) => Math.max(most, depth), 0);
        expect(foundM).toBeGreaterThan(soundedM - 0.002);
        expect(foundM).toBeLessThan(soundedM + 8 * Math.SQRT1_2 + 1);
        if (deepest) expect(pointInShape(deepest, ground)).not.toBe("outside");
      }),
      { numRuns: 25, seed: 71 },
    );
  });
});

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
}
