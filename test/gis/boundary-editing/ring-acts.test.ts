import { expect, test } from "vitest";
import {
  addPart,
  cutHole,
  fillHole,
  partAreaM2,
  removePart,
  replaceRing,
  setElevations,
} from "#gis/boundary-editing/ring-acts";
import { boundary, done, part, place, rectangle, refusal, ring, table } from "#test/support/drawn-boundary";

const square = boundary(part(ring(...rectangle(0, 0, 300, 300))));
const corners = (...of: Parameters<typeof rectangle>) => rectangle(...of).map(place);

test("a hole is cut into the 采区 it lies in, and filled again", () => {
  const cut = done(cutHole(square, corners(100, 100, 50, 50)));
  expect(cut.parts[0]?.rings).toHaveLength(2);
  const [before, after] = [square, cut].map(({ parts: [one] }) => (one ? partAreaM2(one) : 0));
  expect((before ?? 0) - (after ?? 0)).toBeCloseTo(2500, -1);
  expect(done(fillHole(cut, { part: 0, ring: 1 }))).toEqual(square);
});

test("a hole that stands out, or lies on another, is none", () => {
  expect(refusal(cutHole(square, corners(280, 100, 50, 50)))).toMatch(/须整个在一个采区之内/);
  const cut = done(cutHole(square, corners(100, 100, 50, 50)));
  expect(refusal(cutHole(cut, corners(120, 120, 50, 50)))).toMatch(/须整个在一个采区之内/);
});

test("the outer ring is no hole to be filled", () => {
  expect(refusal(fillHole(square, { part: 0, ring: 0 }))).toMatch(/不是空洞/);
});

test("one more 采区 lies beside the others, without elevations yet; the last one stays", () => {
  const more = done(addPart(square, corners(0, 300, 300, 100)));
  expect(more.parts[1]).toMatchObject({ topM: null, bottomM: null });
  expect(done(removePart(more, 1))).toEqual(square);
  expect(refusal(removePart(square, 0))).toMatch(/不能删去/);
  expect(refusal(addPart(square, corners(0, 299, 300, 100)))).toMatch(/重叠 .* 平方米/);
});

test("a whole ring is put in the place of another", () => {
  expect(table(done(replaceRing(square, { part: 0, ring: 0 }, corners(0, 0, 100, 100))))[0]).toBe("J1 100 0");
});

test("elevations are metres, also below the sea, or not said", () => {
  const said = done(setElevations(square, 0, { topM: "363", bottomM: "-20.5" }));
  expect(said.parts[0]).toMatchObject({ topM: "363", bottomM: "-20.5" });
  expect(done(setElevations(said, 0, { topM: null })).parts[0]).toMatchObject({
    topM: null,
    bottomM: "-20.5",
  });
  expect(refusal(setElevations(square, 0, { topM: "三百" }))).toMatch(/^采区 1：标高“三百”不是/);
});
