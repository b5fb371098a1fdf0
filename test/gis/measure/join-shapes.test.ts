import { describe, expect, it } from "vitest";
import { earthShapes } from "#gis/measure/earth-shapes";
import { flatShapes, shapeCollector, shapeCount } from "#gis/measure/flat-shapes";
import { earthRoom, joinShapes, putInRoom, putOnEarth, shapeAt } from "#gis/measure/join-shapes";
import { metricRing, multi, rectangle } from "#test/support/mine-facts";

const holed = multi([metricRing(0, 0, 300, 300), metricRing(50, 50, 60, 60)], [metricRing(900, 0, 100, 100)]);
const empty = multi();
const shapes = [rectangle(0, 0, 10, 20), holed, empty, rectangle(500, 500, 30, 40)];

describe("flat shapes", () => {
  it.each([0, 1, 2, 3, 4])("cut after shape %i and joined are those laid out at once", (cut) => {
    const joined = joinShapes([flatShapes(shapes.slice(0, cut)), flatShapes(shapes.slice(cut))]);
    expect(joined).toEqual(flatShapes(shapes));
  });

  it.each([0, 1, 2, 3, 4])(
    "cut after shape %i and laid out in any order are those laid out at once",
    (cut) => {
      const parts = [flatShapes(shapes.slice(0, cut)), flatShapes(shapes.slice(cut))];
      const room = earthRoom(parts);
      for (const part of room.parts.reverse()) putInRoom(room.shapes, part);
      for (const part of room.parts) putOnEarth(room.shapes, part);
      expect(room.shapes).toEqual(earthShapes(shapes));
    },
  );

  it("become the shapes they were", () => {
    const flat = flatShapes(shapes);
    expect(shapes.map((_, index) => shapeAt(flat, index))).toEqual(shapes);
  });

  it("joined from nothing are none", () => {
    expect(shapeCount(joinShapes([]))).toBe(0);
  });

  it("joined from shared memory lie on shared memory", () => {
    const collector = shapeCollector();
    collector.add(holed);
    const part = collector.finish({ shared: true });
    expect(joinShapes([part, part]).lonLat.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});
