import fc from "fast-check";
import type { MultiPolygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { toGeographic, toPlane } from "#gis/crs/gauss-kruger";
import { type Bounds, boundsOf } from "#gis/measure/bounds";
import { shapeDistance } from "#gis/measure/distance";
import { destination, geodesicDistanceM } from "#gis/measure/geodesic";
import { nearPairs } from "#gis/measure/near-pairs";
import { toEarth } from "#gis/measure/tangent-frame";
import { oracleGapM, oracleToBoundaryM } from "#test/support/geodesic-oracle";
import { deepFreeze, polygonOf, withHoles } from "#test/support/squares";
import { starAround } from "#test/support/star";

/** Anywhere in China's mining latitudes, every third time on the edge of two 3° zones. */
const place: fc.Arbitrary<Position> = fc
  .tuple(fc.integer({ min: 80_000, max: 130_000 }), fc.integer({ min: 20_000, max: 50_000 }), fc.nat(2))
  .map(([lon, lat, draw]) => [draw === 0 ? 3 * Math.round(lon / 3000) + 1.5 : lon / 1000, lat / 1000]);
const azimuth = fc.integer({ min: 0, max: 359 });

/** Two mines up to `mostM` apart. */
function pairUpTo(mostM: number, reachM: number): fc.Arbitrary<[MultiPolygon, MultiPolygon]> {
  return fc
    .tuple(place, azimuth, fc.integer({ min: 0, max: mostM }))
    .chain(([centre, direction, gapM]) =>
      fc.tuple(
        starAround(destination(centre, direction + 180, reachM), reachM, 3, 7),
        starAround(destination(centre, direction, reachM + gapM), reachM, 3, 7),
      ),
    )
    .map(deepFreeze);
}

/** The distance as one pair and as one of a list. */
function measured(a: MultiPolygon, b: MultiPolygon, withinM: number) {
  const [pair] = nearPairs([a, b], withinM);
  return { single: shapeDistance(a, b), listed: pair };
}

function expectOracle(a: MultiPolygon, b: MultiPolygon, withinM: number, errorM: number): void {
  const truthM = oracleGapM(a, b);
  const { single, listed } = measured(a, b, withinM);
  expect(Math.abs(single.distanceM - truthM)).toBeLessThan(errorM);
  expect(Math.abs((listed?.distanceM ?? Number.NaN) - truthM)).toBeLessThan(errorM);
}

/** A ring of this many corners around a centre, crooked by a wave. */
function crooked(centre: Position, radiusM: number, corners: number, waves: number): MultiPolygon {
  return polygonOf(
    Array.from({ length: corners }, (_, index) =>
      destination(
        centre,
        (360 * index) / corners,
        radiusM * (1 + 0.2 * Math.sin((2 * Math.PI * waves * index) / corners)),
      ),
    ),
  );
}

describe("distance against GeographicLib", () => {
  it("is within 1 mm on 3,000 pairs up to 5 km apart, across zone edges too", () => {
    fc.assert(
      fc.property(pairUpTo(5000, 700), ([a, b]) => expectOracle(a, b, 9000, 0.001)),
      { numRuns: 3000, seed: 21 },
    );
  });

  it("is within 10 mm on pairs up to 100 km apart", () => {
    fc.assert(
      fc.property(pairUpTo(100_000, 2000), ([a, b]) => expectOracle(a, b, 110_000, 0.01)),
      { numRuns: 300, seed: 22 },
    );
  });

  it("lies between points of the two boundaries, and is the same from either side", () => {
    fc.assert(
      fc.property(pairUpTo(1000, 500), ([a, b]) => {
        const { single, listed } = measured(a, b, 5000);
        for (const gap of [single, listed]) {
          if (!gap) throw new Error("no pair found");
          expect(oracleToBoundaryM(gap.from, a)).toBeLessThan(0.001);
          expect(oracleToBoundaryM(gap.to, b)).toBeLessThan(0.001);
          expect(Math.abs(geodesicDistanceM(gap.from, gap.to) - gap.distanceM)).toBeLessThan(0.001);
        }
        const { single: back, listed: listedBack } = measured(b, a, 5000);
        expect(Math.abs(back.distanceM - single.distanceM)).toBeLessThan(0.0002);
        expect(Math.abs((listedBack?.distanceM ?? 0) - (listed?.distanceM ?? 0))).toBeLessThan(0.0002);
      }),
      { numRuns: 300, seed: 23 },
    );
  });

  it("counts to the rim for a mine in the hole of another", () => {
    const inHole = place.chain((centre) =>
      fc.tuple(starAround(centre, 3000, 3, 7), starAround(centre, 400, 6, 7), starAround(centre, 60, 3, 5)),
    );
    fc.assert(
      fc.property(inHole, ([outer, hole, inner]) => expectOracle(withHoles(outer, hole), inner, 5000, 0.001)),
      { numRuns: 150, seed: 24 },
    );
  });

  it("holds for strips of 8 km by 15 m", () => {
    const strip = (from: Position, direction: number) => {
      const far = destination(from, direction, 8000);
      return polygonOf([
        from,
        far,
        destination(far, direction + 90, 15),
        destination(from, direction + 90, 15),
      ]);
    };
    const strips = fc.tuple(
      place,
      azimuth,
      fc.integer({ min: -80, max: 80 }),
      fc.integer({ min: 50, max: 3000 }),
    );
    fc.assert(
      fc.property(strips, ([start, direction, turn, gapM]) => {
        const away = destination(start, direction - 90, gapM);
        const other = strip(destination(away, direction + 180 + turn, 20), direction + 180 + turn);
        expectOracle(strip(start, direction), other, 9000, 0.001);
      }),
      { numRuns: 150, seed: 25 },
    );
  });

  it.each([
    ["small", 5, 2],
    ["of 10,000 corners too", 10_000, 900],
  ])("holds for an outline of 10,000 corners and a mine %s", (_, corners, waves) => {
    const large = crooked([112.4, 38.9], 9000, 10_000, 211);
    const other = crooked([112.61, 38.9], 6000, corners, waves);
    const { single, listed } = measured(large, other, 5000);
    // both outlines walked whole in steps of 20 m at most say where they are nearest; the oracle measures that part
    const [from, to] = nearestSteps(large, other, single.distanceM);
    const truthM = oracleGapM(around(large, from), around(other, to));
    expect(Math.abs(single.distanceM - truthM)).toBeLessThan(0.001);
    expect(Math.abs((listed?.distanceM ?? Number.NaN) - truthM)).toBeLessThan(0.001);
  });

  it("is 0 where mines share a corner, cross or hold each other", () => {
    const met = place.chain((centre) =>
      fc.tuple(starAround(centre, 800), starAround(centre, 200), azimuth).chain(([a, inside, direction]) => {
        const corner = a.coordinates[0]?.[0]?.[0] ?? centre;
        const beside = polygonOf([
          corner,
          destination(corner, direction, 300),
          destination(corner, direction + 40, 300),
        ]);
        return fc.tuple(fc.constant(a), fc.constantFrom(inside, beside));
      }),
    );
    fc.assert(
      fc.property(met, ([a, b]) => {
        const { single, listed } = measured(a, b, 1);
        expect([single.distanceM, listed?.distanceM]).toEqual([0, 0]);
      }),
      { numRuns: 300, seed: 26 },
    );
  });

  it("and its verdict do not change with the zone the corners were written in nor with the meridian", () => {
    const limitM = 500;
    fc.assert(
      fc.property(pairUpTo(1000, 200), fc.integer({ min: -20, max: 20 }), ([a, b], shift) => {
        const here = measured(a, b, limitM);
        for (const move of [shifted(shift + 0.37), throughZone(0), throughZone(1)]) {
          const there = measured(mapped(a, move), mapped(b, move), limitM);
          expect(Math.abs(there.single.distanceM - here.single.distanceM)).toBeLessThan(0.0001);
          if (Math.abs(here.single.distanceM - limitM) < 0.001) continue;
          expect(there.listed === undefined).toBe(here.listed === undefined);
        }
      }),
      { numRuns: 200, seed: 27 },
    );
  });
});

type Move = (p: Position) => Position;

/** Turned about the axis of the earth, which moves the ellipsoid onto itself. */
function shifted(byDeg: number): Move {
  return ([lon = 0, lat = 0]) => [lon + byDeg, lat];
}

/** Written on the plane of the zone or of the next one and read again. */
function throughZone(further: number): Move {
  return (p) => {
    const zone = Math.round((p[0] ?? 0) / 3) + further;
    return toGeographic(toPlane(p, zone, 3), zone, 3);
  };
}

function mapped(shape: MultiPolygon, move: Move): MultiPolygon {
  return { ...shape, coordinates: shape.coordinates.map((rings) => rings.map((ring) => ring.map(move))) };
}

/** The open piece of an outline around a point of it: its corners within 40 places, there and back. */
function around(shape: MultiPolygon, point: Position): MultiPolygon {
  const ring = shape.coordinates[0]?.[0] ?? [];
  const gaps = ring.map((corner) => geodesicDistanceM(corner, point));
  const nearest = gaps.indexOf(Math.min(...gaps));
  const piece = Array.from({ length: Math.min(80, ring.length) }, (_, step) => {
    const at = nearest + step - Math.min(40, Math.floor(ring.length / 2));
    return ring.slice(0, -1).at(at % (ring.length - 1)) ?? point;
  });
  return polygonOf([...piece, ...piece.toReversed().slice(1, -1)]);
}

/**
 * The nearest two of all points every 20 m at most along two outlines, by chords through the earth: independent of the engine's
 * search. What lies farther from the other's box than a gap already found is left out.
 */
function nearestSteps(a: MultiPolygon, b: MultiPolygon, foundM: number): [Position, Position] {
  const ones = steps(a).filter(within(boundsOf(b), foundM));
  const others = steps(b).filter(within(boundsOf(a), foundM));
  const [onesOnEarth, othersOnEarth] = [ones.map(toEarth), others.map(toEarth)];
  let best = { chord2: Number.POSITIVE_INFINITY, one: 0, other: 0 };
  onesOnEarth.forEach(([x1, y1, z1], one) => {
    othersOnEarth.forEach(([x2, y2, z2], other) => {
      const chord2 = (x2 - x1) ** 2 + (y2 - y1) ** 2 + (z2 - z1) ** 2;
      if (chord2 < best.chord2) best = { chord2, one, other };
    });
  });
  return [ones[best.one] ?? [], others[best.other] ?? []];
}

function within([west, south, east, north]: Bounds, foundM: number): (point: Position) => boolean {
  const byDeg = (foundM + 20) / 60_000;
  return ([lon = 0, lat = 0]) =>
    lon > west - byDeg && lon < east + byDeg && lat > south - byDeg && lat < north + byDeg;
}

function steps(shape: MultiPolygon): Position[] {
  const ring = shape.coordinates[0]?.[0] ?? [];
  return ring.slice(1).flatMap((end, index) => {
    const [fromLon = 0, fromLat = 0] = ring[index] ?? [];
    const [toLon = 0, toLat = 0] = end;
    const count = Math.ceil(geodesicDistanceM([fromLon, fromLat], end) / 20);
    return Array.from({ length: count }, (_, step) => [
      fromLon + ((toLon - fromLon) * step) / count,
      fromLat + ((toLat - fromLat) * step) / count,
    ]);
  });
}
