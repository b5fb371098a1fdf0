import { describe, expect, it } from "vitest";
import {
  areaComparison,
  capacityText,
  decimalText,
  dispositionText,
  licensedAreaText,
  reserveText,
} from "../../../web/mines/mine-values.ts";

describe("values in the table and the dossier", () => {
  it("are never zero when the register does not hold them", () => {
    expect([
      capacityText({ capacity: null, capacityUnit: "wt" }),
      licensedAreaText(null),
      reserveText(null),
    ]).toEqual(["—", "—", "—"]);
  });

  it("name the unit when the scale is in cubic metres under a head that says tonnes", () => {
    expect(capacityText({ capacity: "12.5", capacityUnit: "wm3" })).toBe("12.50 万m³/年");
    expect(capacityText({ capacity: "12.5", capacityUnit: "wt" })).toBe("12.50");
  });

  it("round half up where binary floats would round down", () => {
    expect(decimalText("1.005", 2)).toBe("1.01");
  });

  it("show a licensed area to four decimals of km²", () => {
    expect(licensedAreaText("0.1")).toBe("0.1000");
  });

  it("say by how much the official area differs from the licensed one", () => {
    expect(areaComparison(1_068_481.5, "1.0685")).toEqual({
      official: "1.0685",
      licensed: "1.0685",
      differencePercent: "0.00",
    });
    expect(areaComparison(90_000, "0.1").differencePercent).toBe("-10.00");
  });

  it("say which of the three layers a disposition is from", () => {
    const disposition = { class: "merge", layer: "suggested", completeBy: null, completedOn: null } as const;
    expect(dispositionText(disposition)).toBe("整合重组（建议）");
  });
});
