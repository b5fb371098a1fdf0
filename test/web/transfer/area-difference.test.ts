import { describe, expect, it } from "vitest";
import { areaDifferenceText } from "../../../web/transfer/area-difference.ts";

describe("computed against declared area", () => {
  it("has a sign and two decimals", () => {
    expect(areaDifferenceText(90_000, 95_000)).toBe("−5.26%");
    expect(areaDifferenceText(101_000, 100_000)).toBe("+1.00%");
  });

  it("is a plain zero when it rounds to nothing", () => {
    expect(areaDifferenceText(1_068_500.001, 1_068_500)).toBe("0.00%");
  });

  it("is not said when the file declares no area or none could be computed", () => {
    expect(areaDifferenceText(90_000, null)).toBeNull();
    expect(areaDifferenceText(0, 90_000)).toBeNull();
  });
});
