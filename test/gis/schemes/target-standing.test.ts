import { expect, test } from "vitest";
import { shareStanding, standingBetween, targetStanding } from "#gis/schemes/target-standing";

const about = { value: "50", comparison: "about", tolerance: "5" } as const;
const over = { value: "50", comparison: ">", tolerance: null } as const;

test.each([
  ["50.00", about, "met"],
  ["45.00", about, "near"],
  ["44.99", about, "missed"],
  ["50.00", over, "missed"],
  ["50.01", over, "met"],
  ["100.00", { ...over, value: "100", comparison: ">=" as const }, "met"],
  ["99.99", { ...over, value: "100", comparison: ">=" as const }, "missed"],
  [null, about, "unknown"],
] as const)("%s %%", (value, target, standing) => {
  expect(targetStanding(value, target)).toBe(standing);
});

test("a share is judged unrounded, and of nothing it cannot be told", () => {
  expect(shareStanding(20_000, 40_001, about)).toBe("near");
  expect(shareStanding(1, 2, about)).toBe("met");
  expect(shareStanding(1, 2, over)).toBe("missed");
  expect(shareStanding(0, 0, about)).toBe("unknown");
});

test("between the least and the most that it can come to, it stands so only where both do", () => {
  expect(standingBetween("met", "met")).toBe("met");
  expect(standingBetween("missed", "missed")).toBe("missed");
  expect(standingBetween("missed", "met")).toBe("unknown");
});
