import { describe, expect, test } from "vitest";
import { findTriggers, triggerReachM } from "#gis/triggers/find-triggers";
import type { MineSurvey, TriggerMine, TriggerPair, TriggerRule } from "#gis/triggers/trigger";
import { aPair, aQuestion, aRule, aTriggerMine } from "#test/support/trigger-mines";

function outcomes(rule: TriggerRule, mines: TriggerMine[], pairs: TriggerPair[] = []) {
  const found = findTriggers(mines, pairs, aQuestion([rule]));
  return Object.fromEntries(found.map(({ mineId, findings: [finding] }) => [mineId, finding?.outcome]));
}
const survey: MineSurvey = {
  surveyedOn: "2025-03-01",
  ridgeBoundary: true,
  productionSystems: 1,
  operators: 1,
  formerPitsActive: false,
};

describe("安全距离", () => {
  const mines = [aTriggerMine("a"), aTriggerMine("b"), aTriggerMine("c")];
  const pairs = [aPair("a", "b", 299), aPair("b", "c", 301)];

  test("both sides of a pair that is too near are told, and each other", () => {
    const found = findTriggers(mines, pairs, aQuestion([aRule("safety_distance")]));
    expect(found.map(({ findings: [finding] }) => finding)).toMatchObject([
      { outcome: "holds", partnerIds: ["b"] },
      { outcome: "holds", partnerIds: ["a"] },
      { outcome: "fails", partnerIds: [] },
    ]);
  });

  test("三(二)3(2) of 001 asks the orebody, the zone and a small mine as well", () => {
    const rule = aRule("safety_distance", { also: ["orebody", "zone", "small"] });
    const zoned = (id: string, change: Partial<TriggerMine> = {}) =>
      aTriggerMine(id, { inZone: true, ...change });
    const pair = [aPair("a", "b", 100)];
    expect(outcomes(rule, [zoned("a"), zoned("b")], pair)).toEqual({ a: "holds", b: "holds" });
    expect(outcomes(rule, [zoned("a"), zoned("b", { productionClass: "large" })], pair)).toEqual({
      a: "holds",
      b: "fails",
    });
    expect(outcomes(rule, [zoned("a"), zoned("b", { orebodyId: "O2" })], pair)).toEqual({
      a: "fails",
      b: "fails",
    });
    expect(outcomes(rule, [zoned("a", { inZone: null }), zoned("b", { inZone: false })], pair)).toEqual({
      a: "unverified",
      b: "fails",
    });
  });
});

describe("同一矿体", () => {
  test("two holders of one orebody share it however far apart; one holder of both does not", () => {
    const rule = aRule("shared_orebody", { also: ["holder"] });
    const mines = [aTriggerMine("a"), aTriggerMine("b"), aTriggerMine("c", { orebodyId: "O2" })];
    expect(outcomes(rule, mines)).toEqual({ a: "holds", b: "holds", c: "fails" });
    const one = [aTriggerMine("a", { holder: "甲" }), aTriggerMine("b", { holder: "甲" })];
    expect(outcomes(rule, one)).toEqual({ a: "fails", b: "fails" });
    expect(outcomes(aRule("shared_orebody"), one)).toEqual({ a: "holds", b: "holds" });
  });

  test("连片 leaves out who is far away", () => {
    const rule = aRule("shared_orebody", { also: ["near"] });
    const mines = [aTriggerMine("a"), aTriggerMine("b"), aTriggerMine("c")];
    expect(outcomes(rule, mines, [aPair("a", "b", 480)])).toEqual({ a: "holds", b: "holds", c: "fails" });
  });

  test("a mine whose orebody is not reported is to be verified even with nobody near, unless 连片 is asked", () => {
    const unknown = [aTriggerMine("a", { orebodyId: null })];
    expect(outcomes(aRule("shared_orebody", { also: ["holder"] }), unknown)).toEqual({ a: "unverified" });
    expect(outcomes(aRule("shared_orebody", { also: ["near"] }), unknown)).toEqual({ a: "fails" });
  });

  test("a mine whose orebody is not reported may share it, and so may its neighbour", () => {
    const rule = aRule("shared_orebody", { also: ["holder"] });
    const mines = [
      aTriggerMine("a", { orebodyId: null }),
      aTriggerMine("b"),
      aTriggerMine("c", { orebodyId: "O3" }),
    ];
    expect(outcomes(rule, mines, [aPair("a", "b", 400)])).toEqual({
      a: "unverified",
      b: "unverified",
      c: "fails",
    });
  });
});

