import type { MultiPolygon } from "geojson";
import { expect, test } from "vitest";
import { deepestPoint } from "#gis/breaches/deepest-point";
import { geodesicDistanceM } from "#gis/measure/geodesic";
import { nearestBoundaryPoint } from "#gis/measure/nearest-point";
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
