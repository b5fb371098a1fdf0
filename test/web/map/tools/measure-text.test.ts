import { describe, expect, it } from "vitest";
import { areaText, lengthText } from "../../../../web/map/tools/measure-text.ts";

describe("measured numbers", () => {
  it("are given in each unit with the decimals officials use", () => {
    expect([areaText(1_068_481.456, "m²"), areaText(1_068_481.456, "公顷")]).toEqual([
      "1068481.46",
      "106.8481",
    ]);
    expect([areaText(1_068_481.456, "亩"), areaText(1_068_481.456, "km²")]).toEqual(["1602.72", "1.0685"]);
  });

  it("show lengths to the centimetre or the metre", () => {
    expect([lengthText(2300.214, "m"), lengthText(2300.214, "km")]).toEqual(["2300.21", "2.300"]);
  });
});
