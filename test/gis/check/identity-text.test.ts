import { expect, test } from "vitest";
import { creditCodeTrouble, licenceNumberTrouble } from "#gis/check/identity-text";

test("sound numbers have no trouble", () => {
  expect(creditCodeTrouble("91210381564620598A")).toBeNull();
  expect(licenceNumberTrouble("C2112822009087120030651")).toBeNull();
  expect(licenceNumberTrouble("2105000510113")).toBeNull();
});

test.each([
  ["91210381564620598B", "校验码不符"],
  ["91210381564620598I", "不用 I、O、S、V、Z"],
  ["9121038156462059", "须为18位"],
])("%s is told apart: %s", (code, sentence) => {
  expect(creditCodeTrouble(code)).toContain(sentence);
});

test.each(["C2112822009137120030651", "C211282200908712003065", "辽采1号"])(
  "%s is no licence number",
  (number) => {
    expect(licenceNumberTrouble(number)).toContain("第8至13位为年月");
  },
);
