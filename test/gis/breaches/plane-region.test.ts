import { expect, test } from "vitest";
import { frameOf, planeSegments, planeTriangles } from "#gis/breaches/plane-region";
import { officialAreaM2 } from "#gis/measure/area";
import { metricRing, multi, rectangle } from "../../support/mine-facts.ts";

test("triangles cover a shape of two parts and leave its hole out", () => {
  const shape = multi(
    [metricRing(0, 0, 300, 300), metricRing(100, 100, 50, 50)],
    [metricRing(500, 0, 100, 100)],
  );
  const areas = planeTriangles(shape, frameOf(shape)).map(
    ([[ax, ay], [bx, by], [cx, cy]]) => Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2,
  );
  expect(areas.reduce((sum, areaM2) => sum + areaM2, 0)).toBeCloseTo(officialAreaM2(shape), 1);
});

test("edges keep their length in metres on the plane", () => {
  const shape = rectangle(0, 0, 300, 100);
  const lengths = planeSegments(shape, frameOf(shape)).map(([[ax, ay], [bx, by]]) =>
    Math.hypot(bx - ax, by - ay),
  );
  expect(lengths.map((lengthM) => Math.round(lengthM * 1000) / 1000)).toEqual([300, 100, 300, 100]);
});
