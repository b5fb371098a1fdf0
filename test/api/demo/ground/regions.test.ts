import { booleanWithin, kinks, polygon } from "@turf/turf";
import { describe, expect, it } from "vitest";
import { buildDemoCity } from "#api/demo/demo-city";
import type { DemoRegion } from "#api/demo/ground/regions";
import { officialAreaM2 } from "#gis/measure/area";
import { overlapAreaM2 } from "#gis/measure/overlap";

const { ground, mines } = buildDemoCity();
const level = (wanted: DemoRegion["level"]) => ground.regions.filter((region) => region.level === wanted);
const areaM2 = (regions: readonly DemoRegion[]) =>
  regions.reduce((sum, { outline }) => sum + (outline ? officialAreaM2(outline) : 0), 0);

describe("the ground of the demo city", () => {
  it("has one province, one city, six counties and twenty-four townships with codes below their parent's", () => {
    expect(["province", "city", "county", "township"].map((name) => level(name as "city").length)).toEqual([
      1, 1, 6, 24,
    ]);
    for (const { code, parentCode } of ground.regions) expect(code.startsWith(parentCode ?? "")).toBe(true);
  });

  it("uses a province code that GB/T 2260 has not given to anybody", () => {
    expect(ground.regions.every(({ code }) => code.startsWith("99"))).toBe(true);
  });

  it.each(["county", "township"] as const)(
    "is covered by its %s outlines exactly, to a square centimetre",
    (name) => {
      expect(Math.abs(areaM2(level(name)) - areaM2(level("city")))).toBeLessThan(1e-4);
    },
  );

  it("no two counties overlap", () => {
    const counties = level("county").flatMap(({ outline }) => outline ?? []);
    for (const [index, one] of counties.entries()) {
      for (const other of counties.slice(index + 1)) expect(overlapAreaM2(one, other)).toBeLessThan(0.01);
    }
  });

  it("no outline crosses itself", () => {
    const crossed = ground.regions.filter(({ outline }) =>
      outline?.coordinates.some((rings) => kinks(polygon(rings)).features.length > 0),
    );
    expect(crossed.map(({ name }) => name)).toEqual([]);
  });

  it("lies on both sides of the 3° zone edge at 112.5°E", () => {
    const lons = level("city").flatMap(
      ({ outline }) => outline?.coordinates.flat(2).map(([lon = 0]) => lon) ?? [],
    );
    expect(Math.min(...lons)).toBeLessThan(112.5);
    expect(Math.max(...lons)).toBeGreaterThan(112.5);
  });

  it("holds every mine wholly inside the county its region code names", () => {
    const outside = mines.filter(({ regionCode, boundary }) => {
      const county = ground.regions.find(({ code }) => code === regionCode.slice(0, 6))?.outline
        ?.coordinates[0];
      return (
        !county || boundary.shape.coordinates.some((rings) => !booleanWithin(polygon(rings), polygon(county)))
      );
    });
    expect(outside.map(({ name }) => name)).toEqual([]);
  });
});
