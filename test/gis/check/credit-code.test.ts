import fc from "fast-check";
import { expect, test } from "vitest";
import { creditCheckCharacter, creditCodeFault } from "#gis/check/credit-code";

const valid = "91210381564620598A";

test("a real 统一社会信用代码 passes its check digit", () => {
  expect(creditCodeFault(valid)).toBeNull();
});

test("a changed last character fails the check digit", () => {
  expect(creditCodeFault("91210381564620598B")).toBe("check_digit");
});

test("a letter the standard leaves out is no character of the code", () => {
  expect(creditCodeFault("91210381564620598I")).toBe("character");
});

test("seventeen characters are too few", () => {
  expect(creditCodeFault(valid.slice(0, 17))).toBe("length");
});

test("any single wrong character is noticed", () => {
  const alphabet = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
  fc.assert(
    fc.property(fc.nat(17), fc.constantFrom(...alphabet), (at, character) => {
      const changed = valid.slice(0, at) + character + valid.slice(at + 1);
      expect(creditCodeFault(changed) === null).toBe(changed === valid);
    }),
  );
});

test("the check character follows from the first 17 alone", () => {
  expect(creditCheckCharacter(valid.slice(0, 17))).toBe("A");
  expect(creditCheckCharacter(`${valid.slice(0, 17)}B`)).toBe("A");
});
