import { expect, test } from "vitest";
import { nearestRing } from "#gis/corrections/nearest-ring";
import type { SourceRing } from "#gis/corrections/source-ring";

const ringOf = (...corners: [string, string][]): SourceRing => ({
  number: 1,
  polygon: null,
  label: 1,
  part: "",
  top: "",
  bottom: "",
  flag: "",
  line: null,
  points: corners.map(([first, second]) => ({
    line: null,
    name: "",
    first,
    second,
    isTurned: false,
    spoilt: false,
  })),
});
const triangle = (lon: number) => ringOf([`${lon}`, "40"], [`${lon + 1}`, "40"], [`${lon + 1}`, "41"]);
const rings = [triangle(110), triangle(112), triangle(120)];

test("is the one whose edge passes by, even where a corner of another is nearer", () => {
  // 0.2° from the long edge 112–113, 1° and more from every corner of it but the nearest corner is of ring 0
  expect(nearestRing([112.5, 39.8], rings, [0, 1, 2])).toBe(1);
  expect(nearestRing([119, 40], rings, [0, 1, 2])).toBe(2);
});

test("is the first of those asked about where no place is known, none where none is asked about", () => {
  expect(nearestRing(undefined, rings, [2, 0])).toBe(2);
  expect(nearestRing([112, 40], rings, [])).toBeNull();
});

test("a corner that is no number counts for nothing; a ring of such is never the nearest", () => {
  const spoilt = ringOf(["甲", "40"], ["乙", "40"]);
  expect(nearestRing([112, 40], [spoilt, ...rings], [0, 3])).toBe(3);
  expect(nearestRing([110.5, 40], [ringOf(["110.5", "40"], ["x", "9"]), ...rings], [2, 0])).toBe(0);
});
