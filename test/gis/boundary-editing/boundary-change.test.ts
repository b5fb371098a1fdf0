import { expect, test } from "vitest";
import { bandText, boundaryChange } from "#gis/boundary-editing/boundary-change";
import { deleteCorner, moveCorner } from "#gis/boundary-editing/corner-acts";
import { addPart, cutHole, setElevations } from "#gis/boundary-editing/ring-acts";
import { boundary, cornerOf, done, part, place, rectangle, ring, zone } from "#test/support/drawn-boundary";

const square = boundary(part(ring(...rectangle(0, 0, 300, 300))));
const told = (after: Parameters<typeof boundaryChange>[1]) => boundaryChange(square, after, zone);
const j3 = cornerOf(square, "J3").ref;

test("the same ground is no change, and a boundary comes and goes as a whole", () => {
  expect(told(square)).toEqual([]);
  expect(boundaryChange(null, null, zone)).toEqual([]);
  expect(told(null)).toEqual(["删去了边界"]);
  expect(boundaryChange(null, square, zone)).toEqual(["新建了边界"]);
});

test("a corner that moved is named with how far, and the area with both figures", () => {
  expect(told(done(moveCorner(square, j3, place([0, 320]))))).toEqual([
    expect.stringMatching(/^J3 移动 (19\.99|20\.00) 米$/),
    "面积 0.0900 → 0.0930 km²",
  ]);
});

test("corners, holes and 采区 that come and go are counted", () => {
  expect(told(done(deleteCorner(square, j3)))).toEqual(["去掉 1 个拐点", "面积 0.0900 → 0.0450 km²"]);
  const holed = done(cutHole(square, rectangle(100, 100, 100, 100).map(place)));
  expect(told(holed)).toEqual(["空洞由 0 个变为 1 个", "新增 4 个拐点", "面积 0.0900 → 0.0800 km²"]);
  const two = done(addPart(square, rectangle(0, 400, 100, 100).map(place)));
  expect(told(two)).toEqual(["采区由 1 个变为 2 个", "新增 4 个拐点", "面积 0.0900 → 0.1000 km²"]);
});

test("elevations are told with both bands, what is not said as 未填", () => {
  expect(told(done(setElevations(square, 0, { bottomM: "-20.5" })))).toEqual([
    "采区 1 开采标高由 500 至 300 米 改为 500 至 -20.5 米",
  ]);
  expect(bandText({ topM: null, bottomM: "300" })).toBe("未填 至 300 米");
  expect(bandText({ topM: null, bottomM: null })).toBe("未填");
});

test("of many corners that moved the first are named and all are counted", () => {
  const moved = boundary(part(ring(...rectangle(1, 1, 300, 300))));
  expect(told(moved)[0]).toMatch(/^J1 移动 .*J4 移动/);
  const many = Array.from({ length: 8 }, (_, at) => [at % 2 === 0 ? at * 10 : at * 10 + 5, at * at] as const);
  const zigzag = boundary(part(ring(...many)));
  const shifted = boundary(part(ring(...many.map(([north, east]) => [north, east + 2] as const))));
  expect(boundaryChange(zigzag, shifted, zone)[0]).toMatch(/，等 8 个拐点$/);
});
