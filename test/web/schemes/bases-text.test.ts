import { expect, test } from "vitest";
import { basesText } from "../../../web/schemes/bases-text.ts";

const base = { name: "甲", runId: "1", asOf: "2026-11-28", packId: "p", packVersion: 1 };

test("schemes on one analysis are compared without a word", () => {
  expect(basesText([base, { ...base, name: "乙" }])).toBe(null);
  expect(basesText([])).toBe(null);
});

test("schemes on different analyses or packs are told to be no fair comparison", () => {
  expect(basesText([base, { ...base, name: "乙", runId: "2", asOf: "2026-12-01" }])).toMatch(
    /取自不同的识别（甲截至 2026-11-28，乙截至 2026-12-01）/,
  );
  expect(basesText([base, { ...base, packVersion: 2 }])).toMatch(/依据的政策包不同/);
});
