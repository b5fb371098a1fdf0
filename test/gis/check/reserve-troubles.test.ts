import { expect, test } from "vitest";
import { reserveTroubles } from "#gis/check/reserve-troubles";

const reserve = { verifiedOn: "2025-12-31", remaining: "120.5", recoverable: "100", bulkDensity: "2.65" };
const fieldsOf = (change: object) =>
  reserveTroubles({ ...reserve, ...change }, "2026-08-01").map(({ field }) => field);

test("a sound reserve has no trouble, nor one of which only the size is known", () => {
  expect(fieldsOf({})).toEqual([]);
  expect(fieldsOf({ recoverable: null, bulkDensity: null, verifiedOn: "2026-08-01" })).toEqual([]);
});

test("what can be dug is not more than what is there, compared exactly", () => {
  expect(fieldsOf({ recoverable: "120.5" })).toEqual([]);
  expect(fieldsOf({ recoverable: "120.50000000000000000001" })).toEqual(["recoverable"]);
});

test("wrong amounts and days are named, and nothing is compared with what is no number", () => {
  expect(fieldsOf({ remaining: "很多", bulkDensity: "0" })).toEqual(["remaining", "bulkDensity"]);
  expect(fieldsOf({ verifiedOn: "2026-08-02" })).toEqual(["verifiedOn"]);
  expect(fieldsOf({ verifiedOn: "1826-08-02" })).toEqual(["verifiedOn"]);
});
