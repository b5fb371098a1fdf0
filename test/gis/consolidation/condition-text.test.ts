import { describe, expect, test } from "vitest";
import type { Condition } from "#gis/consolidation/candidate";
import { conditionText } from "#gis/consolidation/condition-text";
import { printedRule } from "../../support/mine-facts.ts";

const distance: Condition = {
  key: "distance",
  status: "critical_pass",
  value: "499.926",
  limit: "500",
  comparison: "<=",
  unit: "m",
  method: "geodesic",
  neighbourId: "2",
  note: "near_limit",
};
const area: Condition = {
  ...distance,
  key: "area",
  status: "pass",
  value: "0.0900",
  limit: "0.1",
  comparison: "<",
  unit: "km2",
  method: "licensed_area",
  neighbourId: null,
  note: null,
};
const orebody: Condition = {
  ...distance,
  key: "orebody",
  status: "unverified",
  value: "O1",
  limit: "",
  comparison: "=",
  unit: "",
  method: "reserve_report",
  note: "orebody_missing",
};
const text = (condition: Condition) => conditionText(condition, printedRule, (id) => `${id}号矿`);

describe("a condition in words", () => {
  test("gives value, limit, outcome, method and what is to be done", () => {
    expect(text(distance).sentence).toBe(
      "相邻矿区边界距离：499.926 米，要求 ≤ 500 米，临界（符合）（椭球面测地距离（CGCS2000）；与限值相差不足 0.5 米，须实测复核）",
    );
    expect(text(area).sentence).toBe("矿区面积：0.0900 平方公里，要求 ＜ 0.1 平方公里，符合（证载面积）");
  });

  test("names the neighbour whose orebody is not reported", () => {
    expect(text(orebody)).toMatchObject({
      value: "O1",
      limit: "与 2号矿 的矿体（未登记）相同",
      status: "待核实",
    });
  });

  test("says whose size it is where the neighbour's decides", () => {
    expect(text({ ...area, neighbourId: "2" }).label).toBe("矿区面积（相邻矿山 2号矿）");
  });

  test("shows a computed area in full where four decimals would put it on the limit", () => {
    const official = { ...area, method: "official_area" } as const;
    expect(text({ ...official, value: "0.09996123" }).value).toBe("0.09996123 平方公里");
    expect(text({ ...official, value: "0.08997312" }).value).toBe("0.0900 平方公里");
  });

  test("says 无 for a distance to no neighbour and 未知 for a missing value", () => {
    const lonely = {
      ...distance,
      status: "fail",
      value: null,
      neighbourId: null,
      note: "no_neighbour",
    } as const;
    expect(text(lonely)).toMatchObject({ value: "无", note: "距离 500 米以内没有参与判定的相邻矿山" });
    const unknown = {
      ...area,
      key: "reserve",
      unit: "wt",
      value: null,
      limit: "30",
      note: "reserve_missing",
    } as const;
    expect(text(unknown)).toMatchObject({ value: "未知", limit: "＜ 30 万吨" });
  });
});
