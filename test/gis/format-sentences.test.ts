import { expect, test } from "vitest";
import { foreignSentence, noAreaSentence } from "#gis/format-sentences";

test("what is no area is named in Chinese, each kind once", () => {
  expect(noAreaSentence({ kind: "LineString、Point、MultiPoint" })).toContain("“线、点”");
  expect(noAreaSentence({ kind: "多点" })).toContain("“多点”");
});

test("a file that is told for what it is comes with what to do, any other with what can be read", () => {
  expect(foreignSentence({ kind: "shapefile-part" })).toContain("压缩成一个 zip");
  expect(foreignSentence({})).toContain("GeoPackage、DXF");
});
