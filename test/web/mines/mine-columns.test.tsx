// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { mineColumns, sortOf } from "../../../web/mines/mine-columns.tsx";
import type { MineSort } from "../../../web/shell/mine-filter-store.ts";

const columns = (sort: MineSort, status: string | null = null) =>
  mineColumns({ day: "2026-11-22", isToday: true, sort, status, countyOf: () => "云岭区" });

describe("columns of the mines' table", () => {
  it("speak of the 拟设面积 where only planned blocks are listed", () => {
    expect(columns("name", "planned").map(({ title }) => title)).toContain("拟设面积km²");
    expect(columns("name", "planned").map(({ title }) => title)).not.toContain("证载面积km²");
  });

  it("stand in the order officers read them", () => {
    expect(columns("name").map(({ title }) => title)).toEqual([
      "矿山名称",
      "许可证号",
      "采矿权人",
      "县区",
      "矿种",
      "规模(万吨/年)",
      "规模类型",
      "证载面积km²",
      "保有储量万吨",
      "状态",
      "有效期止",
      "处置",
    ]);
  });

  it("show the order the server sorts in", () => {
    const ordered = columns("-area").filter((column) => column.sortOrder);
    expect(ordered.map(({ key, sortOrder }) => [key, sortOrder])).toEqual([["area", "descend"]]);
  });

  it("ask the server for the other direction with a minus, and for names when sorting is lifted", () => {
    expect(sortOf("validTo", "descend")).toBe("-validTo");
    expect(sortOf("validTo", "ascend")).toBe("validTo");
    expect(sortOf("validTo", null)).toBe("name");
  });
});
