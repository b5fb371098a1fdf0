import { expect, test } from "vitest";
import { amountTrouble } from "#gis/check/amount";

test("an amount of the register is a plain decimal, not below zero, of a length a person can have meant", () => {
  for (const sound of ["0", "30", "30.5", "1".repeat(24)])
    expect(amountTrouble("证载规模", sound)).toBeNull();
  expect(amountTrouble("证载规模", "3,000")).toContain("证载规模须为十进制数字");
  expect(amountTrouble("证载规模", "30.")).toContain("须为十进制数字");
  expect(amountTrouble("证载规模", "-1")).toBe("证载规模不能为负数。");
  expect(amountTrouble("证载规模", "1".repeat(25))).toBe("证载规模位数过多，请核对。");
});

test("体重 is not zero", () => {
  expect(amountTrouble("体重", "0.00")).toBe("体重须大于 0。");
  expect(amountTrouble("体重", "2.65")).toBeNull();
});
