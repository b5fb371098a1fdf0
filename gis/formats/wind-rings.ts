import type { MultiPolygon, Position } from "geojson";

/** `right-hand`: outer rings counter-clockwise, holes clockwise (RFC 7946, GeoPackage); `left-hand`: the reverse (Shapefile). */
export type Winding = "right-hand" | "left-hand";

/** A shape in lon/lat with every ring walked as a format wants it, corners untouched; rings of no area stay as they are. */
export function windRings(shape: MultiPolygon, winding: Winding): MultiPolygon {
  const coordinates = shape.coordinates.map((rings) =>
    rings.map((ring, at) => {
      const counterClockwise = (at === 0) === (winding === "right-hand");
      const turn = ringTurn(ring);
      return turn === 0 || turn > 0 === counterClockwise ? ring : ring.toReversed();
    }),
  );
  return { type: "MultiPolygon", coordinates };
}

/** Positive for a ring walked counter-clockwise with its first value to the right and its second up, 0 for one of no area. */
export function ringTurn(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let at = 1; at < ring.length; at += 1) {
    const [x1 = 0, y1 = 0] = ring[at - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[at] ?? [];
    sum += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
  }
  return Math.sign(sum);
}
