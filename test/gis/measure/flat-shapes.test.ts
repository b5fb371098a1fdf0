import type { MultiPolygon } from "geojson";
import { describe, expect, it } from "vitest";
import { flatShapes, shapeCollector, shapeCount } from "#gis/measure/flat-shapes";
import { deepFreeze, partsOf, square, withHoles } from "#test/support/squares";

const nothing: MultiPolygon = deepFreeze({ type: "MultiPolygon", coordinates: [] });
const shapes = [
  square(0, 0),
  nothing,
  partsOf(withHoles(square(0, 0, 5), square(1, 1), square(3, 3)), square(7, 7)),
];

describe("shapes in flat arrays", () => {
  it("know where each shape, polygon and ring starts, an empty shape among them", () => {
    const flat = flatShapes(shapes);
    expect(shapeCount(flat)).toBe(3);
    expect([...flat.shapeStart]).toEqual([0, 1, 1, 3]);
    expect([...flat.polygonStart]).toEqual([0, 1, 4, 5]);
    expect([...flat.ringStart]).toEqual([0, 5, 10, 15, 20, 25]);
    expect([...flat.lonLat]).toEqual(shapes.flatMap(({ coordinates }) => coordinates.flat(3)));
  });

  it("are the same whether whole shapes or corners are taken, on shared buffers when asked", () => {
    const collector = shapeCollector();
    collector.startShape();
    collector.startPolygon();
    collector.startRing();
    for (const [lon = 0, lat = 0] of shapes[0]?.coordinates[0]?.[0] ?? []) collector.addCorner(lon, lat);
    shapes.slice(1).forEach(collector.add);
    const shared = collector.finish({ shared: true });
    expect(Object.values(shared).every(({ buffer }) => buffer instanceof SharedArrayBuffer)).toBe(true);
    expect(shared).toEqual(flatShapes(shapes));
  });

  it("grow with what they are given", () => {
    const flat = flatShapes(Array.from({ length: 1000 }, (_, column) => square(column, 0)));
    expect(shapeCount(flat)).toBe(1000);
    expect(flat.lonLat).toHaveLength(10_000);
  });

  it("of nothing are empty", () => {
    expect(shapeCount(flatShapes([]))).toBe(0);
  });
});
