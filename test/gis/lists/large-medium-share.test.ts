import { expect, test } from "vitest";
import { type CountedMine, largeMediumShare } from "#gis/lists/large-medium-share";

const mine = (change: Partial<CountedMine>): CountedMine => ({
  status: "producing",
  validTo: "2030-12-31",
  productionClass: "small",
  ...change,
});
const options = { asOf: "2026-11-01", excludeExpired: false };

test("large and medium mines are counted over all licensed ones, suspended included, closed and cancelled not", () => {
  const mines = [
    mine({ productionClass: "large" }),
    mine({ productionClass: "medium", status: "suspended" }),
    mine({}),
    mine({ productionClass: null }),
    mine({ productionClass: "large", status: "closed" }),
    mine({ productionClass: "large", status: "cancelled" }),
  ];
  expect(largeMediumShare(mines, options)).toEqual({
    largeCount: 1,
    mediumCount: 1,
    smallCount: 1,
    unknownClassCount: 1,
    total: 4,
    share: 0.5,
  });
});

test("expired licences can be left out; the last day of a licence still counts", () => {
  const mines = [
    mine({ productionClass: "large", validTo: "2026-11-01" }),
    mine({ validTo: "2026-10-31" }),
    mine({ status: "expired", validTo: null }),
  ];
  expect(largeMediumShare(mines, options).share).toBeCloseTo(1 / 3, 12);
  expect(largeMediumShare(mines, { ...options, excludeExpired: true }).share).toBe(1);
});

test("no mines have no share", () => {
  expect(largeMediumShare([], options).share).toBeNull();
});
