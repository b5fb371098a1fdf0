import { expect, test } from "vitest";
import { Exact } from "#gis/exact-decimal";

test("register values add up without binary rounding", () => {
  expect(Exact.sum("0.1", "0.2").toFixed()).toBe("0.3");
  expect(Exact.sum("123456789012345678.0001", "0.00009999").toFixed()).toBe("123456789012345678.00019999");
});

test("a half rounds up when a value is shown", () => {
  expect(new Exact("0.00005").toFixed(4)).toBe("0.0001");
  expect(new Exact("2.345").toDecimalPlaces(2).toFixed()).toBe("2.35");
});
