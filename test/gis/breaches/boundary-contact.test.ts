import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { boundariesTouch } from "#gis/breaches/boundary-contact";
import { shapeDistance } from "#gis/measure/distance";
import { multi } from "../../support/mine-facts.ts";

const box = (west: number, south: number, east: number, north: number) =>
  multi([[p(west, south), p(east, south), p(east, north), p(west, north), p(west, south)]]);
const p = (x: number, y: number): Position => [112 + x / 1000, 38 + y / 1000];
/** A millimetre of latitude, in thousandths of a degree. */
const millimetre = 1e-3 / 111;

describe("two boundaries touch", () => {
  test("along one parallel, though their geodesics part by a centimetre between the corners", () => {
    const [long, short] = [box(0, 0, 10, 10), box(1, -2, 4, 0)];
    expect(shapeDistance(long, short).distanceM).toBeGreaterThan(0.001);
    expect(boundariesTouch(long, short)).toBe(true);
    expect(boundariesTouch(short, long)).toBe(true);
  });

  test("at a single corner", () => {
    expect(boundariesTouch(box(0, 0, 1, 1), box(1, 1, 2, 2))).toBe(true);
  });

  test("across less than a millimetre, not across more", () => {
    expect(boundariesTouch(box(0, 0, 1, 1), box(0, 1 + 0.9 * millimetre, 1, 2))).toBe(true);
    expect(boundariesTouch(box(0, 0, 1, 1), box(0, 1 + 1.1 * millimetre, 1, 2))).toBe(false);
  });
});

test("one shape well inside the other, or far away, touches nothing", () => {
  expect(boundariesTouch(box(0, 0, 9, 9), box(3, 3, 4, 4))).toBe(false);
  expect(boundariesTouch(box(0, 0, 1, 1), box(50, 0, 51, 1))).toBe(false);
});
