import { expect, test } from "vitest";
import type { CarryingKind } from "#gis/carrying-out/member-fate";
import { openedCarrying } from "#web/carrying-out/carry-fields";
import { fateRows, fateSum } from "#web/carrying-out/fate-rows";
import { offer } from "./an-offer.ts";

const rowsOf = (kind: CarryingKind) => fateRows(offer, openedCarrying(offer, kind, "2026-07-22"));
const told = (kind: CarryingKind) => rowsOf(kind).map(({ name, before, after }) => [name, before, after]);

test("under 变更 the licence of the 主体 goes on, first in the table, and the other merges into it", () => {
  expect(told("changed_licence")).toEqual([
    ["东沟石料厂", "有效", "自 2026-07-22 起变更，继续有效"],
    ["西沟", "有效", "2026-07-22 注销，整合并入“东沟石料厂”"],
  ]);
  expect(fateSum(rowsOf("changed_licence"))).toBe("有效许可证 2 → 1，减少 1");
});

test("under 新立 both end and one begins: the register has one fewer all the same", () => {
  expect(told("new_licence")).toEqual([
    ["东沟石料厂", "—", "自 2026-07-22 起新立"],
    ["西沟", "有效", "2026-07-22 注销，整合并入“东沟石料厂”"],
    ["东沟石料厂", "有效", "2026-07-22 注销，由新证替代“东沟石料厂”"],
  ]);
  expect(fateSum(rowsOf("new_licence"))).toBe("有效许可证 2 → 1，减少 1");
});
