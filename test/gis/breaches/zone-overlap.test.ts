import fc from "fast-check";
import type { MultiPolygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import type { BreachParameters } from "#gis/breaches/finding";
import { officialAreaM2 } from "#gis/measure/area";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { block, ground } from "../../support/audited.ts";
import { metric, metricRing, multi, rectangle } from "../../support/mine-facts.ts";
import { sameGround } from "../../support/same-ground.ts";
import { overlapWith } from "../../support/zone-overlap.ts";

const rule: BreachParameters = {
  toleranceFactor: 2,
  licenceSigmaM: 0.05,
  sliverMinM2: 1,
  sliverWidthM: 0.02,
};

/** Point in thousandths of a degree (87 m × 111 m) from 112°E 38°N: edges along the grid stay straight however they are cut. */
const grid = (x: number, y: number): Position => [112 + x / 1000, 38 + y / 1000];
const gridRing = (x: number, y: number, width: number, height: number): Position[] => [
  grid(x, y),
  grid(x + width, y),
  grid(x + width, y + height),
  grid(x, y + height),
  grid(x, y),
];
const box = (x: number, y: number, width: number, height: number) => multi([gridRing(x, y, width, height)]);
const areaM2 = (shape: MultiPolygon) => Math.round(officialAreaM2(shape));

const mine = box(0, 0, 3, 3);
/** A red line north of the mine in two pieces, cut at x = 2. */
const redLine = [box(-3, 3, 5, 10), box(2, 3, 5, 10)];

test("a mine touching the red line along an edge overlaps it by nothing", () => {
  expect(overlapWith(mine, redLine, rule)).toEqual({
    relation: "touching",
    overlapM2: 0,
    share: 0,
    perPartM2: [0],
    overlap: null,
  });
});

test("a mine touching the red line at one corner touches it", () => {
  expect(overlapWith(box(-6, 0, 3, 3), redLine, rule).relation).toBe("touching");
});

test("a mine along a slanting edge with other corners on it is at most a sliver, whatever rounding says", () => {
  const slope = (x: number) => grid(x, x / 3);
  const below = multi([[grid(0, 0), grid(9, -3), slope(9), slope(0)]]);
  const above = multi([[slope(-3), slope(1.37), slope(5.01), slope(12), grid(0, 9), slope(-3)]]);
  expect(["touching", "sliver"]).toContain(overlapWith(below, [above], rule).relation);
});

test("a mine across the cut between two pieces is one overlap, its areas added", () => {
  const found = overlapWith(box(1, 2, 2, 3), redLine, rule);
  expect(found.relation).toBe("partial");
  expect(Math.round(found.overlapM2)).toBe(areaM2(box(1, 3, 2, 2)));
  expect(found.share).toBeCloseTo(2 / 3, 4);
  expect(found.overlap?.coordinates).toHaveLength(1);
});

test("a mine inside the zone that only reaches the cut between two pieces is contained, not touching", () => {
  expect(overlapWith(box(-1, 4, 3, 3), redLine, rule)).toMatchObject({ relation: "contained" });
});

test("a mine across the cut, wholly inside the zone, is contained", () => {
  const found = overlapWith(box(1, 4, 2, 2), redLine, rule);
  expect(found.relation).toBe("contained");
  expect(found.share).toBeCloseTo(1, 9);
});

test("the zone laid over itself is contained", () => {
  expect(overlapWith(box(-3, 3, 10, 10), redLine, rule).relation).toBe("contained");
});

describe("a sliver", () => {
  const zone = [rectangle(0, 300, 500, 1000)];

  test("of 0.4 m² is flagged, kept, and not dropped", () => {
    const found = overlapWith(rectangle(0, 0, 20, 300.02), zone, rule);
    expect(found.relation).toBe("sliver");
    expect(found.overlapM2).toBeCloseTo(0.4, 1);
    expect(found.overlap).not.toBeNull();
  });

  test.each([
    [300, 0.03, "sliver"],
    [300, 0.05, "partial"],
    [20, 0.045, "sliver"],
    [20, 0.06, "partial"],
  ])("is under 0.04 m deep, or under 1 m²: %s m × %s m is %s", (widthM, depthM, relation) => {
    expect(overlapWith(rectangle(0, 0, widthM, 300 + depthM), zone, rule).relation).toBe(relation);
  });

  test("left over outside the zone makes the mine contained", () => {
    expect(overlapWith(rectangle(100, 299.98, 300, 300), zone, rule).relation).toBe("contained");
  });

  /** Ground south of a line of 2 km that bulges over it by 7 m × 7 m, and reaches over all of it by the depth. */
  const bulging = (depthM: number) =>
    ground([
      [0, -500],
      [2000, -500],
      [2000, depthM],
      [1007, depthM],
      [1007, 7],
      [1000, 7],
      [1000, depthM],
      [0, depthM],
    ]);
  const north = block(0, 0, 2000, 500);

  test.each([0, 0.001, 0.01])(
    "hides no real incursion, however long the hairline of %s m beside it",
    (depthM) => {
      const found = overlapWith(bulging(depthM), [north], rule);
      expect(found.relation).toBe("partial");
      expect(found.overlapM2).toBeCloseTo(49 + 1993 * depthM, 1);
    },
  );

  test("hides no real ground left outside the zone either", () => {
    const zoneBelow = block(0, -500, 2000, 500);
    expect(overlapWith(bulging(0.001), [zoneBelow], rule).relation).toBe("partial");
    expect(overlapWith(block(0, -500, 2000, 500.001), [zoneBelow], rule).relation).toBe("contained");
  });
});

describe("holes are respected", () => {
  const around = multi([gridRing(0, 4, 3, 3), gridRing(1, 5, 1, 1)]);

  test("a mine with a hole over the protected area does not overlap it", () => {
    expect(overlapWith(around, [box(1.2, 5.2, 0.5, 0.5)], rule).relation).toBe("disjoint");
    expect(overlapWith(around, [box(1, 5, 1, 1)], rule)).toMatchObject({
      relation: "touching",
      overlapM2: 0,
    });
  });

  test("a mine inside a hole of the zone does not overlap it", () => {
    expect(overlapWith(box(1.2, 5.2, 0.5, 0.5), [around], rule).relation).toBe("disjoint");
  });
});

test("each 采区 is told its own overlap", () => {
  const parts = multi([gridRing(0, 2, 2, 2)], [gridRing(6, 0, 1, 1)], [gridRing(5, 4, 1, 1)]);
  const found = overlapWith(parts, redLine, rule);
  expect(found.perPartM2.map(Math.round)).toEqual([areaM2(box(0, 3, 2, 1)), 0, areaM2(box(5, 4, 1, 1))]);
  expect(found.overlapM2).toBeCloseTo(
    found.perPartM2.reduce((sum, partM2) => sum + partM2, 0),
    4,
  );
});

test("nothing near is disjoint, and so is a zone without pieces", () => {
  expect(overlapWith(box(50, 0, 3, 3), redLine, rule).relation).toBe("disjoint");
  expect(overlapWith(mine, [], rule).relation).toBe("disjoint");
});

test("however the zone is cut, the overlap is the same and never more than the mine", () => {
  const step = fc.integer({ min: -3, max: 11 });
  fc.assert(
    fc.property(step, step, fc.integer({ min: 1, max: 99 }), (x, y, cut) => {
      const ground = box(x, y, 3, 2);
      const whole = overlapWith(ground, [box(0, 0, 10, 10)], rule);
      const pieces = [box(0, 0, cut / 10, 10), box(cut / 10, 0, 10 - cut / 10, 10)];
      const inPieces = overlapWith(ground, pieces, rule);
      expect(inPieces.relation).toBe(whole.relation);
      expect(inPieces.overlapM2).toBeCloseTo(whole.overlapM2, 2);
      expect(inPieces.overlapM2).toBeLessThanOrEqual(officialAreaM2(ground) + 0.01);
    }),
  );
});

test("a relation stays when mine and zone move to another zone, are read from one, or are walked the other way", () => {
  const zone = multi([metricRing(0, 300, 500, 1000), metricRing(100, 600, 200, 200)]);
  const mines = [
    rectangle(0, 0, 20, 300.02),
    rectangle(0, 0, 300, 300.03),
    rectangle(0, 0, 300, 300.05),
    rectangle(0, 0, 500, 300),
    rectangle(0, 0, 300, 299.9),
    rectangle(120, 620, 100, 100),
    rectangle(100, 600, 200, 200),
    rectangle(320, 299.99, 100, 300),
  ];
  const before = mines.map((shape) => overlapWith(shape, [zone], rule));
  expect(before.map(({ relation }) => relation)).toEqual([
    "sliver",
    "sliver",
    "partial",
    "touching",
    "disjoint",
    "disjoint",
    "touching",
    "contained",
  ]);
  for (const change of sameGround) {
    mines.forEach((shape, index) => {
      const after = overlapWith(change(shape), [change(zone)], rule);
      expect(after.relation).toBe(before[index]?.relation);
      expect(after.overlapM2).toBeCloseTo(before[index]?.overlapM2 ?? Number.NaN, 2);
    });
  }
});

test("a red line of 20,000 corners is laid over whole, and only what lies near the mine is drawn", () => {
  const ring = Array.from({ length: 20_000 }, (_, corner) => {
    const angle = (corner * Math.PI) / 10_000;
    const reachM = 8000 + 900 * Math.sin(41 * angle) + 300 * Math.cos(997 * angle);
    return metric(reachM * Math.cos(angle), reachM * Math.sin(angle));
  });
  const redLineAround = multi([[...ring, ring[0] ?? []]]);
  const across = rectangle(7000, -400, 1800, 800);
  const found = overlapWith(across, [redLineAround], rule);
  expect(found.relation).toBe("partial");
  expect(found.overlap && officialAreaM2(found.overlap)).toBeCloseTo(found.overlapM2, 1);
  expect(found.overlapM2).toBeCloseTo(overlapAreaM2(across, redLineAround), 3);
  expect(overlapWith(rectangle(0, 0, 500, 500), [redLineAround], rule)).toMatchObject({
    relation: "contained",
    share: 1,
  });
  expect(overlapWith(rectangle(12_000, 0, 500, 500), [redLineAround], rule).relation).toBe("disjoint");
});
