import { expect, test } from "vitest";
import { effectFields } from "#web/approvals/effect-fields";

const effect = {
  kind: "update" as const,
  subject: "mine",
  recordKey: "m1",
  before: { holder: "甲公司", holder_initials: "jgs", capacity: 30 },
  after: { holder: "乙公司", holder_initials: "ygs", capacity: 45 },
  units: { capacity_unit: "wt" },
};
const overtaken = (subject: string, current: Record<string, unknown>) => ({
  message: "申请已失效",
  subject,
  current,
  ground: null,
});
const told = (...args: Parameters<typeof effectFields>) =>
  effectFields(...args).map(({ label, before, after, now }) => [label, before, after, now]);

test("a change is told by field in words, without what follows from what stands there", () => {
  expect(told(effect, null)).toEqual([
    ["采矿权人", "甲公司", "乙公司", null],
    ["证载规模", "30 万吨/年", "45 万吨/年", null],
  ]);
});

test("what the register holds now is told beside a field that has moved on, of the same record only", () => {
  const current = { holder: "丙公司", capacity: "30.0000" };
  expect(told(effect, overtaken("mine", current))).toEqual([
    ["采矿权人", "甲公司", "乙公司", "丙公司"],
    ["证载规模", "30 万吨/年", "45 万吨/年", null],
  ]);
  expect(told(effect, overtaken("boundary", current)).map(([, , , now]) => now)).toEqual([null, null]);
});

test("numbers of other records are left out, which their names tell", () => {
  const id = "01990000-0000-7000-8000-000000000001";
  const made = { ...effect, before: null, after: { mine_id: id, step: "licence" }, units: {} };
  expect(told(made, null)).toEqual([["步骤", "", "登记发证", null]]);
});

test("each side of a change has the unit of its own, and the register that which stands there now", () => {
  const unitToo = {
    ...effect,
    before: { capacity: 30, capacity_unit: "wt" },
    after: { capacity: 12, capacity_unit: "wm3" },
  };
  const current = { capacity: "31.0000", capacity_unit: "wt" };
  expect(told(unitToo, overtaken("mine", current))).toEqual([
    ["证载规模", "30 万吨/年", "12 万立方米/年", "31 万吨/年"],
    ["规模单位", "万吨/年", "万立方米/年", null],
  ]);
});

test("a proposal of before that says no unit is told without one", () => {
  expect(told({ ...effect, units: undefined }, null)[1]).toEqual(["证载规模", "30", "45", null]);
});
