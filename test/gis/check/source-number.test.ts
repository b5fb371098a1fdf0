import { describe, expect, test } from "vitest";
import {
  bareMetres,
  dressedNumbers,
  fullWidthSigns,
  halfWidth,
  notANumber,
  readMetres,
  readSourceNumber,
} from "#gis/check/source-number";

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

describe("metres as people type them", () => {
  test.each([
    ["4,507,000.5", 4_507_000.5],
    ["41，473，349.92", 41_473_349.92],
    ["4507000m", 4_507_000],
    ["4507000.25 米", 4_507_000.25],
    ["X=4,507,000 m", 4_507_000],
    ["4 507 000", 4_507_000],
    ["-12米", -12],
  ])("%j is a number, and said to be dressed", (text, value) => {
    expect(readMetres(text)).toMatchObject({ value, dressed: true });
    expect(Number(bareMetres(text))).toBe(value);
  });

  test.each(["4507000", "４５０７０００", " 473000.5 "])("%j needs nothing taken off", (text) => {
    expect(readMetres(text).dressed).toBe(false);
  });

  test.each(["45,07,000", "4507000km", "4,507", "112°3′", "1,2345", "m", "4507000m2"])(
    "%j is not guessed at, save a group of three",
    (text) => {
      expect(readMetres(text).value).toBe(text === "4,507" ? 4507 : null);
    },
  );

  test("are told once with their count", () => {
    expect(dressedNumbers({ line: 2 }, " 4,507,000m ", 8)).toMatchObject({
      code: "E12",
      severity: "warning",
      context: { kind: "dressed", text: "4,507,000m", count: 8 },
    });
  });
});
