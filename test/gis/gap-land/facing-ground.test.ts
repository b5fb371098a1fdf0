import { expect, test } from "vitest";
import { facingGround } from "#gis/gap-land/facing-ground";
import { officialAreaM2 } from "#gis/measure/area";
import { ground, member } from "#test/support/quarry-ground";

test("of three in a row only neighbours face each other", () => {
  const row = [0, 150, 300].map((e, place) => member(`m${place}`, ground(0, e, 100, 100)));
  const facing = facingGround(row, [], 500);
  expect(facing.map(({ memberIds }) => memberIds)).toEqual([
    ["m0", "m1"],
    ["m1", "m2"],
  ]);
  for (const { shape } of facing) expect(officialAreaM2(shape)).toBeCloseTo(5000, 0);
});

test("the limit counts to the metre: 500 m apart face each other within 500 m, 501 m do not", () => {
  const apart = (metres: number) => [
    member("a", ground(0, 0, 100, 100)),
    member("b", ground(0, 100 + metres, 100, 100)),
  ];
  expect(facingGround(apart(499), [], 500)).toHaveLength(1);
  expect(facingGround(apart(501), [], 500)).toEqual([]);
});
