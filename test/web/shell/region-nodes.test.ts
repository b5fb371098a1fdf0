import { describe, expect, it } from "vitest";
import type { Region } from "#contract/regions";
import { cityOf, regionNodes } from "../../../web/shell/region-nodes.ts";

const region = (code: string, parentCode: string | null, level: Region["level"]): Region => ({
  code,
  name: code,
  level,
  parentCode,
  mineCount: 0,
  bounds: null,
  version: 1,
});
const city = region("9901", "99", "city");
const counties = [region("990103", "9901", "county"), region("990102", "9901", "county")];

describe("the tree of 行政区", () => {
  it("puts a city on top when its province is not in the register", () => {
    expect(regionNodes([...counties, city]).map((node) => node.region.code)).toEqual(["9901"]);
  });

  it("lists counties in the order of their codes", () => {
    expect(regionNodes([city, ...counties])[0]?.children.map((node) => node.region.code)).toEqual([
      "990102",
      "990103",
    ]);
  });

  it("takes the region of city level for the city even below a province", () => {
    expect(cityOf([region("99", null, "province"), city])?.code).toBe("9901");
  });

  it("knows no city in an empty register", () => {
    expect(cityOf([])).toBeNull();
  });
});
