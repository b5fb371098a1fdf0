import { describe, expect, test } from "vitest";
import { legalAreaKm2, sizeUp } from "#gis/consolidation/small-mine";
import { yes } from "#gis/consolidation/truth";
import { aMine, printedRule, rectangle } from "../../support/mine-facts.ts";

/** A mine of the given ground and licensed area, km². */
const areaOf = (officialKm2: number, licensedAreaKm2: string | null) =>
  sizeUp(aMine("1", { shape: rectangle(0, 0, officialKm2 * 1e4, 100), licensedAreaKm2 }), printedRule).area;
const reserveOf = (reserveWt: string | null) => sizeUp(aMine("1", { reserveWt }), printedRule).reserve;

describe("area below 0.1 km²", () => {
  test.each([
    ["0.0999", 0.0999, "pass", null],
    ["0.1000", 0.1001, "fail", null],
    ["0.1", 0.1001, "fail", null],
    ["0.1000", 0.09997, "critical_fail", "area_sources_disagree"],
    ["0.0999", 0.1001, "critical_pass", "area_sources_disagree"],
    ["0.0900", 0.0915, "unverified", "area_sources_disagree"],
    ["0.0900", 0.12, "unverified", "area_sources_disagree"],
    ["0.1200", 0.09, "unverified", "area_sources_disagree"],
    ["0.5000", 0.6, "fail", "area_sources_disagree"],
  ])("licensed %s km² on %s km² of ground: %s", (licensed, officialKm2, status, note) => {
    expect(areaOf(officialKm2, licensed)).toMatchObject({
      status,
      note,
      value: licensed,
      method: "licensed_area",
      comparison: "<",
      limit: "0.1",
    });
  });

  test.each([
    [0.09, "pass"],
    [0.12, "fail"],
    [0.09996, "critical_pass"],
  ])("without a licensed area the official %s km² decides: %s", (officialKm2, status) => {
    expect(areaOf(officialKm2, null)).toMatchObject({
      status,
      method: "official_area",
      note: "licensed_area_missing",
    });
  });
});

describe("reserves below 30 万吨", () => {
  test.each([
    ["29.99", "pass"],
    ["29.999999999999999999", "pass"],
    ["30", "fail"],
    ["30.00", "fail"],
    ["0", "pass"],
    [null, "unverified"],
  ])("%s 万吨: %s", (reserveWt, status) => {
    expect(reserveOf(reserveWt)).toMatchObject({
      status,
      note: reserveWt === null ? "reserve_missing" : null,
    });
  });

  test("without a verification date come from the reserve report only", () => {
    expect(sizeUp(aMine("1", { reserveDate: null }), printedRule).reserve.method).toBe("reserve_report");
    expect(reserveOf("20").method).toBe("verified_reserve");
  });
});

test("a mine is small by area and reserves together, and its legal area is the licensed one", () => {
  expect(sizeUp(aMine("1"), printedRule).small).toBe(yes);
  expect(sizeUp(aMine("1", { reserveWt: "30" }), printedRule).small).not.toBe(yes);
  expect(legalAreaKm2(sizeUp(aMine("1"), printedRule)).toFixed()).toBe("0.09");
  expect(legalAreaKm2(sizeUp(aMine("1", { licensedAreaKm2: null }), printedRule)).toFixed(4)).toBe("0.0900");
});
