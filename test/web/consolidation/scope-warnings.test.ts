import { expect, test } from "vitest";
import { scopeWarnings } from "../../../web/consolidation/scope-warnings.ts";

test("an expired licence and exhausted reserves are pointed out, an unknown value is not", () => {
  expect(scopeWarnings({ validTo: "2026-07-21", reserveWt: "0.00" }, "2026-11-22")).toHaveLength(2);
  expect(scopeWarnings({ validTo: "2026-07-21", reserveWt: "20" }, "2026-11-22")[0]).toContain("2026-07-21");
  expect(scopeWarnings({ validTo: null, reserveWt: null }, "2026-11-22")).toEqual([]);
});

test("on its last day a licence is still valid", () => {
  expect(scopeWarnings({ validTo: "2026-11-22", reserveWt: "20" }, "2026-11-22")).toEqual([]);
});
