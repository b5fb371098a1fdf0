import { expect, test } from "vitest";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { commonFigures } from "#gis/schemes/common-figures";
import { ground, stranger } from "#test/support/quarry-ground";

const sliver = { sliverMinM2: 1, sliverWidthM: 0.1 };
const square = ground(0, 0, 100, 100);
const told = (...shapes: ReturnType<typeof ground>[]) =>
  commonFigures(
    square,
    shapes.map((shape, at) => stranger(String(at), shape)),
    sliver,
  );

test("ground in common is told in the order of what it is common with, a touch and a distance are not", () => {
  const shapes = [
    ground(50, 50, 100, 100),
    ground(0, 100, 50, 50),
    ground(900, 0, 9, 9),
    ground(0, 0, 10, 10),
  ];
  const figures = told(...shapes);
  expect(figures.map(({ id, isSliver }) => [id, isSliver])).toEqual([
    ["0", false],
    ["3", false],
  ]);
  expect(figures[0]?.areaM2).toBeCloseTo(overlapAreaM2(square, ground(50, 50, 100, 100)), 6);
});

test("thin ground is a sliver though its outline was not asked at first; as much ground in one place is none", () => {
  // 5 m² both: 100 m × 0.05 m along an edge, and 2.5 m × 2 m in a corner
  expect(told(ground(0, 99.95, 100, 50)).map(({ isSliver }) => isSliver)).toEqual([true]);
  expect(told(ground(97.5, 98, 50, 50)).map(({ isSliver }) => isSliver)).toEqual([false]);
});

test("ground between the limit and what needs no cutting is judged by its true outline", () => {
  // 0.2 m wide, 20 m²: less than 0.1 m × both outlines of 400 m, about 0.1 m × its own of 200.4 m
  expect(told(ground(0, 99.8, 100, 100)).map(({ isSliver }) => isSliver)).toEqual([true]);
  expect(told(ground(0, 99.7, 100, 100)).map(({ isSliver }) => isSliver)).toEqual([false]);
});
