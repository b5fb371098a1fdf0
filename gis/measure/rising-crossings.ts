import type { RisingEdge } from "./equal-area-edges.ts";

/** Norths at which two of the edges, sorted by their lower end, cross; edges that only meet or run along each other do not. */
export function crossingNorths(edges: readonly RisingEdge[]): number[] {
  const norths: number[] = [];
  let active: RisingEdge[] = [];
  for (const edge of edges) {
    active = active.filter((other) => other.y2 > edge.y1);
    for (const other of active) {
      const north = crossingNorth(edge, other);
      if (north !== null) norths.push(north);
    }
    active.push(edge);
  }
  return norths;
}

function crossingNorth(one: RisingEdge, other: RisingEdge): number | null {
  if (Math.min(one.x1, one.x2) > Math.max(other.x1, other.x2)) return null;
  if (Math.min(other.x1, other.x2) > Math.max(one.x1, one.x2)) return null;
  const low = Math.max(one.y1, other.y1);
  const high = Math.min(one.y2, other.y2);
  const below = eastAt(one, low) - eastAt(other, low);
  const above = eastAt(one, high) - eastAt(other, high);
  if (below > 0 === above > 0 || below === 0 || above === 0) return null;
  return low + (below / (below - above)) * (high - low);
}

function eastAt({ x1, y1, x2, y2 }: RisingEdge, y: number): number {
  return x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
}
