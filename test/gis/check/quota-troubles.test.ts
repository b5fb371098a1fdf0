import { expect, test } from "vitest";
import { quotaTroubles } from "#gis/check/quota-troubles";

test("a quota is 万吨 to four decimals, not below zero", () => {
  expect(quotaTroubles({ issuedWt: "3.0001", usedWt: "0" })).toEqual([]);
  expect(quotaTroubles({ issuedWt: "3.00001", usedWt: "-1" }).map(({ field }) => field)).toEqual([
    "issuedWt",
    "usedWt",
  ]);
  expect(quotaTroubles({ issuedWt: "", usedWt: "12345678901" })).toHaveLength(2);
});
