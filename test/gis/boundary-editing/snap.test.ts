import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { snapIndex, snapTo } from "#gis/boundary-editing/snap";
import { destination, geodesicDistanceM } from "#gis/measure/geodesic";
import { nearestBoundaryPoint } from "#gis/measure/nearest-point";
import { ground, place, rectangle } from "#test/support/drawn-boundary";
import { starAround } from "#test/support/star";

const east = { label: "东沟矿", shape: ground(...rectangle(0, 0, 300, 300)) };
const index = snapIndex([east]);

describe("snapTo", () => {
  test("gives the very numbers of the neighbour's corner, and says whose it is", () => {
    const snapped = snapTo(index, place([302, -3]), 5);
    expect(snapped).toMatchObject({ kind: "vertex", label: "东沟矿" });
    expect(snapped?.place).toBe(east.shape.coordinates[0]?.[0]?.[1]);
  });

  test("a vertex is taken before an edge that is nearer", () => {
    expect(snapTo(index, place([296, 0.1]), 5)?.kind).toBe("vertex");
    expect(snapTo(index, place([290, 0.1]), 5)?.kind).toBe("edge");
  });

  test("beyond the reach there is nothing, and with no boundary near by neither", () => {
    expect(snapTo(index, place([150, -6]), 5)).toBeNull();
    expect(snapTo(snapIndex([]), place([0, 0]), 5)).toBeNull();
  });

  test("an edge gives its nearest place, as far as the exact distance says", () => {
    fc.assert(
      fc.property(
        starAround(place([0, 0]), 400),
        fc.integer({ min: 0, max: 360 }),
        fc.integer({ min: 0, max: 500 }),
        (shape, azimuth, away) => {
          const from = destination(place([0, 0]), azimuth, away);
          const exact = nearestBoundaryPoint(from, shape);
          const snapped = snapTo(snapIndex([{ label: "邻矿", shape }]), from, 1000);
          const edges = snapTo(snapIndex([{ label: "邻矿", shape }]), from, exact.distanceM + 0.1);
          expect(snapped?.kind).toBe("vertex");
          expect(edges).not.toBeNull();
          expect(edges?.distanceM).toBeCloseTo(geodesicDistanceM(from, edges?.place ?? []), 1);
          expect(Math.abs((edges?.distanceM ?? 0) - exact.distanceM)).toBeLessThan(0.1);
        },
      ),
    );
  });
});
