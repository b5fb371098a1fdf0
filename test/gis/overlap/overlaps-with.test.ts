import fc from "fast-check";
import type { MultiPolygon, Position } from "geojson";
import { describe, expect, test } from "vitest";
import { officialAreaM2 } from "#gis/measure/area";
import { flatShapes, shapeCollector } from "#gis/measure/flat-shapes";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { overlapsWith } from "#gis/overlap/overlaps-with";
import { zoneIndex } from "#gis/overlap/zone-index";
import { partsOf, polygonOf, rectangle, square, withHoles } from "#test/support/squares";
import { starAround } from "#test/support/star";

/** shape, zone and m² of every overlap. */
function overlaps(zones: readonly MultiPolygon[], shapes: readonly MultiPolygon[]) {
  const { count, shape, zone, areaM2 } = overlapsWith(zoneIndex(flatShapes(zones)), flatShapes(shapes));
  return Array.from({ length: count }, (_, row) => [shape[row] ?? 0, zone[row] ?? 0, areaM2[row] ?? 0]);
}

/** A ragged zone of many corners around a place: an inlet, a bay and a spit at every turn. */
function ragged(
  [lon = 0, lat = 0]: readonly number[],
  corners: number,
  radiusDeg: number,
  seed: number,
): MultiPolygon {
  const ring: Position[] = Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners;
    const wave =
      0.3 * Math.sin(7 * angle + seed) + 0.2 * Math.sin(61 * angle) + 0.1 * Math.cos(corner * seed);
    return [
      lon + radiusDeg * (1 + wave) * Math.cos(angle),
      lat + 0.7 * radiusDeg * (1 + wave) * Math.sin(angle),
    ];
  });
  return polygonOf(ring);
}

const here = [122.7, 40.7];

describe("shapes laid over resident zones", () => {
  const zones = [
    square(0, 0, 9),
    withHoles(square(20, 0, 9), square(22, 2, 5)),
    partsOf(square(40, 0), square(42, 0)),
  ];

  test("are told by shape, then zone, with official areas", () => {
    const mines = [square(60, 0), square(8, 3, 2), rectangle(40, 0, 3, 1), square(2, 2), square(5, 5, 20)];
    const found = overlaps(zones, mines);
    expect(found.map(([shape, zone]) => [shape, zone])).toEqual([
      [1, 0],
      [2, 2],
      [3, 0],
      [4, 0],
      [4, 1],
    ]);
    expect(found[0]?.[2]).toBeCloseTo(officialAreaM2(rectangle(8, 3, 1, 2)), 4);
    expect(found[1]?.[2]).toBeCloseTo(2 * officialAreaM2(square(40, 0)), 4);
    expect(found[2]?.[2]).toBe(officialAreaM2(square(2, 2)));
  });

  test("in a hole of a zone, on its edge or at its corner have nothing in common with it", () => {
    const mines = [square(23, 3, 2), square(22, 2, 5), square(9, 0), square(9, 9), square(41, 0)];
    expect(overlaps(zones, mines)).toEqual([]);
  });

  test("of several parts count the ground of each", () => {
    const mine = partsOf(square(1, 1), square(50, 1), square(24, 1, 2));
    expect(overlaps(zones, [mine]).map(([, zone, areaM2]) => [zone, Math.round(areaM2 ?? 0)])).toEqual([
      [0, Math.round(officialAreaM2(square(1, 1)))],
      [1, Math.round(officialAreaM2(rectangle(24, 1, 2, 1)))],
    ]);
  });

  test("whose parts lie over each other count their ground once", () => {
    const mine = partsOf(square(1, 1, 2), square(2, 1, 2));
    expect(overlaps(zones, [mine])[0]?.[2]).toBeCloseTo(officialAreaM2(rectangle(1, 1, 3, 2)), 4);
  });

  test("of no corners, or laid over no zones, have nothing in common with any", () => {
    const nothing: MultiPolygon = { type: "MultiPolygon", coordinates: [] };
    expect(overlaps(zones, [nothing, square(1, 1)])).toHaveLength(1);
    expect(overlaps([nothing], [square(1, 1)])).toEqual([]);
    expect(overlaps([], [square(1, 1)])).toEqual([]);
  });
});

