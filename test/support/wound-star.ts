import fc from "fast-check";
import type { MultiPolygon, Position } from "geojson";

const outer = fc.array(fc.integer({ min: 60, max: 90 }), { minLength: 3, maxLength: 12 });
const inner = fc.array(fc.integer({ min: 10, max: 25 }), { minLength: 3, maxLength: 6 });

/** A star with a hole near 112° E, 38° N, each ring walked either way. */
export const aStar: fc.Arbitrary<MultiPolygon> = fc
  .record({ outer, inner, turnOuter: fc.boolean(), turnInner: fc.boolean() })
  .map(({ outer: out, inner: hole, turnOuter, turnInner }) => ({
    type: "MultiPolygon",
    coordinates: [[ringOf(out, turnOuter), ringOf(hole, turnInner)]],
  }));

function ringOf(radii: readonly number[], reversed: boolean): Position[] {
  const points = radii.map((radius, at): Position => {
    const angle = (2 * Math.PI * at) / radii.length;
    return [112 + radius * 1e-5 * Math.cos(angle), 38 + radius * 1e-5 * Math.sin(angle)];
  });
  const closed = [...points, ...points.slice(0, 1)];
  return reversed ? closed.toReversed() : closed;
}
