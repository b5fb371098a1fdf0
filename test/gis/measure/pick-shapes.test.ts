import { expect, it } from "vitest";
import { earthShapes } from "#gis/measure/earth-shapes";
import { pickShapes } from "#gis/measure/pick-shapes";
import { deepFreeze, partsOf, square, withHoles } from "#test/support/squares";

it("shapes picked from several sets are as if laid out together", () => {
  const nothing = deepFreeze({ type: "MultiPolygon" as const, coordinates: [] });
  const large = partsOf(withHoles(square(0, 0, 5), square(1, 1)), square(9, 9));
  const [first, second] = [
    earthShapes([square(0, 0), large, nothing]),
    earthShapes([square(4, 4), square(7, 7)]),
  ];
  const picked = pickShapes([
    { shapes: second, shape: 1 },
    { shapes: first, shape: 1 },
    { shapes: first, shape: 2 },
    { shapes: first, shape: 0 },
  ]);
  expect(picked).toEqual(earthShapes([square(7, 7), large, nothing, square(0, 0)]));
});
