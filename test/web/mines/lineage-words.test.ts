import { expect, test } from "vitest";
import type { Lineage } from "#contract/lineage";
import { fateText } from "../../../web/mines/lineage-words.ts";

const step: Lineage = {
  id: "a",
  version: 1,
  kind: "merged",
  fromMineId: "small",
  fromName: "小矿",
  toMineId: "large",
  toName: "大矿",
  happenedOn: "2026-11-01",
  document: null,
  scheme: null,
};

test("a merged mine says when and into which, the mine it went into does not", () => {
  expect(fateText("small", [step])).toBe("已于 2026-11-01 整合并入 大矿，自该日起不再计入有效矿山。");
  expect(fateText("large", [step])).toBeNull();
});

test("a closed mine leads nowhere, and one that was only split goes on", () => {
  expect(fateText("small", [{ ...step, kind: "closed", toMineId: null, toName: null }])).toContain(
    "关闭，自",
  );
  expect(fateText("small", [{ ...step, kind: "split" }])).toBeNull();
});
