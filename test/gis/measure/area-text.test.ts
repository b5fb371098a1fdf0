import { describe, expect, it } from "vitest";
import { areaHaText, areaKm2Text, areaM2Text, areaMuText, licensedKm2Text } from "#gis/measure/area-text";

describe("area as printed", () => {
  it("rounds half up on the decimal value, not on its binary neighbour", () => {
    expect(areaKm2Text(50)).toBe("0.0001");
    expect(areaKm2Text(99_950)).toBe("0.1000");
    expect(areaKm2Text(99_949.99)).toBe("0.0999");
    expect(areaM2Text(1.005)).toBe("1.01");
    expect(areaHaText(0.5)).toBe("0.0001");
  });

  it("shows a licensed area with four decimals and never rounds it onto a limit", () => {
    expect(licensedKm2Text("0.052")).toBe("0.0520");
    expect(licensedKm2Text("0.09996")).toBe("0.09996");
  });

  it("keeps trailing zeros", () => {
    expect(areaKm2Text(0)).toBe("0.0000");
    expect(areaHaText(87_500)).toBe("8.7500");
    expect(areaM2Text(12)).toBe("12.00");
  });

  it("counts 15 亩 to the 公顷", () => {
    expect(areaMuText(10_000)).toBe("15.00");
    expect(areaMuText(666.6667)).toBe("1.00");
    expect(areaMuText(1_068_481.46)).toBe("1602.72");
  });
});
