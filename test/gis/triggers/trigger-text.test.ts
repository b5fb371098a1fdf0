import { expect, test } from "vitest";
import { ownLimb } from "#gis/triggers/settle";
import {
  limbKeys,
  limbMethods,
  limbNotes,
  type TriggerFinding,
  triggerKeys,
  triggerOutcomes,
} from "#gis/triggers/trigger";
import {
  limbText,
  outcomeLabels,
  triggerLabels,
  triggerMeanings,
  triggerParameterLine,
  triggersText,
} from "#gis/triggers/trigger-text";

test("every rule, outcome, limb, method and note has Chinese words", () => {
  const chinese = /[\u4e00-\u9fff]{2}/;
  for (const key of triggerKeys) {
    expect(triggerLabels[key]).toMatch(chinese);
    expect(triggerMeanings[key]).toMatch(chinese);
  }
  for (const outcome of triggerOutcomes) expect(outcomeLabels[outcome]).toMatch(chinese);
  for (const key of limbKeys) expect(limbText(ownLimb(key, "pass")).label).toMatch(chinese);
  for (const method of limbMethods)
    expect(limbText(ownLimb("zone", "pass", { method })).method).toMatch(chinese);
  for (const note of limbNotes)
    expect(limbText(ownLimb("zone", "unverified", { note })).note).toMatch(chinese);
});

test("a distance is told with the mine it was measured to, its limit and how", () => {
  const limb = ownLimb("distance", "pass", {
    ...{ value: "212.500", limit: "300", comparison: "<=", unit: "m" },
    ...{ method: "licence_distance", partnerId: "b" },
  });
  expect(limbText(limb, () => "西沟矿").sentence).toBe(
    "与相邻矿山的距离：212.500 米（西沟矿），条件 ≤ 300 米，符合（矿区范围之间的椭球面测地距离（CGCS2000））",
  );
});

test("what two mines are is laid side by side, each with its own", () => {
  const limb = ownLimb("holder", "pass", {
    value: "甲公司",
    limit: "乙公司",
    comparison: "!=",
    partnerId: "b",
  });
  expect(limbText(limb, () => "西沟矿").sentence).toBe(
    "采矿权人不同：甲公司，对方（西沟矿）为 乙公司，符合（登记数据）",
  );
  const silent = ownLimb("orebody", "unverified", { value: "O1", partnerId: "b", note: "orebody_missing" });
  expect(limbText(silent, () => "西沟矿").limit).toBe("对方（西沟矿）为 未登记");
});

test("nobody in reach is 无, what nobody knows is 未知", () => {
  expect(limbText(ownLimb("alone", "pass")).value).toBe("无");
  expect(limbText(ownLimb("distance", "fail", { note: "no_neighbour" })).value).toBe("无");
  expect(limbText(ownLimb("systems", "unverified", { note: "systems_missing" })).value).toBe("未知");
});

test("codes are put into words, amounts keep their unit", () => {
  expect(limbText(ownLimb("small", "pass", { value: "small" })).value).toBe("小型");
  expect(limbText(ownLimb("ridge", "pass", { value: "yes" })).value).toBe("是");
  expect(limbText(ownLimb("scale", "pass", { value: "47.7", unit: "wt" })).value).toBe("47.7 万吨/年");
  expect(limbText(ownLimb("sand_stone", "fail", { value: "铁矿" })).value).toBe("铁矿（不属普通建筑用砂石）");
});

test("the numbers of the rules read in one line", () => {
  const line = triggerParameterLine({ safetyDistanceM: 300, isolationDistanceM: 500, reference: [] });
  expect(line).toBe("安全距离 ≤ 300 米 · 孤立 ＞ 500 米");
});

test("what fails is not said in the line of a mine, what is for reference says so", () => {
  const finding = (
    trigger: TriggerFinding["trigger"],
    outcome: TriggerFinding["outcome"],
    clauseId: string | null,
  ) => ({ trigger, outcome, clauseId, critical: false, limbs: [], partnerIds: [] }) satisfies TriggerFinding;
  const findings = [
    finding("safety_distance", "holds", "c"),
    finding("shared_orebody", "fails", "c"),
    finding("ridge_boundary", "unverified", null),
  ];
  expect(triggersText(findings)).toBe("安全距离不足、以山脊划界待核实（参考）");
  expect(triggersText(undefined)).toBe("");
});
