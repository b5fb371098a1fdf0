import { expect, it } from "vitest";
import { compareLengthMethods } from "#gis/methods/length-methods";
import { auditTopology } from "#gis/topology/audit";
import { frontLines } from "#gis/topology/front-lines";
import { audited, block, ground, options } from "#test/support/audited";

it.each([
  ["of even width", block(0, 63, 100, 40)],
  [
    "that closes in a point",
    ground([
      [0, 63],
      [100, 60],
      [100, 100],
      [0, 100],
    ]),
  ],
])("both fronts of a gap %s are twice as long as it is told", (_, north) => {
  const mines = [audited("A", block(0, 0, 100, 60)), audited("B", north)];
  const [gap] = auditTopology(mines, options());
  expect(gap?.ground).toBe("between");
  const lines = gap ? frontLines(gap.shape, gap.fronts) : [];
  expect(lines.map((line) => line.length)).toEqual([2, 2]);
  expect(compareLengthMethods(lines).lengthM / 2).toBeCloseTo(gap?.frontM ?? 0, 3);
});

it("the narrowest line of a gap is as long as the gap is narrow", () => {
  const slanting = ground([
    [0, 64],
    [100, 62],
    [100, 100],
    [0, 100],
  ]);
  const [gap] = auditTopology([audited("A", block(0, 0, 100, 60)), audited("B", slanting)], options());
  expect(gap?.leastWidthM).toBeCloseTo(2, 3);
  const line = gap?.leastLine ?? [];
  expect(compareLengthMethods([[...line]]).lengthM).toBeCloseTo(2, 3);
});

it("common ground is all front", () => {
  const mines = [audited("A", block(0, 0, 100, 60)), audited("B", block(50, 30, 100, 60))];
  const [overlap] = auditTopology(mines, options());
  const lines = overlap ? frontLines(overlap.shape, null) : [];
  expect(compareLengthMethods(lines).lengthM / 2).toBeCloseTo(overlap?.frontM ?? 0, 3);
  expect([overlap?.leastLine, overlap?.fronts]).toEqual([null, []]);
});
