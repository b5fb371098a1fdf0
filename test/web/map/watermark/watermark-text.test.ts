import { expect, test } from "vitest";
import { watermarkText } from "#web/map/watermark/watermark-text";

test("who and when, by the clock in Beijing", () => {
  const at = new Date("2026-11-26T16:05:30Z");
  expect(watermarkText({ name: "张三", login: "zhangsan" }, at)).toBe("张三（zhangsan） 2026-11-27 00:05");
  expect(watermarkText({ name: "规划人员", login: "规划人员" }, at)).toBe("规划人员 2026-11-27 00:05");
});
