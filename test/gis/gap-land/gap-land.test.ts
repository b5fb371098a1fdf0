import fc from "fast-check";
import type { MultiPolygon } from "geojson";
import { expect, test } from "vitest";
import { gapLand } from "#gis/gap-land/gap-land";
import type { Surroundings } from "#gis/gap-land/surroundings";
import { officialAreaM2 } from "#gis/measure/area";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { unionShape } from "#gis/measure/overlap-shape";
import { ground, member, stranger, zoneOf } from "#test/support/quarry-ground";
import { partsOf, planeRing, withHoles } from "#test/support/squares";

const rules = { joinM: 500, sliver: { sliverMinM2: 1, sliverWidthM: 0.02 } };

type Given = Partial<Pick<Surroundings, "others" | "zones">>;
const between = (shapes: readonly MultiPolygon[], given: Given = {}) =>
  gapLand(
    { members: shapes.map((shape, place) => member(`m${place}`, shape)), others: [], zones: [], ...given },
    rules,
  );
const areas = (pieces: ReturnType<typeof gapLand>) => pieces.map(({ areaM2 }) => Math.round(areaM2));
const beside = [ground(0, 0, 100, 100), ground(0, 150, 100, 100)];

test("between two squares of 100 m, 50 m apart, lie 5,000 m² of gap land that borders both", () => {
  const [piece, ...more] = between(beside);
  expect(more).toEqual([]);
  expect(piece?.areaM2).toBeCloseTo(5000, 0);
  expect(piece?.widthM).toBeCloseTo(50, 1);
  expect(piece?.memberIds).toEqual(["m0", "m1"]);
  expect(piece?.isSliver).toBe(false);
});

test("where fronts are of different length, gap land is what both face", () => {
  expect(areas(between([ground(0, 0, 1000, 100), ground(400, 150, 100, 100)]))).toEqual([5000]);
});

test("licences farther apart than they may be joined, touching ones and those that meet corner to corner have none", () => {
  expect(between([ground(0, 0, 100, 100), ground(0, 601, 100, 100)])).toEqual([]);
  expect(between([ground(0, 0, 100, 100), ground(0, 100, 100, 100)])).toEqual([]);
  expect(between([ground(0, 0, 100, 100), ground(150, 150, 100, 100)])).toEqual([]);
});

test("a court that four licences shut in is gap land with the ground between them", () => {
  const ring = [
    ground(0, 0, 100, 300),
    ground(200, 0, 100, 300),
    ground(100, 0, 100, 100),
    ground(100, 250, 100, 50),
  ];
  expect(areas(between(ring))).toEqual([15_000]);
});

test("ground that is shut in but wider than licences may lie apart is none", () => {
  const wide = [
    ground(0, 0, 100, 800),
    ground(700, 0, 100, 800),
    ground(100, 0, 600, 100),
    ground(100, 700, 600, 100),
  ];
  expect(between(wide).filter(({ isSliver }) => !isSliver)).toEqual([]);
});

test("what a licence leaves out within itself is no gap", () => {
  const holed = withHoles(ground(0, 0, 300, 300), ground(100, 100, 100, 100));
  expect(areas(between([holed, ground(0, 350, 300, 100)]))).toEqual([15_000]);
});

test("a licence of somebody else between two members stops the ground between them", () => {
  const other = stranger("丁", ground(0, 120, 100, 10));
  expect(between(beside, { others: [other] })).toEqual([]);
  const half = stranger("丁", ground(50, 120, 50, 10));
  expect(areas(between(beside, { others: [half] }))).toEqual([2500]);
});

test("zones that forbid mining are taken away, others are not", () => {
  const strip = ground(0, 100, 20, 50);
  for (const kind of [
    "ecological_red_line",
    "nature_reserve",
    "permanent_farmland",
    "mining_prohibited",
  ] as const)
    expect(areas(between(beside, { zones: [zoneOf(kind, strip)] }))).toEqual([4000]);
  for (const kind of ["mining_restricted", "urban_boundary", "concentrated_mining"] as const)
    expect(areas(between(beside, { zones: [zoneOf(kind, strip)] }))).toEqual([5000]);
});

