import { expect, test } from "vitest";
import { datumIssues } from "#gis/check/datum";

test("Xian 1980 and Beijing 1954 are marked as not usable for decisions (E10), not refused", () => {
  expect(datumIssues("XIAN80", "1980西安坐标系", {})).toMatchObject([
    { code: "E10", severity: "warning", context: { datum: "XIAN80", text: "1980西安坐标系" } },
  ]);
  expect(datumIssues("BJ54", null, {})).toMatchObject([{ code: "E10", context: { text: "BJ54" } }]);
});

test("CGCS2000 decides, and WGS 84 lon/lat counts as the same", () => {
  expect(datumIssues("CGCS2000", null, {})).toEqual([]);
  expect(datumIssues("WGS84", null, {})).toEqual([]);
});
