import { Resvg } from "@resvg/resvg-wasm";
import { expect, test, vi } from "vitest";
import { platePng } from "#api/plan-document/plate-png";
import type { Plate } from "#gis/plates/plate";

const plate: Plate = {
  title: "东沟矿整合范围图",
  scale: 5000,
  widthMm: 297,
  heightMm: 210,
  frame: { xMm: 10, yMm: 10, widthMm: 200, heightMm: 180 },
  items: [],
};

test("a plate is drawn for A4 at 150 dots an inch, and keeps no memory behind it", async () => {
  const freed = vi.spyOn(Resvg.prototype, "free");
  const png = Buffer.from(await platePng(plate));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1754, 1240]);
  expect(freed).toHaveBeenCalledOnce();
});
