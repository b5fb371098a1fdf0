import { expect, test } from "vitest";
import { aMineRow } from "#test/support/mine-row";
import {
  quotaBody,
  quotaText,
  quotaYears,
  storedQuota,
  typedQuotaDoubts,
  typedQuotaTroubles,
} from "#web/mines/quota-fields";

const mine = aMineRow({ capacity: "30" });
const aRecord = (quarter: number, change: object = {}) => ({
  id: `0198f000-0000-7000-8000-00000000000${quarter}`,
  version: 2,
  mineId: mine.id,
  mineName: mine.name,
  regionCode: mine.regionCode,
  year: 2026,
  quarter,
  issuedWt: "10.0000",
  usedWt: "7.5000",
  ...change,
});

test("a new quota begins in the quarter of the day, with nothing used", () => {
  expect(quotaText(null, "2026-03-31")).toMatchObject({ year: "2026", quarter: "1", usedWt: "0" });
  expect(quotaText(null, "2026-10-01")).toMatchObject({ quarter: "4" });
});

test("a stored quota is shown without idle zeros, also where a refusal carries it", () => {
  const text = { year: "2026", quarter: "1", issuedWt: "10", usedWt: "7.5" };
  expect(quotaText(aRecord(1), "")).toEqual(text);
  const { mineName: _, regionCode: __, ...current } = aRecord(1);
  expect(storedQuota(current)).toEqual({ text, version: 2 });
  expect(storedQuota(null)).toBeNull();
});

test("amounts with more than four decimals, no numbers and odd years are told at their field", () => {
  const text = quotaText(aRecord(1), "");
  expect(typedQuotaTroubles(text)).toEqual({});
  const wrong = { ...text, year: "26", issuedWt: "3.00001", usedWt: "" };
  expect(Object.keys(typedQuotaTroubles(wrong)).toSorted()).toEqual(["issuedWt", "usedWt", "year"]);
  expect(quotaBody({ ...text, issuedWt: " ３.5 " }).issuedWt).toBe("3.5");
});

test("a year beyond the licensed scale is asked about by the other quarters of that year only", () => {
  const records = [aRecord(1), aRecord(2), aRecord(3, { year: 2025 })];
  const text = { year: "2026", quarter: "3", issuedWt: "10.1", usedWt: "0" };
  expect(typedQuotaDoubts(text, mine, records)).toMatchObject([{ code: "issuedWt.overScale" }]);
  expect(typedQuotaDoubts({ ...text, issuedWt: "10" }, mine, records)).toEqual([]);
  expect(typedQuotaDoubts({ ...text, issuedWt: "10.1." }, mine, records)).toEqual([]);
  const over = [...records, aRecord(3, { issuedWt: "10.1000" })];
  expect(typedQuotaDoubts({ ...text, usedWt: "1" }, mine, over)).toEqual([]);
});

test("years come newest first with their exact total, quarters in their order", () => {
  const years = quotaYears([
    aRecord(2),
    aRecord(1),
    aRecord(4, { year: 2027, issuedWt: "0.1", usedWt: "0.3" }),
  ]);
  expect(years.map(({ year, records }) => [year, records.map(({ quarter }) => quarter)])).toEqual([
    [2027, [4]],
    [2026, [1, 2]],
  ]);
  expect(years.map(({ total }) => [total.issuedWt, total.usedWt, total.remainingWt, total.state])).toEqual([
    ["0.1", "0.3", "-0.2", "over"],
    ["20", "15", "5", "normal"],
  ]);
});
