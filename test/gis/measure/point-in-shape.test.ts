import { describe, expect, it } from "vitest";
import { destination } from "#gis/measure/geodesic";
import { pointInShape } from "#gis/measure/point-in-shape";
import { gridPoint, partsOf, square, withHoles } from "#test/support/squares";

const holed = withHoles(square(0, 0, 5), square(1, 1, 3));

describe("where a point lies", () => {
  it("is inside between the rim and the hole, outside in the hole and beyond", () => {
    expect(pointInShape(gridPoint(0.5, 2), holed)).toBe("inside");
    expect(pointInShape(gridPoint(2.5, 2.5), holed)).toBe("outside");
    expect(pointInShape(gridPoint(7, 2), holed)).toBe("outside");
  });

  it("is the edge on corners, sides and the rim of a hole", () => {
    expect(pointInShape(gridPoint(0, 0), holed)).toBe("edge");
    expect(pointInShape(gridPoint(0, 2.5), holed)).toBe("edge");
    expect(pointInShape(gridPoint(1, 1), holed)).toBe("edge");
  });

  it("is decided on either side of an edge from 2 mm away", () => {
    const onEdge = gridPoint(0, 2.5);
    expect(pointInShape(destination(onEdge, 90, 0.002), holed)).toBe("inside");
    expect(pointInShape(destination(onEdge, 270, 0.002), holed)).toBe("outside");
    expect(pointInShape(destination(onEdge, 90, 0.0005), holed)).toBe("edge");
  });

  it("is inside when in any part", () => {
    const parts = partsOf(square(0, 0), square(5, 5));
    expect(pointInShape(gridPoint(5.5, 5.5), parts)).toBe("inside");
    expect(pointInShape(gridPoint(3, 3), parts)).toBe("outside");
  });

  it("is outside a shape without corners", () => {
    expect(pointInShape(gridPoint(0, 0), { type: "MultiPolygon", coordinates: [] })).toBe("outside");
  });
});
