import { expect, test } from "vitest";
import { sameMembers } from "#gis/schemes/kept-boundary";

test("the order of members is nothing, one more or one other is", () => {
  expect(sameMembers(["a", "b"], ["b", "a"])).toBe(true);
  expect(sameMembers(["a", "b"], ["a", "b", "c"])).toBe(false);
  expect(sameMembers(["a", "b", "c"], ["a", "b"])).toBe(false);
  expect(sameMembers(["a", "b"], ["a", "c"])).toBe(false);
  expect(sameMembers(["a", "b"], ["a", "a"])).toBe(false);
});
