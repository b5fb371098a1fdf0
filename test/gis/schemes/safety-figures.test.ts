import { expect, test } from "vitest";
import { shapeDistance } from "#gis/measure/distance";
import { safetyFigures, safetyStanding } from "#gis/schemes/safety-figures";
import { ground, stranger } from "#test/support/quarry-ground";
import { lots } from "../optimum/scattered-mines.ts";

const rule = { safetyM: 300, bandM: 0.5 };
const square = ground(0, 0, 100, 100);

test("as far as the limit is too near, within the band it is 临界, and where none is asked everything is far", () => {
  expect([299.4, 299.6, 300.4, 300.6].map((m) => safetyStanding(m, rule))).toEqual([
    "near",
    "critical",
    "critical",
    "far",
  ]);
  expect(safetyStanding(0, { safetyM: null, bandM: 0.5 })).toBe("far");
  expect(safetyFigures(square, [stranger("a", square)], { safetyM: null, bandM: 0.5 })).toEqual([]);
});

test("the nearest licence is told wherever it is, also one that is nearer than others whose box is", () => {
  const far = [stranger("a", ground(0, 9000, 50, 50)), stranger("b", ground(30_000, 0, 50, 50))];
  expect(safetyFigures(square, far, rule).map(({ id, standing }) => [id, standing])).toEqual([["a", "far"]]);
  expect(safetyFigures(square, [], rule)).toEqual([]);
});

test("what is told is what measuring every licence tells", () => {
  const draw = lots(4);
  for (let round = 0; round < 30; round++) {
    const others = Array.from({ length: 12 }, (_, at) =>
      stranger(String(at), ground(draw(4000) - 2000, draw(4000) - 2000, 20 + draw(200), 20 + draw(200))),
    );
    const all = others
      .map(({ id, shape }) => ({ id, distanceM: shapeDistance(square, shape).distanceM }))
      .sort((a, b) => a.distanceM - b.distanceM)
      .filter(({ distanceM }, place) => place === 0 || safetyStanding(distanceM, rule) !== "far");
    expect(safetyFigures(square, others, rule).map(({ id, distanceM }) => ({ id, distanceM }))).toEqual(all);
  }
});
