import { describe, expect, test } from "vitest";
import { type CapacityFacts, productionClass } from "#gis/quota/production-class";

const facts = (change: Partial<CapacityFacts>): CapacityFacts => ({
  mineral: "铁矿",
  method: "open_pit",
  capacity: "60",
  capacityUnit: "wt",
  bulkDensity: null,
  ...change,
});
const classOf = (change: Partial<CapacityFacts>) => productionClass(facts(change))?.productionClass ?? null;

describe("production class by 国土资发〔2004〕208号", () => {
  test.each([
    ["铁矿", "open_pit", "wt", "200", "large"],
    ["铁矿", "open_pit", "wt", "199.99", "medium"],
    ["铁矿", "open_pit", "wt", "59.99", "small"],
    ["铁矿", "underground", "wt", "100", "large"],
    ["菱镁矿", "open_pit", "wt", "30", "medium"],
    ["水泥用灰岩", "open_pit", "wt", "30", "small"],
    ["水泥用石灰岩", null, "wt", "50", "medium"],
    ["建筑石料用灰岩", "open_pit", "wm3", "10", "large"],
    ["建筑用砂", "open_pit", "wm3", "5", "medium"],
    ["砖瓦用黏土", "open_pit", "wt", "4.9999", "small"],
    ["膨润土", null, "wt", "5", "medium"],
  ] as const)("%s, %s, %s %s: %s", (mineral, method, capacityUnit, capacity, expected) => {
    expect(classOf({ mineral, method, capacityUnit, capacity })).toBe(expected);
  });

  test("a quarry licensed in tonnes has no class in cubic metres until its bulk density is known", () => {
    const quarry = { mineral: "建筑石料用灰岩", capacity: "47.7", capacityUnit: "wt" } as const;
    expect(classOf(quarry)).toBeNull();
    expect(classOf({ ...quarry, bulkDensity: "2.65" })).toBe("large");
    expect(classOf({ ...quarry, capacity: "26.49", bulkDensity: "2.65" })).toBe("medium");
    expect(classOf({ ...quarry, bulkDensity: "0" })).toBeNull();
  });

  test("cubic metres of limestone become tonnes by bulk density", () => {
    const stone = { mineral: "石灰岩", capacity: "20", capacityUnit: "wm3", bulkDensity: "2.5" } as const;
    expect(classOf(stone)).toBe("medium");
  });

  test("tonnes of graphite ore are never taken for tonnes of graphite", () => {
    expect(classOf({ mineral: "石墨", capacity: "30", bulkDensity: "2.6" })).toBeNull();
    expect(classOf({ mineral: "石墨", capacity: "1", capacityUnit: "product_wt" })).toBe("large");
  });

  test("an iron mine of unknown or mixed method has a class only where both rows agree", () => {
    expect(classOf({ method: null, capacity: "250" })).toBe("large");
    expect(classOf({ method: "both", capacity: "150" })).toBeNull();
  });

  test("an unlisted mineral, a missing or a zero capacity has no class", () => {
    expect(classOf({ mineral: "未列矿种" })).toBeNull();
    expect(classOf({ capacity: null })).toBeNull();
    expect(classOf({ capacity: "0" })).toBeNull();
  });

  test("the magnesite row says that it is not confirmed, and a bureau can hand in its own", () => {
    const magnesite = facts({ mineral: "菱镁矿", capacity: "50" });
    expect(productionClass(magnesite)?.rule.evidence).toBe("K?");
    const own = [
      { minerals: ["菱镁矿"], method: null, unit: "wt", large: "50", medium: "20", evidence: "S" },
    ] as const;
    expect(productionClass(magnesite, own)?.productionClass).toBe("large");
  });
});
