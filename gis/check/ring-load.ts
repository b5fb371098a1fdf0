import Flatbush from "flatbush";
import type { Issue, IssuePlace } from "../issue.ts";
import { boundsOf } from "../measure/bounds.ts";
import { distinctPoints } from "./distinct-points.ts";
import { errorAt, type LonLat, type TracedPart } from "./traced-item.ts";

/** Far more than any mine has: with as many, every check between rings takes seconds. */
const mostRings = 5000;
const mostPairs = 20_000;

/**
 * Whether the rings of one mine are too many to be laid against each other: more than 5,000, or more than 20,000 pairs whose
 * boxes meet. No mine comes near; a file made to hold up the reader does.
 */
export function ringsOverload(rings: readonly (readonly LonLat[])[]): boolean {
  const drawn = rings.filter((ring) => ring.length > 0);
  if (drawn.length > mostRings) return true;
  if (drawn.length * drawn.length <= mostPairs) return false;
  const boxes = drawn.map((ring) =>
    boundsOf({ type: "MultiPolygon", coordinates: [[ring.map(([x, y]) => [x, y])]] }),
  );
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  let meetings = 0;
  return boxes.some((box) => {
    meetings += index.search(...box).length - 1;
    return meetings > 2 * mostPairs;
  });
}

/** G03: the rings of one mine are too many to be checked against each other. */
export function overloadIssues(parts: readonly TracedPart[], place: IssuePlace): Issue[] {
  const rings = parts.flatMap((part) => part.rings.map(distinctPoints));
  return ringsOverload(rings) ? [errorAt("G03", place, { count: rings.length })] : [];
}
