import { expect, test } from "vitest";
import { placeText, termText } from "../../../web/published/published-words.ts";

test("a term is told as far as it is known", () => {
  expect(termText({ validFrom: "2020-01-01", validTo: "2030-01-01" })).toBe("2020-01-01 至 2030-01-01");
  expect(termText({ validFrom: null, validTo: "2030-01-01" })).toBe("不详 至 2030-01-01");
  expect(termText({ validFrom: null, validTo: null })).toBe("—");
});

test("a place is about there", () => {
  expect(placeText({ place: { lon: 112.205, lat: 38.405 } })).toBe("112.205°E 38.405°N 附近");
  expect(placeText({ place: null })).toBe("—");
});