test("a red line across parts gap land in two pieces, the larger first, each bordering both licences", () => {
  const pieces = between(beside, { zones: [zoneOf("ecological_red_line", ground(20, 90, 10, 70))] });
  expect(areas(pieces)).toEqual([3500, 1000]);
  expect(pieces.map(({ memberIds }) => memberIds)).toEqual([
    ["m0", "m1"],
    ["m0", "m1"],
  ]);
});

test("a gap of a centimetre is told as 疑似套合误差 and is not dropped", () => {
  const [piece] = between([ground(0, 0, 100, 100), ground(0, 100.01, 100, 100)]);
  expect(piece?.areaM2).toBeCloseTo(1, 1);
  expect(piece?.isSliver).toBe(true);
});

test("the same ground has the same key, moved ground another", () => {
  const [one] = between(beside);
  const [again] = between(beside);
  const [moved] = between([ground(0, 0, 100, 100), ground(0, 151, 100, 100)]);
  expect(again?.key).toBe(one?.key);
  expect(moved?.key).not.toBe(one?.key);
});

test("gap land on the middle of edges of 3 km joins licences on either side into one body without a slit", () => {
  const long = ground(0, 0, 100, 3000);
  const [above, below] = [ground(150, 1400, 100, 200), ground(-150, 1400, 100, 200)];
  const whole = unionShape([long, above, below, ...between([long, above, below]).map(({ shape }) => shape)]);
  expect(whole?.coordinates).toHaveLength(1);
  expect(whole?.coordinates[0]).toHaveLength(1);
  const licences = [long, above, below].reduce((sum, shape) => sum + officialAreaM2(shape), 0);
  expect(areaOf(whole) - licences).toBeCloseTo(20_000, -1);
});

/** A crooked quarry of four corners, about `size` across. */
const quarry = fc
  .tuple(
    fc.integer({ min: 0, max: 500 }),
    fc.integer({ min: 400, max: 900 }),
    fc.integer({ min: 60, max: 300 }),
    fc.array(fc.integer({ min: -25, max: 25 }), { minLength: 8, maxLength: 8 }),
  )
  .map(([n, e, size, bends]) => {
    const bend = (place: number) => bends[place] ?? 0;
    return planeRing([
      [4_507_000 + n + bend(0), 41_500_000 + e + bend(1)],
      [4_507_000 + n + bend(2), 41_500_000 + e + size + bend(3)],
      [4_507_000 + n + size + bend(4), 41_500_000 + e + size + bend(5)],
      [4_507_000 + n + size + bend(6), 41_500_000 + e + bend(7)],
    ]);
  });
const groups = fc.array(quarry, { minLength: 2, maxLength: 5 });

test("gap land lies on no licence and no forbidding zone, and adds up with the licences", () => {
  fc.assert(
    fc.property(groups, quarry, quarry, (shapes, other, redLine) => {
      const pieces = between(shapes, {
        others: [stranger("丁", other)],
        zones: [zoneOf("ecological_red_line", redLine)],
      });
      for (const { shape } of pieces)
        for (const taken of [...shapes, other, redLine])
          expect(overlapAreaM2(shape, taken)).toBeLessThan(0.01);
      const whole = unionShape([...shapes, ...pieces.map(({ shape }) => shape)]);
      const licences = unionShape(shapes);
      const gapM2 = pieces.reduce((sum, { areaM2 }) => sum + areaM2, 0);
      expect(Math.abs(areaOf(whole) - areaOf(licences) - gapM2)).toBeLessThan(0.01);
    }),
    { numRuns: 150, seed: 6 },
  );
});

test("licences with their gap land have no hair between them", () => {
  fc.assert(
    fc.property(groups, (shapes) => {
      const pieces = between(shapes);
      const whole = unionShape([...shapes, ...pieces.map(({ shape }) => shape)]);
      const holes = (whole?.coordinates ?? []).flatMap(([, ...inner]) => inner);
      for (const hole of holes)
        expect(areaOf({ type: "MultiPolygon", coordinates: [[hole]] })).toBeGreaterThan(1000);
    }),
    { numRuns: 150, seed: 7 },
  );
});

const areaOf = (shape: MultiPolygon | null) => (shape ? officialAreaM2(shape) : 0);

test("two parts of one licence have no gap between them, but each with its neighbour", () => {
  const two = partsOf(ground(0, 0, 100, 100), ground(0, 300, 100, 100));
  expect(areas(between([two, ground(0, 150, 100, 100)]))).toEqual([5000, 5000]);
});
