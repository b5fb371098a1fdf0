import Flatbush from "flatbush";
import type { LonLat } from "./traced-item.ts";
import { turn } from "./turn.ts";

interface Edge {
  ring: number;
  a: LonLat;
  b: LonLat;
}

/** True when two different open rings share so much as a point. Exact. */
export function ringsMeet(rings: readonly (readonly LonLat[])[]): boolean {
  if (rings.length < 2) return false;
  const edges = rings.flatMap((points, ring) =>
    points.map((a, i): Edge => ({ ring, a, b: points[(i + 1) % points.length] ?? a })),
  );
  if (edges.length === 0) return false;
  const index = new Flatbush(edges.length);
  for (const edge of edges) index.add(...edgeBox(edge));
  index.finish();
  return edges.some((edge, at) => {
    const touches = (other: number) => other > at && edgesTouch(edge, edges[other]);
    return index.search(...edgeBox(edge), touches).length > 0;
  });
}

/** Boxes are known to meet, so collinear edges touch. */
function edgesTouch(edge: Edge, other: Edge | undefined): boolean {
  if (other === undefined || other.ring === edge.ring) return false;
  const { a, b } = edge;
  const c = other.a;
  const d = other.b;
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}

function edgeBox({ a, b }: Edge): [number, number, number, number] {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}
