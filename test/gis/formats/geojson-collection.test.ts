import { expect, test } from "vitest";
import { geojsonFormat } from "#gis/formats/geojson";
import { collectionCrs, collectionItems } from "#gis/formats/geojson-collection";
import { rectangle } from "#test/support/mine-facts";
import { mineFile } from "#test/support/staged-file";

const file = mineFile(
  [rectangle(0, 0, 300, 300), { 矿山名称: "一矿" }],
  [rectangle(1000, 0, 300, 300), { 矿山名称: "二矿", 面积_公顷: 5 }],
);
const { features, ...frame } = JSON.parse(file);
const texts = (features as unknown[]).map((feature) => JSON.stringify(feature));

test("features read one by one are the very items that the whole file gives", () => {
  const crs = collectionCrs(JSON.stringify({ ...frame, features: [] }));
  if (!crs) throw new Error("a collection expected");
  const [first = "", second = ""] = texts;
  const items = [
    ...(collectionItems([first], 1, crs, {}) ?? []),
    ...(collectionItems([second], 2, crs, {}) ?? []),
  ];
  expect(items).toEqual(geojsonFormat.read(file, {}).items);
});

test("a frame of another kind is no collection", () => {
  expect(collectionCrs('{"type":"Feature","features":[]}')).toBeNull();
  expect(collectionCrs('{"features":[]')).toBeNull();
});

test("a feature that is no JSON spoils its slice", () => {
  const crs = collectionCrs('{"type":"FeatureCollection","features":[]}');
  expect(crs && collectionItems([...texts, "{"], 1, crs, {})).toBeNull();
});
