import { expect, test } from "vitest";
import { miningMethod } from "#gis/attributes/mining-method";

test.each([
  ["露天开采", "open_pit"],
  ["地下开采", "underground"],
  ["井工", "underground"],
  ["露天/地下开采", "both"],
  ["先露天后井工", "both"],
  ["open_pit", "open_pit"],
  ["3", null],
  ["", null],
] as const)("%s is %s", (text, method) => {
  expect(miningMethod(text)).toBe(method);
});
