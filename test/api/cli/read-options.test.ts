import { expect, test } from "vitest";
import { readOptions } from "#api/cli/read-options";

test("zone, width and the swap of X and Y are handed on as they were said", () => {
  expect(readOptions({ zone: "41", "zone-width": "6", swap: true })).toEqual({
    acceptSwap: true,
    zone: 41,
    zoneWidth: 6,
  });
  expect(readOptions({ swap: false })).toEqual({ acceptSwap: false });
});

test.each(["abc", "0", "999", "41.5", ""])("no zone of China is numbered “%s”", (zone) => {
  expect(readOptions({ zone, swap: false })).toContain("--zone 须为 13 至 45 的带号");
});

test("a zone is 3° or 6° wide", () => {
  expect(readOptions({ "zone-width": "5", swap: false })).toContain("--zone-width 只能是 3 或 6");
});

test("an encoding is one that Chinese files are written in", () => {
  expect(readOptions({ encoding: "GBK", swap: false })).toMatchObject({ encoding: "gb18030" });
  expect(readOptions({ encoding: "latin1", swap: false })).toContain("--encoding 只能是");
});

test("the notation of degrees and the datum are taken by name, and another name is refused with those there are", () => {
  expect(readOptions({ swap: false, degrees: "packed", datum: "GCJ02" })).toMatchObject({
    degrees: "packed",
    datum: "GCJ02",
  });
  expect(readOptions({ swap: false, degrees: "dms" })).toContain("--degrees 只能是 decimal");
  expect(readOptions({ swap: false, datum: "2000" })).toContain("--datum 只能是 CGCS2000、WGS84");
});
