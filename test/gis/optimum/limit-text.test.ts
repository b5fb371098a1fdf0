import { expect, test } from "vitest";
import { limitText } from "#gis/optimum/limit-text";
import type { LimitKind } from "#gis/optimum/named-limits";
import { plainRules } from "./scattered-mines.ts";

const rules = { ...plainRules, mostLeftPercent: "50", share: { percent: "35", isInclusive: true } };
const names: Record<string, string> = { a: "甲矿", b: "乙矿" };
const said = (kind: LimitKind, mineIds: string[] = []) =>
  limitText({ kind, mineIds }, rules, (id) => names[id] ?? id);

test("every rule is called by what it asks for", () => {
  expect(said("most_left")).toBe("砂石土类矿山整合后不超过整合前的 50%");
  expect(said("share")).toBe("大中型矿山比例不低于 35%");
  expect(said("merged_class")).toContain("按各矿证载规模之和");
  expect(said("must_merge", ["a"])).toBe("甲矿必须整合，不单独保留");
  expect(said("too_near", ["a", "b"])).toBe("甲矿、乙矿相距不满足安全距离，须合为一座");
  expect(said("together", ["a", "b"])).toBe("甲矿、乙矿在同一组");
  expect(said("apart", ["a", "b"])).toBe("甲矿、乙矿不在同一组");
});

test("a share that must be passed says so", () => {
  const over = { ...rules, share: { percent: "50", isInclusive: false } };
  expect(limitText({ kind: "share", mineIds: [] }, over, String)).toBe("大中型矿山比例大于 50%");
});
