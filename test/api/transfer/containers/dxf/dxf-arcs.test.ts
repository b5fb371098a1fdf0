import fc from "fast-check";
import { expect, it } from "vitest";
import { arcCorners, arcToleranceM, bulgeArc } from "#api/transfer/containers/dxf/dxf-arcs";

it("a bulge is the arc from one corner to the other, and no chord leaves it by more than the tolerance", () => {
  const metres = fc.double({ min: -1000, max: 1000, noNaN: true });
  const bulges = fc.double({ min: 0.01, max: 5, noNaN: true });
  fc.assert(
    fc.property(metres, metres, bulges, fc.boolean(), (dx, dy, size, left) => {
      fc.pre(Math.hypot(dx, dy) > 1);
      const from: [number, number] = [500_000, 4_200_000];
      const to: [number, number] = [from[0] + dx, from[1] + dy];
      const arc = bulgeArc(from, to, left ? size : -size);
      const corners = arcCorners(arc);
      for (const [corner, end] of [
        [corners[0], from],
        [corners.at(-1), to],
      ] as const) {
        expect(corner?.[0]).toBeCloseTo(end[0], 3);
        expect(corner?.[1]).toBeCloseTo(end[1], 3);
      }
      // the height of the arc over its chord is the bulge times half the chord
      const half = Math.hypot(dx, dy) / 2;
      const middle = corners[(corners.length - 1) / 2];
      const height = size * half;
      if (middle) {
        const off = Math.hypot(middle[0] - from[0] - dx / 2, middle[1] - from[1] - dy / 2);
        expect(off).toBeCloseTo(height, 2);
      }
      for (const [i, [x, y]] of corners.slice(1).entries()) {
        const [px, py] = corners[i] ?? [0, 0];
        const sag = arc.radius - Math.hypot((x + px) / 2 - arc.centre[0], (y + py) / 2 - arc.centre[1]);
        if (corners.length < 2000) expect(sag).toBeLessThan(arcToleranceM + 0.0003);
      }
    }),
  );
});

it("an arc of no radius, and one of any size, is no endless list", () => {
  for (const radius of [0, 1e-9, 1e12, Number.POSITIVE_INFINITY])
    expect(arcCorners({ centre: [0, 0], radius, start: 0, turn: 7 }).length).toBeLessThan(2002);
});
