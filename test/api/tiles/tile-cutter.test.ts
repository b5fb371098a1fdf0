import type { MultiPolygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { mercatorShapes } from "#api/tiles/mercator-shapes";
import { areaCutter, type Ground, pointCutter } from "#api/tiles/tile-cutter";
import { flatShapes } from "#gis/measure/flat-shapes";
import { rectangle, square } from "#test/support/squares";
import { featuresOfTile, tileAt } from "#test/support/tile-features";

const ground = (...shapes: MultiPolygon[]): Ground => ({
  shapes: mercatorShapes(flatShapes(shapes)),
  properties: shapes.map((_, index) => JSON.stringify({ id: `m${index}`, areaKm2: 1.5, gone: null })),
});
const place = [122.7005, 40.7005];
const areas = (all: Ground, z: number, at: Position = place) => {
  const tile = tileAt(at, z);
  return featuresOfTile(areaCutter("mines", all)(...tile), "mines", tile);
};
const points = (all: Ground, z: number) => {
  const tile = tileAt(place, z);
  return featuresOfTile(pointCutter("mine_points", all)(...tile), "mine_points", tile);
};
const reversed = ({ coordinates }: MultiPolygon): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: coordinates.map((rings) => rings.map((ring) => [...ring].reverse())),
});
const ringWithHole: MultiPolygon = {
  type: "MultiPolygon",
  coordinates: [
    [...(square(0, 0, 9).coordinates[0] ?? []), ...(square(3, 3, 3).coordinates[0] ?? [])],
    ...square(20, 0, 4).coordinates,
  ],
};

describe("a tile of areas", () => {
  it("holds a shape with its properties, those unknown left out", () => {
    const [feature] = areas(ground(square(0, 0)), 14);
    expect(feature?.properties).toEqual({ id: "m0", areaKm2: 1.5 });
    expect(feature?.geometry.type).toBe("Polygon");
  });

  it("tells holes from ground whichever way the rings were written", () => {
    for (const shape of [ringWithHole, reversed(ringWithHole)]) {
      const geometry = areas(ground(shape), 13)[0]?.geometry;
      expect(geometry?.type === "MultiPolygon" && geometry.coordinates.map((rings) => rings.length)).toEqual([
        2, 1,
      ]);
    }
  });

  it("ends a shape shortly beyond its edge", () => {
    const [feature] = areas(ground(rectangle(-5000, 0, 10_000, 1)), 14);
    const lons = feature?.geometry.type === "Polygon" ? (feature.geometry.coordinates[0] ?? []) : [];
    const width = Math.max(...lons.map(([lon = 0]) => lon)) - Math.min(...lons.map(([lon = 0]) => lon));
    expect(width).toBeCloseTo((360 / 2 ** 14) * (1 + 128 / 4096), 5);
  });

  it("keeps every corner at the largest scale", () => {
    const tile = areas(ground(square(0, 0)), 16, [122.7, 40.7])[0]?.geometry;
    const corners = tile?.type === "Polygon" ? (tile.coordinates[0] ?? []) : [];
    const offsets = corners.map(([lon = 0, lat = 0]) => Math.hypot(lon - 122.7, lat - 40.7));
    expect(Math.min(...offsets)).toBeLessThan(2e-6);
  });

  it("leaves out what is smaller than a pixel, while its point stays", () => {
    const all = ground(square(0, 0));
    expect(areas(all, 8)).toEqual([]);
    expect(points(all, 8)).toHaveLength(1);
  });

  it("is no tile where nothing lies, and for a ground without shapes", () => {
    expect(areaCutter("mines", ground(square(0, 0)))(14, 0, 0)).toBeNull();
    expect(areaCutter("mines", ground())(0, 0, 0)).toBeNull();
  });
});

describe("a tile of points", () => {
  it("thins dots that would cover each other to the first drawn, until names are shown", () => {
    const crowd = ground(square(0, 0), square(1, 0), square(0, 1));
    expect(points(crowd, 7).map((feature) => feature?.properties?.id)).toEqual(["m0"]);
    expect(points(crowd, 11)).toHaveLength(3);
  });

  it("puts each name inside its shape, not into a hole or a bay", () => {
    const [feature] = points(ground(ringWithHole), 14);
    const [lon = 0, lat = 0] = feature?.geometry.type === "Point" ? feature.geometry.coordinates : [];
    const [column, row] = [(lon - 122.7) * 1000, (lat - 40.7) * 1000];
    const inHole = column > 3 && column < 6 && row > 3 && row < 6;
    expect(inHole).toBe(false);
    expect(column > 0 && column < 24 && row > 0 && row < 9).toBe(true);
  });
});
