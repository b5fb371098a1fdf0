import { expect, test } from "vitest";
import { dayText, monthText, percentText, wtText } from "../../../web/targets/number-text.ts";

test("shares round half up at two decimals of a per cent", () => {
  expect(percentText("0.600427")).toBe("60.04%");
  expect(percentText("0.100050")).toBe("10.01%");
  expect(percentText(null)).toBe("—");
});

test("tonnes round half up only when shown", () => {
  expect(wtText("4971.075")).toBe("4971.08");
});

test("days and months are written the official way", () => {
  expect(dayText("2026-01-05")).toBe("2026年1月5日");
  expect(monthText("2025-06")).toBe("2025年6月");
});
