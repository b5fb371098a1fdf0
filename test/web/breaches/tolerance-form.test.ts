import { expect, test } from "vitest";
import { toleranceLine } from "../../../web/breaches/tolerance-form.tsx";

test("the folded form says what error is allowed and how small an overlap is excused", () => {
  const parameters = { toleranceFactor: 2, licenceSigmaM: 0.05, sliverMinM2: 1, sliverWidthM: 0.02 };
  expect(toleranceLine(parameters)).toBe("t = 2·√(σ采动² + 0.05²) · 套合误差 ＜ 1 m²");
});
