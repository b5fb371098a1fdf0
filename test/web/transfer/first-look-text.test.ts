import { expect, it } from "vitest";
import { firstLookText } from "../../../web/transfer/first-look-text.ts";

const look = { format: "geojson", items: 12, withErrors: 0, withWarnings: 0, areaM2: 1_234_500 } as const;

it("tells layout, counts and total area", () => {
  expect(firstLookText(look)).toBe("本机初读：GeoJSON，12 个图形；面积合计 1.2345 平方千米（椭球面积）。");
});

it("names trouble only where there is some", () => {
  expect(firstLookText({ ...look, withErrors: 2, withWarnings: 3 })).toContain(
    "12 个图形，2 个有错误，3 个有警告；",
  );
});

it("leaves to the server what is no text of coordinates", () => {
  expect(firstLookText({ ...look, format: null })).toContain("由服务器识别");
});
