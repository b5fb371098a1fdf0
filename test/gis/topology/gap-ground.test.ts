import type { MultiPolygon } from "geojson";
import { describe, expect, it } from "vitest";
import { boundsOf } from "#gis/measure/bounds";
import { gapGround } from "#gis/topology/gap-ground";
import { block, corners, ground } from "#test/support/audited";

const everywhere = boundsOf(block(-4000, -4000, 8000, 8000));
const gap = (a: MultiPolygon, b: MultiPolygon, gapM = 5, others: MultiPolygon[] = []) =>
  gapGround(a, b, () => others, { gapM, zone: everywhere });

describe("a corridor of even width", () => {
  const south = block(0, 0, 100, 60);

  it("is as wide, as long and as large as it was drawn", () => {
    const found = gap(south, block(0, 63, 100, 40));
    expect(found?.areaM2).toBeCloseTo(300, 3);
    expect(found?.widthM).toBeCloseTo(3, 4);
    expect(found?.leastWidthM).toBeCloseTo(3, 4);
    expect(found?.frontM).toBeCloseTo(100, 3);
  });

  it("ends where the shorter of the two ends", () => {
    const found = gap(south, block(40, 63, 300, 40));
    expect(found?.areaM2).toBeCloseTo(180, 3);
    expect(found?.frontM).toBeCloseTo(60, 3);
  });

  it("counts at the limit itself and not beyond it", () => {
    expect(gap(south, block(0, 65, 100, 40), 5.0001)?.areaM2).toBeCloseTo(500, 2);
    expect(gap(south, block(0, 65, 100, 40), 4.9999)).toBeNull();
  });

  it("is told no wider than the limit where it is cut off there", () => {
    const diverging = ground([
      [0, 62],
      [3000, 110],
      [3000, 400],
      [0, 400],
    ]);
    expect(gap(block(0, 0, 3000, 60), diverging)?.widthM).toBe(5);
  });

  it("follows a boundary with steps and bends", () => {
    const stepped = ground([
      [0, 62],
      [50, 62],
      [50, 64],
      [100, 64],
      [100, 100],
      [0, 100],
    ]);
    const found = gap(south, stepped);
    expect(found?.areaM2).toBeCloseTo(50 * 2 + 50 * 4, 3);
    expect([found?.leastWidthM, found?.widthM]).toEqual([expect.closeTo(2, 4), expect.closeTo(4, 4)]);
    expect(found?.shape.coordinates).toHaveLength(1);
  });

  it("stops at the mine that lies in it", () => {
    const found = gap(south, block(0, 63, 100, 40), 5, [block(30, 60, 20, 3)]);
    expect(found?.areaM2).toBeCloseTo(240, 3);
    expect(found?.shape.coordinates).toHaveLength(2);
  });

  it("is not hidden by a mine that doubles one of the two", () => {
    const found = gap(south, block(0, 63, 100, 40), 5, [south, block(0, 63, 100, 40)]);
    expect(found?.areaM2).toBeCloseTo(300, 3);
  });

  it("runs round a mine in the hole of another, its corners left out", () => {
    const around = ground(corners(-50, -50, 200, 200), corners(-2, -2, 104, 64));
    const found = gap(south, around);
    expect(found?.areaM2).toBeCloseTo(2 * (2 * 100) + 2 * (2 * 60), 3);
    expect(found?.shape.coordinates).toHaveLength(4);
  });
});

describe("a wedge", () => {
  const angle = Math.PI / 18;
  const floor = block(0, -100, 1000, 100);
  const lid = ground([
    [0, 0],
    [1000, 1000 * Math.tan(angle)],
    [1000, 600],
    [0, 600],
  ]);

  it("ends where it is as wide as the limit", () => {
    const found = gap(floor, lid);
    const reach = 5 / Math.tan(angle) / Math.cos(angle);
    expect(found?.areaM2).toBeCloseTo((reach ** 2 * Math.sin(angle)) / 2, 2);
    expect(found?.widthM).toBeCloseTo(5, 3);
    expect(found?.leastWidthM).toBeCloseTo(0, 3);
    expect(found?.frontM).toBeCloseTo(reach, 2);
  });

  it("is no gap when the two go apart by more than 30°", () => {
    const steep = ground([
      [0, 0],
      [500, 400],
      [0, 400],
    ]);
    expect(gap(floor, steep)).toBeNull();
  });
});

describe("no gap", () => {
  const here = block(0, 0, 100, 60);
  it.each([
    ["along a shared edge", block(0, 60, 100, 40)],
    ["along part of a shared edge", block(30, 60, 500, 40)],
    ["at a shared corner", block(100, 60, 40, 40)],
    ["half a millimetre wide", block(0, 60.0005, 100, 40)],
    ["from corner to corner", block(102, 62, 40, 40)],
    ["inside the other", block(10, 10, 20, 20)],
    ["across the other", block(50, -50, 20, 200)],
  ])("%s", (_, other) => {
    expect(gap(here, other)).toBeNull();
    expect(gap(other, here)).toBeNull();
  });
});

it("all round a mine of many corners adds up to the ring between the two", () => {
  const round = (radiusM: number) =>
    Array.from({ length: 60 }, (_, index): [number, number] => [
      radiusM * Math.cos((index * Math.PI) / 30),
      radiusM * Math.sin((index * Math.PI) / 30),
    ]);
  const found = gap(ground(round(100)), ground(corners(-300, -300, 600, 600), round(103)));
  expect(found?.areaM2).toBeCloseTo(30 * (103 ** 2 - 100 ** 2) * Math.sin(Math.PI / 30), 2);
  expect(found?.shape.coordinates).toHaveLength(2);
});

it("is the same from either side and whichever way rings turn", () => {
  const a = ground([
    [0, 0],
    [120, 10],
    [90, 61],
    [10, 58],
  ]);
  const b = ground([
    [8, 62],
    [92, 64],
    [100, 120],
    [0, 130],
  ]);
  const turned: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: b.coordinates.map((rings) => rings.map((ring) => [...ring].reverse())),
  };
  const [one, other, third] = [gap(a, b), gap(b, a), gap(a, turned)];
  expect(one).not.toBeNull();
  for (const again of [other, third]) {
    expect(again?.areaM2).toBeCloseTo(one?.areaM2 ?? 0, 6);
    expect(again?.widthM).toBeCloseTo(one?.widthM ?? 0, 6);
    expect(again?.frontM).toBeCloseTo(one?.frontM ?? 0, 6);
  }
});

it("is found between boundaries of thousands of corners", () => {
  const wave = (offM: number) =>
    Array.from({ length: 3000 }, (_, index): [number, number] => [index, 40 * Math.sin(index / 200) + offM]);
  const a = ground([...wave(0).reverse(), [0, -500], [2999, -500]]);
  const b = ground([...wave(3), [2999, 500], [0, 500]]);
  const found = gap(a, b);
  // the ends are cut at right angles to the front, which is not level there
  expect(found?.areaM2).toBeGreaterThan(3 * 2999 - 2);
  expect(found?.areaM2).toBeLessThan(3 * 2999);
  expect(found?.shape.coordinates).toHaveLength(1);
  expect(found?.widthM).toBeLessThan(3.001);
  expect(found?.widthM).toBeGreaterThan(2.9);
});
