import Flatbush from "flatbush";
import type { MeasuredRing } from "../width/plane-ring.ts";

/** Whose boundary an edge belongs to: the two mines looked at, or any other that stands in the way. */
export type EdgeOwner = "a" | "b" | "other";

/** An edge on a local plane, m, its owner's ground to the left. */
export interface FieldEdge {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  owner: EdgeOwner;
  /** ring of its owner, and the way along the ring to where the edge starts, m */
  ring: number;
  startM: number;
}

/** x and y from, x and y to, m. */
export type FieldBox = readonly [minX: number, minY: number, maxX: number, maxY: number];

/** Edges that can be asked for by box. */
export interface EdgeField {
  edges: readonly FieldEdge[];
  meeting(box: FieldBox): readonly FieldEdge[];
}

/** Fewer edges than this are looked through faster than an index is built. */
const fewEdges = 64;

/** Edges of rings that meet a box. */
export function edgesOf(rings: readonly MeasuredRing[], owner: EdgeOwner, box: FieldBox): FieldEdge[] {
  return rings.flatMap(({ spots, way }, ring) => {
    const edges: FieldEdge[] = [];
    for (let index = 1; index < spots.length; index += 1) {
      const [x1, y1] = spots[index - 1] ?? [0, 0];
      const [x2, y2] = spots[index] ?? [0, 0];
      const edge = { x1, y1, x2, y2, owner, ring, startM: way[index - 1] ?? 0 };
      if (meets(edge, box)) edges.push(edge);
    }
    return edges;
  });
}

/** Makes edges ready to be asked for by box. */
export function edgeField(edges: readonly FieldEdge[]): EdgeField {
  if (edges.length < fewEdges) {
    return { edges, meeting: (box) => edges.filter((edge) => meets(edge, box)) };
  }
  const index = new Flatbush(edges.length);
  for (const { x1, y1, x2, y2 } of edges) {
    index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }
  index.finish();
  return { edges, meeting: (box) => index.search(...box).flatMap((place) => edges[place] ?? []) };
}

function meets({ x1, y1, x2, y2 }: FieldEdge, [minX, minY, maxX, maxY]: FieldBox): boolean {
  return (
    Math.max(x1, x2) >= minX &&
    Math.min(x1, x2) <= maxX &&
    Math.max(y1, y2) >= minY &&
    Math.min(y1, y2) <= maxY
  );
}
