import { expect, test } from "vitest";
import { packById } from "#gis/policy/known-packs";
import type { PolicyPack } from "#gis/policy/pack";
import { bindPackToRegion, packCovers } from "#gis/policy/pack-scope";

const pack = packById("xinzhou-2022") as PolicyPack;

test.each([
  ["140981", "city", true],
  ["140981", "county", true],
  ["140922103", "county", true],
  ["140981", "province", false],
  ["140981", "ministry", false],
  ["140581", "county", false],
] as const)("a mine in %s licensed by the %s: covered %s", (regionCode, licenceLevel, covered) => {
  expect(packCovers(pack, { regionCode, licenceLevel })).toBe(covered);
});

test("another city applies the rule set by binding it to its own region, the document stays the same", () => {
  const bound = bindPackToRegion(pack, "9901");
  expect(packCovers(bound, { regionCode: "990102", licenceLevel: "county" })).toBe(true);
  expect(packCovers(bound, { regionCode: "140981", licenceLevel: "county" })).toBe(false);
  expect(bound.documentNumber).toBe(pack.documentNumber);
  expect(pack.regionCodePrefix).toBe("1409");
});
