import { expect, test } from "vitest";
import { eastStandsFirst, namedReadings, otherReadings, sharedPrefix } from "#gis/crs/possible-readings";

const none = { zone: null, zoneWidth: null };
const places = (readings: { zone: number; zoneWidth: number }[]) =>
  readings.map(({ zone, zoneWidth }) => `${zoneWidth}/${zone}`);

test("the sizes of the numbers tell which is north; mixed or unfit pairs tell nothing", () => {
  expect(eastStandsFirst([[4_507_088, 41_473_349]])).toBe(false);
  expect(eastStandsFirst([[473_349, 4_507_088]])).toBe(true);
  expect(
    eastStandsFirst([
      [4_507_088, 41_473_349],
      [41_473_349, 4_507_088],
    ]),
  ).toBeNull();
  expect(eastStandsFirst([[507_088, 473_349]])).toBeNull();
  expect(eastStandsFirst([])).toBeNull();
});

test("a prefix names the zone and its width; a stated 带号 that differs is a second reading", () => {
  expect(places(namedReadings([[4_507_088, 41_473_349]], none))).toEqual(["3/41"]);
  expect(places(namedReadings([[4_507_088, 21_473_349]], none))).toEqual(["6/21"]);
  expect(namedReadings([[4_507_088, 41_473_349]], { zone: 40, zoneWidth: 3 })).toMatchObject([
    { zone: 41, overridesZone: false },
    { zone: 40, overridesZone: true },
  ]);
  expect(
    sharedPrefix(
      [
        [4_507_088, 41_473_349],
        [4_507_088, 473_349],
      ],
      false,
    ),
  ).toBeNull();
});

test("without either, all 21 zones of 3° are read, which hold the central meridians of the 6° ones; a stated width is kept to", () => {
  const all = namedReadings([[4_507_088, 473_349]], none);
  expect(all).toHaveLength(21);
  const twin = all.find(({ zone }) => zone === 41)?.reasons.find(({ code }) => code === "same-ground");
  expect(twin?.context).toEqual({ zone: 21 });
  expect(places(namedReadings([[4_507_088, 473_349]], { zone: null, zoneWidth: 6 }))).toHaveLength(11);
});

test("other zones never repeat the ground of those that were named", () => {
  const named = namedReadings([[4_507_088, 21_473_349]], none);
  const others = otherReadings(named);
  expect(others).toHaveLength(20);
  expect(places(others)).not.toContain("3/41");
});
