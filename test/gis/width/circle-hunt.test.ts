import { expect, it } from "vitest";
import { chordOf } from "#gis/width/chord";
import { caught, circleHunt, startAround, tryCircle } from "#gis/width/circle-hunt";

const square = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
] as const;
const edges = square.slice(1).map((to, index) => chordOf(square[index] ?? to, to));
const hunt = () => circleHunt(edges, 100);

it("has caught nothing before a circle fits", () => {
  expect(caught(hunt())).toBeNull();
});

it("takes a circle that fits and leaves smaller ones, larger ones that do not fit, and those outside", () => {
  const one = hunt();
  tryCircle(one, 4, 4, 4);
  tryCircle(one, 5, 5, 3);
  tryCircle(one, 5, 5, 5.1);
  tryCircle(one, 40, 5, 4.5);
  expect(caught(one)).toEqual({ spot: [4, 4], radiusM: 4 });
  tryCircle(one, 5, 5, 5);
  expect(caught(one)).toEqual({ spot: [5, 5], radiusM: 5 });
});

it("starts with the largest circle around a spot of the ground, and with none around a spot outside", () => {
  const inside = hunt();
  startAround(inside, 3, 5);
  expect(caught(inside)).toEqual({ spot: [3, 5], radiusM: 3 });
  const outside = hunt();
  startAround(outside, -3, 5);
  expect(caught(outside)).toBeNull();
});
