import { expect, test } from "vitest";
import { azimuthDeg, geodesicDistanceM } from "#gis/measure/geodesic";
import { nearestBoundaryPoint } from "#gis/measure/nearest-point";
import { auditTopology } from "#gis/topology/audit";
import { widthLine } from "#gis/topology/width-line";
import { audited, block, ground, options } from "#test/support/audited";

const [south, north] = [block(0, 0, 100, 60), block(0, 63, 100, 40)];

/** The line of the only finding of two mines, and the finding. */
function lineOf(a = south, b = north) {
  const [finding, ...others] = auditTopology([audited("a", a), audited("b", b)], options());
  if (!finding || others.length > 0) throw new Error("one finding expected");
  return { finding, line: widthLine(finding.shape, finding.at, finding.widthM) };
}
const directionOf = ([from, to]: ReturnType<typeof widthLine>) => azimuthDeg(from, to) % 180;

test("a gap of 3 m between two fronts is crossed at right angles, from front to front", () => {
  const { finding, line } = lineOf();
  expect(geodesicDistanceM(...line)).toBeCloseTo(3, 4);
  expect(geodesicDistanceM(...line)).toBeCloseTo(finding.widthM, 9);
  expect(Math.min(directionOf(line), 180 - directionOf(line))).toBeLessThan(0.1);
});

test("a gap that is widest where it ends is crossed along its end", () => {
  const slanting = ground([
    [0, 61],
    [100, 64],
    [100, 90],
    [0, 90],
  ]);
  const { finding, line } = lineOf(south, slanting);
  expect(finding.widthM).toBeCloseTo(4, 1);
  expect(geodesicDistanceM(...line)).toBeCloseTo(finding.widthM, 6);
  expect(Math.min(directionOf(line), 180 - directionOf(line))).toBeLessThan(5);
});

test("ground in common is crossed by the diameter of the largest circle in it, from edge to edge", () => {
  const { finding, line } = lineOf(south, block(0, 40, 100, 60));
  expect(geodesicDistanceM(...line)).toBeCloseTo(20, 3);
  for (const end of line) expect(nearestBoundaryPoint(end, finding.shape).distanceM).toBeLessThan(0.001);
});
