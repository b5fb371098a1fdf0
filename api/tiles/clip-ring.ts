/** A ring or its remains in units of a tile, x and y in turn, the first corner repeated at the end. */
export type TileRing = number[];

interface Side {
  axis: 0 | 1;
  limit: number;
  /** 1: what is greater than the limit is cut off, -1: what is less */
  sign: 1 | -1;
}

/** The part of a closed ring inside a square from `low` to `high` on both axes (Sutherland–Hodgman); may be empty. */
export function clipRing(ring: TileRing, low: number, high: number): TileRing {
  const sides: Side[] = [
    { axis: 0, limit: low, sign: -1 },
    { axis: 0, limit: high, sign: 1 },
    { axis: 1, limit: low, sign: -1 },
    { axis: 1, limit: high, sign: 1 },
  ];
  return sides.reduce(clipSide, ring);
}

function clipSide(ring: TileRing, { axis, limit, sign }: Side): TileRing {
  const kept: TileRing = [];
  const isIn = (at: number) => ((ring[at + axis] ?? 0) - limit) * sign <= 0;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [here, next] = [isIn(at), isIn(at + 2)];
    if (here) kept.push(ring[at] ?? 0, ring[at + 1] ?? 0);
    if (here !== next) kept.push(...crossing(ring, at, axis, limit));
  }
  if (kept.length > 0) kept.push(kept[0] ?? 0, kept[1] ?? 0);
  return kept;
}

function crossing(ring: TileRing, at: number, axis: 0 | 1, limit: number): [number, number] {
  const [x1, y1, x2, y2] = [ring[at] ?? 0, ring[at + 1] ?? 0, ring[at + 2] ?? 0, ring[at + 3] ?? 0];
  const [from, to] = axis === 0 ? [x1, x2] : [y1, y2];
  const share = (limit - from) / (to - from);
  return axis === 0 ? [limit, y1 + share * (y2 - y1)] : [x1 + share * (x2 - x1), limit];
}
