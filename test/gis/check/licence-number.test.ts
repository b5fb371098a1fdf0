import { expect, test } from "vitest";
import { licenceNumberKind } from "#gis/check/licence-number";

test("a licence number of 23 characters is of the current kind", () => {
  expect(licenceNumberKind("C2112822009087120030651")).toBe("current");
});

test("there is no thirteenth month in a licence number", () => {
  expect(licenceNumberKind("C2112822009137120030651")).toBe("wrong");
});

test("22 characters are no licence number", () => {
  expect(licenceNumberKind("C211282200908712003065")).toBe("wrong");
});

test("old numbers of 13 and 18 digits are told apart from wrong ones", () => {
  expect(licenceNumberKind("2105000510113")).toBe("legacy");
  expect(licenceNumberKind("210500051011321050")).toBe("legacy");
  expect(licenceNumberKind("21050005101132")).toBe("wrong");
});