test("any place of a ragged zone of 5,000 corners is read as if the whole zone were swept", () => {
  const zone = ragged(here, 5000, 0.2, 1.3);
  const index = zoneIndex(flatShapes([zone]));
  const offset = fc.integer({ min: -280, max: 280 });
  fc.assert(
    fc.property(offset, offset, fc.integer({ min: 50, max: 2000 }), fc.nat(1000), (dx, dy, radiusM, seed) => {
      const centre = [122.7 + dx / 1000, 40.7 + dy / 1500];
      const [mine] = fc.sample(starAround(centre, radiusM, 3, 9), { numRuns: 1, seed });
      if (!mine) throw new Error("no mine");
      const { count, areaM2 } = overlapsWith(index, flatShapes([mine]));
      expect(Math.abs((count === 0 ? 0 : (areaM2[0] ?? 0)) - overlapAreaM2(mine, zone))).toBeLessThan(1e-4);
    }),
    { numRuns: 300, seed: 31 },
  );
});

test("mines whose corners lie on a zone's own corners and edges are read alike", () => {
  const zone = ragged(here, 400, 0.02, 0.7);
  const ring = zone.coordinates[0]?.[0] ?? [];
  const index = zoneIndex(flatShapes([zone]));
  fc.assert(
    fc.property(fc.nat(399), fc.integer({ min: 1, max: 60 }), fc.nat(399), (start, step, far) => {
      const corners = [0, 1, 2].map((turn) => ring[(start + turn * step) % 400] ?? []);
      const mine = polygonOf([...corners, ring[far] ?? []]);
      const { count, areaM2 } = overlapsWith(index, flatShapes([mine]));
      expect(Math.abs((count === 0 ? 0 : (areaM2[0] ?? 0)) - overlapAreaM2(mine, zone))).toBeLessThan(0.0011);
    }),
    { numRuns: 500, seed: 32 },
  );
});

test("a mine whose west side runs along the zone's corners, level edges among them, is read alike", () => {
  const steps = Array.from({ length: 40 }, (_, row) => [
    [122.7 + (row % 2) / 1000, 40.7 + row / 1000],
    [122.7 + (row % 2) / 1000, 40.701 + row / 1000],
  ]).flat();
  const stairs = polygonOf([...steps, [122.72, 40.74], [122.72, 40.7]]);
  const index = zoneIndex(flatShapes([stairs]));
  for (const column of [-1, 0, 0.5, 1, 2, 19, 20]) {
    for (const row of [-1, 0, 0.5, 7, 38, 39.5, 40]) {
      const mine = rectangle(column, row, 1.5, 2);
      const { count, areaM2 } = overlapsWith(index, flatShapes([mine]));
      expect(count === 0 ? 0 : (areaM2[0] ?? 0)).toBeCloseTo(overlapAreaM2(mine, stairs), 4);
    }
  }
});

test("a range of shapes can be asked for, on shared buffers as well, and the ranges make up the whole", () => {
  const collector = shapeCollector();
  for (let column = 0; column < 30; column += 1) collector.add(rectangle(column, 0, 1.5, 1.5));
  const mines = collector.finish({ shared: true });
  const zones = shapeCollector();
  zones.add(square(3, 0, 9));
  zones.add(square(10, 0, 9));
  const index = zoneIndex(zones.finish({ shared: true }));
  expect(index.polygonTree).toBeInstanceOf(SharedArrayBuffer);
  expect(index.chunkBox.buffer).toBeInstanceOf(SharedArrayBuffer);
  const rows = (from: number, to: number) => {
    const { count, shape, zone, areaM2 } = overlapsWith(index, mines, from, to);
    return Array.from({ length: count }, (_, row) => [shape[row], zone[row], areaM2[row]]);
  };
  expect([...rows(0, 11), ...rows(11, 30)]).toEqual(rows(0, 30));
  const shares: number[] = [];
  overlapsWith(index, mines, 0, 30, (share) => shares.push(share));
  expect(shares).toEqual([0, 1]);
});
