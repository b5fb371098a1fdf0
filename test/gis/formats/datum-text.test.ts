import { expect, test } from "vitest";
import { datumOf } from "#gis/formats/datum-text";

test.each([
  ["2000国家大地坐标系", "CGCS2000"],
  ["CGCS2000", "CGCS2000"],
  ["EPSG:4499 6度带第21带", "CGCS2000"],
  ["EPSG:4509", "CGCS2000"],
  ["EPSG:4554", "CGCS2000"],
  ["45260", null],
  ["1980西安坐标系", "XIAN80"],
  ["80国家大地坐标系", "XIAN80"],
  ["1954年北京坐标系", "BJ54"],
  ["WGS84", "WGS84"],
  ["地方独立坐标系", null],
  ["", null],
])("%s names %s", (text, datum) => {
  expect(datumOf(text)).toBe(datum);
});
