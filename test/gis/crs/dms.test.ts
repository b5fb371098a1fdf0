import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dmsText, parseDms } from "#gis/crs/dms";

describe("degrees, minutes, seconds as licences print them", () => {
  it("writes the first corner of the Haicheng licence", () => {
    expect(dmsText(122.684681812, "lon")).toBe("122°41′04.855″E");
    expect(dmsText(40.698040617, "lat")).toBe("40°41′52.946″N");
  });

  it("carries 60 seconds and 60 minutes", () => {
    expect(dmsText(122.99999999, "lon")).toBe("123°00′00.000″E");
    expect(dmsText(40 + 41 / 60 + 59.9996 / 3600, "lat")).toBe("40°42′00.000″N");
  });

  it("names west and south, and no west at zero", () => {
    expect(dmsText(-69.5, "lon")).toBe("69°30′00.000″W");
    expect(dmsText(-32.25, "lat")).toBe("32°15′00.000″S");
    expect(dmsText(-1e-12, "lon")).toBe("0°00′00.000″E");
  });
});

describe("reading degrees, minutes, seconds", () => {
  it.each([
    "122°41′04.855″",
    "122°41'04.855\"E",
    "122°41′04.855″ E",
    "E122°41′04.855″",
    "122 41 4.855",
    "１２２°４１′０４．８５５″",
    "122度41分4.855秒",
    "东经122°41′04.855″",
    "122º41’04.855”",
    "122°41′04.855''",
  ])("takes %s", (text) => {
    expect(parseDms(text)).toBeCloseTo(122 + 41 / 60 + 4.855 / 3600, 12);
  });

  it("takes whole degrees and minutes", () => {
    expect(parseDms("122°")).toBe(122);
    expect(parseDms("122°30′")).toBe(122.5);
    expect(parseDms("122°30E")).toBe(122.5);
  });

  it("makes west and south negative", () => {
    expect(parseDms("69°30′00″W")).toBe(-69.5);
    expect(parseDms("-32°15′00″")).toBe(-32.25);
  });

  it.each([
    "122°60′00″",
    "122°41′60″",
    "122.6846",
    "113.1212",
    "",
    "abc",
    "E122°41′04.855″E",
    "122°4.855",
    "1220°41′04″",
  ])("refuses %s", (text) => {
    expect(parseDms(text)).toBeNull();
  });

  it("comes back to half a thousandth of a second", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 179.99, noNaN: true }), (deg) => {
        expect(Math.abs((parseDms(dmsText(deg, "lon")) ?? Number.NaN) - deg)).toBeLessThan(0.000_501 / 3600);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});
