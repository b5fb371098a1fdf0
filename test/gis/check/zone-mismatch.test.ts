import { expect, test } from "vitest";
import { zoneMismatch } from "#gis/check/zone-mismatch";

const clash = { stated: 40, statedWidth: null, prefix: 41, prefixWidth: 3, count: 5 } as const;

test("a prefix other than the stated 带号 blocks until the user names the zone (E05)", () => {
  expect(zoneMismatch({ line: 14 }, clash, false)).toMatchObject({ code: "E05", severity: "error" });
  expect(zoneMismatch({ line: 14 }, clash, true)).toMatchObject({
    severity: "warning",
    place: { line: 14 },
    context: { stated: 40, prefix: 41, count: 5, statedWidth: 0 },
  });
});
