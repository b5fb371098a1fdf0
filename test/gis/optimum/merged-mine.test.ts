import { describe, expect, test } from "vitest";
import { mergedMine } from "#gis/optimum/merged-mine";
import type { OptimumMine } from "#gis/optimum/optimum-mine";

const mine = (id: string, change: Partial<OptimumMine> = {}): OptimumMine => ({
  id,
  mineral: "建筑石料用灰岩",
  method: "open_pit",
  capacity: "3",
  capacityUnit: "wm3",
  bulkDensity: null,
  areaM2: 50_000,
  reserveWt: "20.1",
  mustMerge: false,
  isSandStoneClay: true,
  draftGroup: null,
  ...change,
});

describe("several mines as one", () => {
  test("are classed by what they may dig together, exactly at the limit too", () => {
    const links = [{ a: "a", b: "b", distanceM: 10, toVerify: false }];
    expect(mergedMine([mine("a"), mine("b", { capacity: "2" })], links)).toMatchObject({
      capacity: "5",
      productionClass: "medium",
      reserveWt: "40.2",
      areaM2: 100_000,
    });
    expect(mergedMine([mine("a"), mine("b", { capacity: "1.99" })], links).productionClass).toBe("small");
  });

  test.each([
    ["without a capacity", { capacity: null }],
    ["in another unit", { capacityUnit: "wt" as const }],
    ["of another mineral", { mineral: "白云岩" }],
  ])("have no class with one %s", (_, change) => {
    const merged = mergedMine([mine("a"), mine("b", change)], []);
    expect([merged.capacity, merged.productionClass]).toEqual([null, null]);
  });

  test("say of what reserves are not known", () => {
    const merged = mergedMine([mine("a"), mine("b", { reserveWt: null })], []);
    expect([merged.reserveWt, merged.reserveIncomplete]).toEqual(["20.1", true]);
    expect(mergedMine([mine("b", { reserveWt: null })], []).reserveWt).toBeNull();
  });

  test("lie apart by the shortest way that joins them, known orebodies first", () => {
    const links = [
      { a: "a", b: "b", distanceM: 300, toVerify: false },
      { a: "b", b: "c", distanceM: 200, toVerify: false },
      { a: "a", b: "c", distanceM: 250, toVerify: false },
      { a: "a", b: "d", distanceM: 1, toVerify: true },
    ];
    const three = mergedMine([mine("a"), mine("b"), mine("c")], links);
    expect([three.apartM, three.toVerify]).toEqual([450, false]);
    const four = mergedMine([mine("a"), mine("b"), mine("c"), mine("d")], links);
    expect([four.apartM, four.toVerify]).toEqual([451, true]);
  });
});
