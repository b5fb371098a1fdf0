import type { MultiPolygon } from "geojson";
import { expect, test } from "vitest";
import { enclosedGround } from "#gis/gap-land/enclosed-ground";
import { officialAreaM2 } from "#gis/measure/area";
import { ground } from "#test/support/quarry-ground";
import { rectangle, square, withHoles } from "#test/support/squares";

const frame = [
  ground(0, 0, 100, 300),
  ground(200, 0, 100, 300),
  ground(100, 0, 100, 100),
  ground(100, 200, 100, 100),
];

test("a court of 100 m is shut in by four licences, and by three with the ground between two of them", () => {
  expect(officialAreaM2(enclosedGround(frame, [], 500))).toBeCloseTo(10_000, -1);
  expect(officialAreaM2(enclosedGround(frame.slice(0, 3), frame.slice(3), 500))).toBeCloseTo(10_000, -1);
  expect(enclosedGround(frame.slice(0, 3), [], 500).coordinates).toEqual([]);
});

test("a hair of half a millimetre between licences in contact is no way out of a court, one of 5 cm is", () => {
  const lid = (north: number): MultiPolygon => {
    const coordinates = rectangle(0, 2, 3, 1).coordinates.map((rings) =>
      rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon, lat + north])),
    );
    return { type: "MultiPolygon", coordinates };
  };
  const pan = [rectangle(0, 0, 3, 1), square(0, 1), square(2, 1)];
  const court = officialAreaM2(square(1, 1));
  expect(officialAreaM2(enclosedGround([...pan, lid(4.5e-9)], [], 500))).toBeCloseTo(court, 0);
  expect(enclosedGround([...pan, lid(4.5e-7)], [], 500).coordinates).toEqual([]);
});

test("a court wider than licences may lie apart is none, nor is what one licence leaves out", () => {
  expect(enclosedGround(frame, [], 99).coordinates.filter(([ring]) => (ring?.length ?? 0) > 4)).toEqual([]);
  expect(
    enclosedGround([withHoles(ground(0, 0, 300, 300), ground(100, 100, 100, 100))], [], 500).coordinates,
  ).toEqual([]);
});
