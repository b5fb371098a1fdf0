import { describe, expect, test } from "vitest";
import { orebodyCondition, orebodyRelation } from "#gis/consolidation/orebody";
import { aMine } from "../../support/mine-facts.ts";

describe("属同一矿体", () => {
  test.each([
    ["O1", "O1", "same"],
    ["O1", " O1 ", "same"],
    ["O1", "O2", "different"],
    ["O1", null, "unknown"],
    [null, "O1", "unknown"],
    [null, null, "unknown"],
    ["", "", "unknown"],
  ])("reports say %s and %s: %s", (a, b, relation) => {
    const mines = [aMine("1", { orebodyId: a }), aMine("2", { orebodyId: b })] as const;
    expect(orebodyRelation(...mines)).toBe(relation);
  });

  test("the same mineral alone never proves it", () => {
    expect(orebodyCondition(aMine("1", { orebodyId: null }), aMine("2"))).toMatchObject({
      status: "unverified",
      value: null,
      limit: "O1",
      neighbourId: "2",
      note: "orebody_missing",
    });
  });

  test("without a neighbour there is nothing to share", () => {
    expect(orebodyCondition(aMine("1"), null)).toMatchObject({
      status: "fail",
      value: "O1",
      note: "no_neighbour",
    });
  });
});
