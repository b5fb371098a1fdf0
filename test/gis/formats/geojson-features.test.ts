import { expect, test } from "vitest";
import { areasOf, crsName, featuresOf, isGeojsonRoot } from "#gis/formats/geojson-features";

test("polygons are gathered through collections, other kinds are named", () => {
  const polygon = { type: "Polygon", coordinates: [1] };
  const nested = { type: "GeometryCollection", geometries: [polygon, { type: "Point" }] };
  const collection = {
    type: "GeometryCollection",
    geometries: [nested, { type: "MultiPolygon", coordinates: [2, 3] }],
  };
  expect(areasOf(collection)).toEqual({ polygons: [[1], 2, 3], otherKinds: ["Point"] });
  expect(areasOf(null)).toEqual({ polygons: [], otherKinds: ["空"] });
});

test("collections deeper than eight are not followed", () => {
  let geometry: object = { type: "Polygon", coordinates: [1] };
  for (let depth = 0; depth < 12; depth++) geometry = { type: "GeometryCollection", geometries: [geometry] };
  expect(areasOf(geometry)).toEqual({ polygons: [], otherKinds: ["GeometryCollection"] });
});

test("what is no feature becomes a feature without properties", () => {
  expect(featuresOf({ type: "FeatureCollection", features: [7, { type: "Feature" }] })).toMatchObject([
    { geometry: 7, properties: {} },
    { geometry: undefined, properties: {} },
  ]);
  expect(featuresOf({ type: "FeatureCollection" })).toEqual([]);
});

test("only GeoJSON kinds are a root, and a crs that cannot be read is not taken for none", () => {
  expect(isGeojsonRoot({ type: "Topology" })).toBe(false);
  expect(isGeojsonRoot([])).toBe(false);
  expect(crsName({ crs: { type: "link" } })).toBe("无法识别的 crs");
  expect(crsName({})).toBeNull();
});
