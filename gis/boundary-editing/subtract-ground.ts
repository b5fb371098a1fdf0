import type { MultiPolygon } from "geojson";
import { noGroundM2 } from "../measure/limits.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import { overlayShapes } from "../overlay/overlay-shapes.ts";
import { withGround } from "../overlay/with-ground.ts";
import type { BoundaryPart, GroupBoundary } from "../schemes/group-boundary.ts";
import type { Edited } from "./corner-ref.ts";

/** Takes ground out of a boundary: each 采区 keeps its elevations, one that falls apart becomes several, one that is gone is none. */
export function subtractGround(
  boundary: GroupBoundary,
  ground: readonly MultiPolygon[],
  what: string,
): Edited {
  const near = ground.filter((shape) =>
    boundary.parts.some(({ rings }) => overlapAreaM2(shapeOf(rings), shape) >= noGroundM2),
  );
  if (near.length === 0) return { refusal: `本组范围与${what}没有重叠，不用减。` };
  const parts = boundary.parts.flatMap((part) => leftOf(part, near));
  if (parts.length === 0) return { refusal: `减去${what}后本组没有剩下范围。请核对，或改动分组。` };
  return { boundary: { parts } };
}

function leftOf(part: BoundaryPart, ground: readonly MultiPolygon[]): BoundaryPart[] {
  const own = shapeOf(part.rings);
  if (!ground.some((shape) => overlapAreaM2(own, shape) >= noGroundM2)) return [part];
  const left = withGround(
    overlayShapes([own, ...ground], ([inOwn, ...cut]) => inOwn === true && !cut.includes(true)),
  );
  return (left?.coordinates ?? []).map((rings) => ({ ...part, rings }));
}

const shapeOf = (rings: BoundaryPart["rings"]): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: [rings],
});