test("however many mines give their orebody one name, each is told whether another holder works it", () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    aTriggerMine(`m${String(index).padStart(2, "0")}`, { holder: index === 45 ? "乙" : "甲" }),
  );
  const rule = aRule("shared_orebody", { also: ["holder"] });
  expect(new Set(Object.values(outcomes(rule, many)))).toEqual(new Set(["holds"]));
  const one = many.map((mine) => ({ ...mine, holder: "甲" }));
  expect(new Set(Object.values(outcomes(rule, one)))).toEqual(new Set(["fails"]));
});

test("低于最低规模 stands on the mine alone", () => {
  const question = aQuestion([aRule("below_minimum")], {
    minimumScales: [{ minerals: ["建筑石料用灰岩"], method: "open_pit", value: "50", unit: "wt" }],
  });
  const mines = [aTriggerMine("a", { capacity: "49.9" }), aTriggerMine("b", { capacity: "50" })];
  expect(findTriggers(mines, [], question).map(({ findings: [f] }) => f?.outcome)).toEqual([
    "holds",
    "fails",
  ]);
});

test("以山脊划界 binds open pits of building stone; others fail whatever is unknown of them", () => {
  const rule = aRule("ridge_boundary", { also: ["sand_stone", "open_pit"] });
  const mines = [
    aTriggerMine("a", { survey }),
    aTriggerMine("b"),
    aTriggerMine("c", { mineral: "铁矿" }),
    aTriggerMine("d", { survey: { ...survey, ridgeBoundary: false } }),
  ];
  expect(outcomes(rule, mines)).toEqual({ a: "holds", b: "unverified", c: "fails", d: "fails" });
});

test("假整合 is suspected by any indicator and ruled out only when all were looked at", () => {
  const mines = [
    aTriggerMine("a", { survey: { ...survey, productionSystems: 2 } }),
    aTriggerMine("b", { survey }),
    aTriggerMine("c", { survey: { ...survey, operators: null } }),
    aTriggerMine("d"),
  ];
  expect(outcomes(aRule("false_merger"), mines)).toEqual({
    a: "holds",
    b: "fails",
    c: "unverified",
    d: "unverified",
  });
});

test("孤立: nobody within 500 m; under XZ-26 nobody of its orebody either", () => {
  const mines = [aTriggerMine("a"), aTriggerMine("b"), aTriggerMine("c", { orebodyId: "O9" })];
  const pairs = [aPair("a", "b", 650)];
  expect(outcomes(aRule("isolated"), mines, pairs)).toEqual({ a: "holds", b: "holds", c: "holds" });
  const strict = aRule("isolated", { also: ["no_shared_orebody"] });
  expect(outcomes(strict, mines, pairs)).toEqual({ a: "fails", b: "fails", c: "holds" });
  expect(outcomes(strict, [aTriggerMine("d", { orebodyId: null })])).toEqual({ d: "unverified" });
});

test("a mine that the document is not about takes no part, not even as a neighbour", () => {
  const mines = [aTriggerMine("a"), aTriggerMine("b", { inScope: false })];
  expect(outcomes(aRule("safety_distance"), mines, [aPair("a", "b", 10)])).toEqual({ a: "fails" });
  expect(outcomes(aRule("shared_orebody"), mines)).toEqual({ a: "fails" });
});

test("the order of the input does not matter, and no rule finds nothing", () => {
  const mines = [aTriggerMine("b"), aTriggerMine("a"), aTriggerMine("c")];
  const pairs = [aPair("c", "a", 100), aPair("a", "b", 200)];
  const question = aQuestion([aRule("safety_distance"), aRule("shared_orebody"), aRule("isolated")]);
  expect(findTriggers(mines, pairs, question)).toEqual(
    findTriggers([...mines].reverse(), [...pairs].reverse(), question),
  );
  expect(findTriggers(mines, pairs, aQuestion([]))).toEqual([]);
});

test("the search reaches as far as the widest of the distances with its band", () => {
  expect(triggerReachM(aQuestion([]))).toBeCloseTo(500.501, 6);
  const parameters = { safetyDistanceM: 800, isolationDistanceM: 100, reference: [] };
  expect(triggerReachM(aQuestion([], { parameters }))).toBeCloseTo(800.501, 6);
});
