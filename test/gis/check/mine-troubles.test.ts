import { expect, test } from "vitest";
import { mineTroubles } from "#gis/check/mine-troubles";

const mine = {
  licenceNumber: "C2112822009087120030651",
  creditCode: "91210381564620598A",
  capacity: "30",
  bulkDensity: "2.65",
  licensedAreaKm2: "0.3",
  validFrom: "2020-01-01",
  validTo: "2030-12-31",
  status: "producing",
};
const nothing = Object.fromEntries(Object.keys(mine).map((field) => [field, null])) as Record<
  keyof typeof mine,
  null
>;

test("a sound mine and one of which nothing is said have no trouble", () => {
  expect(mineTroubles(mine, "2026-08-01")).toEqual([]);
  expect(mineTroubles(nothing, "2026-08-01")).toEqual([]);
});

test("every wrong field is named, all at once", () => {
  const wrong = {
    licenceNumber: "C2112822009087120030",
    creditCode: "91210381564620598B",
    capacity: "-1",
    bulkDensity: "0",
    licensedAreaKm2: "三",
    validFrom: "2031-01-01",
    status: "producing",
    validTo: "2030-12-31",
  };
  expect(mineTroubles(wrong, "2026-08-01").map(({ field }) => field)).toEqual([
    "licenceNumber",
    "creditCode",
    "capacity",
    "bulkDensity",
    "licensedAreaKm2",
    "validTo",
  ]);
});

test("a licence of a month still to come is wrong on that day only", () => {
  const number = { ...nothing, licenceNumber: "C2112822026097120030651" };
  expect(mineTroubles(number, "2026-08-31")).toMatchObject([
    { message: expect.stringContaining("还没有到") },
  ]);
  expect(mineTroubles(number, "2026-09-01")).toEqual([]);
});

test("a wrong area of a planned block is no 证载面积", () => {
  const planned = { ...nothing, licensedAreaKm2: "三", status: "planned" };
  expect(mineTroubles(planned, "2026-08-01")[0]?.message).toMatch(/^拟设面积/);
});
