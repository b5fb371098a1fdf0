import { expect, test } from "vitest";
import { declaredM2 } from "../../../web/mines/boundary-correction.tsx";

test("a declared area is typed in km² and stored in m² without the noise of floating numbers", () => {
  expect(declaredM2("0.0985")).toBe(98_500);
  expect(declaredM2(" 1.0685 ")).toBe(1_068_500);
});

test("an area nobody declared is unknown, not 0", () => {
  expect(declaredM2("")).toBeNull();
});
