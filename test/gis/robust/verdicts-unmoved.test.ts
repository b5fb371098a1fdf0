import fc from "fast-check";
import type { MultiPolygon, Position } from "geojson";
import { expect, test } from "vitest";
import { workingBreach } from "#gis/breaches/outside-boundary";
import { findCandidates } from "#gis/consolidation/find-candidates";
import { toGeographic, toPlane } from "#gis/crs/gauss-kruger";
import { destination } from "#gis/measure/geodesic";
import { auditTopology } from "#gis/topology/audit";
import { audited, options } from "#test/support/audited";
import { aMine, printedRule } from "#test/support/mine-facts";
import { deepFreeze } from "#test/support/squares";
import { starAround } from "#test/support/star";
import { overlapWith } from "#test/support/zone-overlap";

/** Seven mines over 1.5 km, some on each other, some near the 500 m of the rule, frozen: whatever changes one fails here. */
const register = fc
  .array(
    fc
      .tuple(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 1500 }))
      .chain(([azimuth, awayM]) => starAround(destination([112.9, 38.9], azimuth, awayM), 180, 4, 8)),
    { minLength: 7, maxLength: 7 },
  )
  .map(deepFreeze);

type Move = (shape: MultiPolygon) => MultiPolygon;

function ofPoints(move: (point: Position) => Position): Move {
  return ({ coordinates }) =>
    deepFreeze({
      type: "MultiPolygon",
      coordinates: coordinates.map((rings) => rings.map((ring) => ring.map(move))),
    });
}

/** Written on the plane of a zone and read again. */
const throughZone = (zone: number) => ofPoints((point) => toGeographic(toPlane(point, zone, 3), zone, 3));
/** Turned about the axis of the earth, which moves the ellipsoid onto itself. */
const turned = (byDeg: number) => ofPoints(([lon = 0, lat = 0]) => [lon + byDeg, lat]);
/** The same ring walked the other way from another corner. */
const rewalked: Move = ({ coordinates }) =>
  deepFreeze({
    type: "MultiPolygon",
    coordinates: coordinates.map((rings) =>
      rings.map((ring) => {
        const open = ring.slice(0, -1).toReversed();
        const walk = [...open.slice(2), ...open.slice(0, 2)];
        return [...walk, ...walk.slice(0, 1)];
      }),
    ),
  });

const rule = { toleranceFactor: 2, licenceSigmaM: 0.05, sliverMinM2: 1, sliverWidthM: 0.02 };

/** Everything the engine concludes of these shapes, in words and names only. */
function conclusions(shapes: readonly MultiPolygon[]) {
  const [first, second, ...zones] = shapes;
  if (!first || !second) throw new Error("two shapes at least");
  const mines = shapes.map((shape, index) =>
    aMine(`m${index}`, { shape, licensedAreaKm2: null, reserveWt: String(20 + index * 3) }),
  );
  const licence = { mineId: "m", shape: first, sigmaM: 0.05, topM: null, bottomM: null };
  const working = { id: "w", shape: second, sigmaM: 0.05, floorM: null, mineId: "m" };
  const found = findCandidates(mines, printedRule);
  return {
    verdicts: found.verdicts.map(({ mineId, verdict }) => [mineId, verdict]),
    groups: found.groups.map(({ memberIds }) => memberIds),
    breach: workingBreach(working, licence, [], rule).verdict,
    overlaps: zones.map((zone) => overlapWith(first, [zone], rule).relation),
    topology: auditTopology(
      shapes.map((shape, index) => audited(`m${index}`, shape)),
      options(),
    ).map(({ kind, a, b, inner }) => [kind, a, b, inner]),
  };
}

test.each([
  ["the zone the corners were written in", throughZone(38)],
  ["the neighbouring zone", throughZone(37)],
  ["a turn about the axis of the earth", turned(3)],
  ["a turn across the edge of two zones", turned(-0.43)],
  ["the way rings are walked", rewalked],
])("no verdict depends on %s", (_, move) => {
  const met = new Set<string>();
  fc.assert(
    fc.property(register, (shapes) => {
      const here = conclusions(shapes);
      for (const [, verdict] of here.verdicts) met.add(String(verdict));
      for (const [kind] of here.topology) met.add(String(kind));
      for (const relation of [here.breach, ...here.overlaps]) met.add(relation);
      expect(conclusions(shapes.map(move))).toEqual(here);
    }),
    { numRuns: 60, seed: 51 },
  );
  expect([...met]).toEqual(
    expect.arrayContaining(["must_merge", "not_mandatory", "overlap", "partial", "disjoint"]),
  );
});
