import { expect, test } from "vitest";
import { type MineNow, memberFaults } from "#gis/carrying-out/member-faults";

const then = { name: "东沟", holder: "甲公司", areaM2: 90_000, asOf: "2026-07-01" };
const now: MineNow = {
  ...{ holder: "甲公司", areaM2: 90_000, boundaryFrom: "2020-01-01" },
  ...{ isPlanned: false, ended: null },
};
const told = (change: Partial<MineNow>) => memberFaults(then, { ...now, ...change }).join("");

test("a mine that is as it was approved can be merged", () => {
  expect(memberFaults(then, now)).toEqual([]);
  expect(told({ areaM2: 90_000.004 })).toBe("");
});

test("one that is not seen, is no mine yet, or has ended cannot", () => {
  expect(memberFaults(then, null).join("")).toContain("“东沟”不在您的管辖范围内");
  expect(told({ isPlanned: true })).toContain("请先登记许可证");
  expect(told({ ended: "已于 2026-07-02 关闭" })).toContain("“东沟”已于 2026-07-02 关闭，许可证已经结束");
});

test("another owner or another boundary is not what was approved, each told with what to do", () => {
  expect(told({ holder: "乙公司" })).toContain("核准时为“甲公司”，现为“乙公司”");
  for (const change of [{ areaM2: 90_001 }, { boundaryFrom: "2026-07-02" }])
    expect(told(change)).toContain("矿区范围在方案编制之后有改动");
  expect(told({ areaM2: null, boundaryFrom: null })).toContain("没有有效的矿区范围");
  expect(told({ holder: "乙公司", areaM2: 1 }).match(/另开新版本/g)).toHaveLength(2);
});
