import { expect, test } from "vitest";
import { triggerLines } from "#api/cli/trigger-lines";
import { findTriggers } from "#gis/triggers/find-triggers";
import { aPair, aQuestion, aRule, aTriggerMine } from "#test/support/trigger-mines";

const mines = [
  { id: "a", name: "甲矿" },
  { id: "b", name: "乙矿" },
];

test("each reason is counted, and told of the mines of which it holds with its numbers and the other mine", () => {
  const found = findTriggers(
    [aTriggerMine("a"), aTriggerMine("b")],
    [aPair("a", "b", 120)],
    aQuestion([aRule("safety_distance"), aRule("ridge_boundary", { clauseId: null })]),
  );
  const lines = triggerLines(found, mines);
  expect(lines).toContain("其他整合情形　安全距离不足：成立 2，待核实 0，不成立 0");
  expect(lines).toContain("其他整合情形　以山脊划界（参考）：成立 0，待核实 2，不成立 0");
  expect(lines[lines.indexOf("【安全距离不足】甲矿") + 1]).toMatch(/120.*乙矿.*300/);
});

test("a file says nothing of them, and a document without such rules asks none: both are told", () => {
  expect(triggerLines(null, mines)).toEqual([expect.stringContaining("没有检查")]);
  expect(triggerLines([], mines)).toEqual(["其他整合情形：依据文件没有规定。"]);
});
