import { describe, expect, test } from "vitest";
import { extraLimb, measured, orebodyLimb } from "#gis/triggers/extra-limbs";
import { aTriggerMine } from "#test/support/trigger-mines";

const numbers = { nearM: 500, bandM: 0.5 };
const mine = aTriggerMine("a");
const holder = (own: object, other: object) =>
  extraLimb("holder", aTriggerMine("a", own), { mine: aTriggerMine("b", other), distanceM: 1 }, numbers)
    .status;

describe("采矿权人不同", () => {
  test("the credit code decides where both have one, whatever the names", () => {
    expect(holder({ creditCode: "X1", holder: "甲" }, { creditCode: "X1", holder: "乙" })).toBe("fail");
    expect(holder({ creditCode: "X1", holder: "甲" }, { creditCode: "X2", holder: "甲" })).toBe("pass");
  });

  test("else the name, with spaces and brackets of either width alike", () => {
    expect(holder({ creditCode: "X1", holder: "甲 矿业(忻州)" }, { holder: "甲矿业（忻州）" })).toBe("fail");
    expect(holder({ holder: "甲" }, { holder: "乙" })).toBe("pass");
  });
});

test("an orebody that neither or only one report names is unknown, nothing is guessed from the mineral", () => {
  const towards = (own: string | null, other: string | null) =>
    orebodyLimb(aTriggerMine("a", { orebodyId: own }), {
      mine: aTriggerMine("b", { orebodyId: other }),
      distanceM: 0,
    }).status;
  expect(towards("O1", "O1 ")).toBe("pass");
  expect(towards("O1", "O2")).toBe("fail");
  expect(towards("O1", null)).toBe("unverified");
  expect(towards(null, null)).toBe("unverified");
});

test("连片 is within the distance, and nobody out of reach is", () => {
  const near = (distanceM: number | null) =>
    extraLimb("near", mine, { mine: aTriggerMine("b"), distanceM }, numbers).status;
  expect([near(0), near(500), near(500.01), near(501), near(null)]).toEqual([
    "pass",
    "critical_pass",
    "critical_fail",
    "fail",
    "fail",
  ]);
  expect(extraLimb("near", mine, null, numbers)).toMatchObject({ status: "fail", note: "no_neighbour" });
});

test("what the register does not hold about the mine itself is unknown", () => {
  const own = (key: "zone" | "small" | "open_pit", change: object) =>
    extraLimb(key, aTriggerMine("a", change), null, numbers).status;
  expect([own("zone", {}), own("zone", { inZone: true }), own("zone", { inZone: false })]).toEqual([
    "unverified",
    "pass",
    "fail",
  ]);
  expect([
    own("small", { productionClass: null }),
    own("small", {}),
    own("small", { productionClass: "medium" }),
  ]).toEqual(["unverified", "pass", "fail"]);
  expect([
    own("open_pit", { method: null }),
    own("open_pit", { method: "both" }),
    own("open_pit", { method: "underground" }),
  ]).toEqual(["unverified", "pass", "fail"]);
});

test("普通建筑用砂石 is neither clay nor cement limestone", () => {
  const stone = (mineral: string) =>
    extraLimb("sand_stone", aTriggerMine("a", { mineral }), null, numbers).status;
  expect(["建筑石料用灰岩", "建筑用砂", "砖瓦用粘土", "水泥用灰岩"].map(stone)).toEqual([
    "pass",
    "pass",
    "fail",
    "fail",
  ]);
});

test("within the band of its limit a measurement is 临界 either way", () => {
  expect([
    measured(true, false),
    measured(true, true),
    measured(false, true),
    measured(false, false),
  ]).toEqual(["pass", "critical_pass", "critical_fail", "fail"]);
});
