import { expect, test } from "vitest";
import { parameters } from "#test/support/candidate-reply";
import { isDecimal, parameterLine } from "../../../web/consolidation/parameter-form.tsx";

test("areas and tonnes are plain decimals", () => {
  expect(["0.1", "30", "29.99"].every(isDecimal)).toBe(true);
  expect(["", "0,1", "-1", "1e3", "三十"].some(isDecimal)).toBe(false);
});

test("the folded form still says all four conditions with their signs", () => {
  expect(parameterLine(parameters)).toBe("≤ 500 米 · ＜ 0.1 km² · ＜ 30 万吨 · 本矿为小矿");
});
