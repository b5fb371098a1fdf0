import { describe, expect, test } from "vitest";
import { fullWidthSigns, halfWidth, notANumber, readSourceNumber } from "#gis/check/source-number";

describe("readSourceNumber", () => {
  test.each([
    [" 4507000.123 ", 4_507_000.123],
    ["-12.5", -12.5],
    [".5", 0.5],
    ["4.507E6", 4_507_000],
  ])("%j is a plain number", (text, value) => {
    expect(readSourceNumber(text)).toEqual({ value, fullWidth: false });
  });

  test("full-width digits are understood and reported", () => {
    expect(readSourceNumber("４５０７０００．５")).toEqual({ value: 4_507_000.5, fullWidth: true });
  });

  test.each(["", "abc", "12,5", "0x10", "1 2", "NaN", "Infinity", "1e999", "45O7000"])(
    "%j is no number",
    (text) => {
      expect(readSourceNumber(text).value).toBeNull();
    },
  );
});

test("half width changes signs and digits, not Chinese characters", () => {
  expect(halfWidth("Ｊ１，＠　东采区")).toBe("J1,@ 东采区");
});

test("a spoilt field is an error, full-width signs are a warning (both E12)", () => {
  expect(notANumber({ line: 4 }, "X", " 45O7000 ")).toEqual({
    code: "E12",
    severity: "error",
    place: { line: 4, field: "X" },
    context: { kind: "number", field: "X", text: "45O7000" },
  });
  expect(fullWidthSigns({ line: 4 }, 3)).toMatchObject({ severity: "warning", context: { count: 3 } });
});
