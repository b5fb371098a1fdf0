import { expect, it } from "vitest";
import { keptWords } from "#gis/attributes/kept-words";

it("names each column that is not registered, and a number that is no licence number", () => {
  expect(keptWords({ otherNumber: null, notTaken: [] })).toBe("");
  expect(keptWords({ otherNumber: "J7", notTaken: [{ column: "矿种", text: "32011" }] })).toBe(
    "原文编号 J7；原文「矿种」32011（未登记）",
  );
});
