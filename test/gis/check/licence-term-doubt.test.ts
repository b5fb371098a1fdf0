import { expect, test } from "vitest";
import { licenceTermDoubt } from "#gis/check/licence-term-doubt";

const small = {
  mineral: "菱镁矿",
  method: null,
  capacity: "5",
  capacityUnit: "wt",
  bulkDensity: null,
} as const;
const of = (validFrom: string | null, validTo: string | null, change: object = {}) =>
  licenceTermDoubt({ ...small, validFrom, validTo, ...change });

test("before 1 July 2025 the class of the mine limits the term, to the day", () => {
  expect(of("2020-01-01", "2030-01-01")).toBeNull();
  expect(of("2020-01-01", "2030-01-02")).toContain(
    "超过 10 年（矿产资源开采登记管理办法第七条：小型矿山最长 10 年），最晚应到 2030-01-01",
  );
  expect(of("2020-01-01", "2040-01-01", { capacity: "30" })).toBeNull();
  expect(of("2020-01-01", "2040-01-02", { capacity: "30" })).toContain("中型矿山最长 20 年");
  expect(of("2020-01-01", "2050-01-02", { capacity: "100" })).toContain("大型矿山最长 30 年");
  expect(of("2020-01-01", "2050-01-01", { capacity: null })).toBeNull();
  expect(of("2020-01-01", "2050-01-02", { capacity: null })).toContain("规模类型未知");
});

test("from that day on it is 30 years for every mine", () => {
  expect(of("2025-06-30", "2045-06-30")).not.toBeNull();
  expect(of("2025-07-01", "2055-07-01")).toBeNull();
  expect(of("2025-07-01", "2055-07-02")).toContain("矿产资源法：采矿权期限最长 30 年");
});

test("ten years from a 29 February end on a day that is there, and a missing end says nothing", () => {
  expect(of("2024-02-29", "2034-03-01")).toContain("最晚应到 2034-02-28");
  expect(of("2024-02-29", "2034-02-28")).toBeNull();
  expect([of(null, "2034-03-01"), of("2024-02-29", null)]).toEqual([null, null]);
});
