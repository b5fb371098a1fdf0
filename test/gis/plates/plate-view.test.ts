import { expect, test } from "vitest";
import { toGeographic } from "#gis/crs/gauss-kruger";
import { groundAt, plateView } from "#gis/plates/plate-view";

const frame = { xMm: 20, yMm: 40, widthMm: 200, heightMm: 150 };
const corner = (northM: number, eastM: number) => toGeographic({ northM, eastM }, 38, 3);
const square = {
  type: "MultiPolygon" as const,
  coordinates: [
    [
      [
        corner(4_252_000, 390_000),
        corner(4_253_000, 390_000),
        corner(4_253_000, 391_000),
        corner(4_252_000, 390_000),
      ],
    ],
  ],
};

test("a kilometre of the plane is exactly as long on the paper as the scale says, north up", () => {
  const view = plateView([square], frame);
  expect([view.zone, view.centralMeridian, view.scale]).toEqual([38, 114, 10_000]);
  const [south, north, east] = [
    corner(4_252_000, 390_000),
    corner(4_253_000, 390_000),
    corner(4_252_000, 391_000),
  ].map(view.place);
  expect((south?.[1] ?? 0) - (north?.[1] ?? 0)).toBeCloseTo(100, 6);
  expect((east?.[0] ?? 0) - (south?.[0] ?? 0)).toBeCloseTo(100, 6);
  expect(south?.[0]).toBeCloseTo(north?.[0] ?? 0, 6);
});

test("the ground lies in the middle of the frame, and what lies at a place of the paper is found back", () => {
  const view = plateView([square], frame);
  expect(view.place(corner(4_252_500, 390_500))).toEqual([expect.closeTo(120, 6), expect.closeTo(115, 6)]);
  const [lon = 0, lat = 0] = groundAt(view, [120, 115]);
  const [wantedLon = 0, wantedLat = 0] = corner(4_252_500, 390_500);
  expect([lon, lat]).toEqual([expect.closeTo(wantedLon, 9), expect.closeTo(wantedLat, 9)]);
});

test("nothing to show is refused", () => {
  expect(() => plateView([], frame)).toThrow(RangeError);
});
