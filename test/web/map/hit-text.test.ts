import { describe, expect, it } from "vitest";
import { hitText } from "../../../web/map/hit-text.ts";

describe("属性查询 of a feature", () => {
  it("tells a mine's mineral, status, class and end of validity", () => {
    const properties = {
      name: "青石铁矿",
      mineral: "铁矿",
      status: "suspended",
      productionClass: "small",
      validTo: "2026-12-31",
    };
    expect(hitText({ layerId: "mines", id: "1", properties })).toEqual({
      title: "青石铁矿",
      detail: "铁矿 · 停产 · 小型 · 有效期止 2026-12-31",
    });
  });

  it("leaves out what the tile does not say", () => {
    const properties = { name: "青石铁矿", status: "producing", productionClass: null };
    expect(hitText({ layerId: "mines", id: "1", properties }).detail).toBe("生产");
  });

  it("says of a planned block that it is one, and when it is to be granted", () => {
    const properties = { name: "东沟区块", mineral: "石灰岩", grantYear: 2027 };
    expect(hitText({ layerId: "planned_blocks", id: "1", properties }).detail).toBe(
      "拟设区块 · 石灰岩 · 拟 2027 年出让",
    );
  });

  it("warns that a control line is provisional", () => {
    const properties = { name: "青龙山", kind: "ecological_red_line", state: "provisional" };
    expect(hitText({ layerId: "zone-ecological_red_line", id: "1", properties }).detail).toBe(
      "生态保护红线 · 暂定范围",
    );
  });
});
