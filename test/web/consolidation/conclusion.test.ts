import { expect, test } from "vitest";
import { mineVerdicts } from "#gis/consolidation/candidate";
import { aCondition, aNamedMine, aVerdict } from "#test/support/candidate-reply";
import { conclusionOf } from "../../../web/consolidation/conclusion.ts";

const mine = aNamedMine("a", "甲矿");

test("no conclusion decides: those that suggest say that the authority does", () => {
  for (const verdict of mineVerdicts) {
    const text = conclusionOf({ mine, verdict: aVerdict("a", { verdict }) });
    expect(text).not.toMatch(/决定关闭|予以关闭|已认定/);
    if (verdict === "must_merge" || verdict === "suggested_subject") {
      expect(text).toContain("最终由主管部门认定");
    }
  }
});

test("a mine to verify names what is missing", () => {
  const conditions = [aCondition(), aCondition({ key: "orebody", status: "unverified", value: null })];
  const text = conclusionOf({ mine, verdict: aVerdict("a", { verdict: "to_verify", conditions }) });
  expect(text).toContain("“属同一矿体”缺少数据");
});

test("a mine that need not merge names the condition it fails", () => {
  const conditions = [aCondition({ key: "reserve", status: "fail", value: "30.00" })];
  const text = conclusionOf({ mine, verdict: aVerdict("a", { verdict: "not_mandatory", conditions }) });
  expect(text).toContain("“保有资源储量”不符合");
});

test("a verdict that rests on a near-limit value asks for a survey", () => {
  const text = conclusionOf({ mine, verdict: aVerdict("a", { critical: true }) });
  expect(text).toContain("临界值，须实测或核对");
});

test("under a document without the clause nothing is concluded from it, whatever the conditions", () => {
  const text = conclusionOf({ mine, verdict: aVerdict("a", { verdict: "not_mandatory" }) }, false);
  expect(text).toContain("没有按距离、面积和储量强制整合的条款");
  expect(text).toContain("最终由主管部门认定");
});
