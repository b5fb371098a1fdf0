import { expect, test } from "vitest";
import { groundLimits } from "#gis/optimum/ground-limits";
import { mergedMine } from "#gis/optimum/merged-mine";
import type { OptimumRules } from "#gis/optimum/optimum-mine";
import { ground, member, stranger, zoneOf } from "#test/support/quarry-ground";
import { aField } from "./a-field.ts";
import { plainRules, scatteredMines } from "./scattered-mines.ts";

const [mine] = scatteredMines(1, 1, 100).mines;
if (!mine) throw new Error("a mine");
const merged = (...ids: string[]) =>
  mergedMine(
    ids.map((id) => ({ ...mine, id })),
    [],
  );
const asked: OptimumRules = { ...plainRules, clearOfZones: true, keepsSafety: true };
const [a, b, c] = [
  member("a", ground(0, 0, 100, 100)),
  member("b", ground(0, 300, 100, 100)),
  member("c", ground(0, 900, 100, 100)),
];

test("two licences 200 m apart are one mine, or neither is merged with anybody else", () => {
  const [limit, ...more] = groundLimits(aField([a, b, c]), asked);
  expect(more).toEqual([]);
  expect(limit?.told).toBe("a矿与b矿相距 200.00 米，不大于安全距离 300 米，只能同在一座，或都单列");
  const banned = [["a", "b"], ["a", "c"], ["b", "c"], ["a", "b", "c"], ["a"], ["c"]].map((ids) =>
    limit?.bans?.(merged(...ids)),
  );
  expect(banned).toEqual([false, true, true, false, false, false]);
});

test("who is near a licence outside of the scheme is merged with nobody", () => {
  const [limit] = groundLimits(aField([a, c], { others: [stranger("d", ground(0, 150, 100, 100))] }), asked);
  expect(limit?.mineIds).toEqual(["a"]);
  expect(limit?.told).toContain("d矿（不在本方案中）相距 50.00 米");
  expect([merged("a", "c"), merged("c"), merged("a")].map((one) => limit?.bans?.(one))).toEqual([
    true,
    false,
    false,
  ]);
});

test("who lies on a zone that forbids mining is merged with nobody; on one that asks for an opinion they may be", () => {
  const zones = [
    zoneOf("permanent_farmland", ground(0, 950, 20, 10)),
    zoneOf("mining_restricted", ground(0, 0, 50, 50)),
  ];
  const [limit, ...more] = groundLimits(aField([a, c], { zones }), asked);
  expect(more).toEqual([]);
  expect(limit?.told).toMatch(/^c矿的矿区范围压占permanent_farmland 200.00 平方米，不与其他矿山合为一座$/);
});

test("what is not asked rules nothing out", () => {
  const field = aField([a, b], { zones: [zoneOf("nature_reserve", ground(0, 0, 50, 50))] });
  expect(groundLimits(field, plainRules)).toEqual([]);
  expect(
    groundLimits({ ...field, rules: { ...field.rules, safetyM: null } }, { ...asked, clearOfZones: false }),
  ).toEqual([]);
});
