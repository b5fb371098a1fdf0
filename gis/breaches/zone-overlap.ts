import type { MultiPolygon, Position } from "geojson";
import { officialAreaM2 } from "../measure/area.ts";
import { perimeterM } from "../measure/length.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import { differenceShape, intersectionShape, unionShape } from "../measure/overlap-shape.ts";
import { isRounding, isSliver } from "../measure/sliver.ts";
import { boundariesTouch } from "./boundary-contact.ts";
import type { BreachParameters, OverlapRelation, ZoneOverlap } from "./finding.ts";

/**
 * 压占 of one mine by one zone given in disjoint pieces (domain 2f): areas add over the pieces and are told per polygon of
 * the mine, holes respected, m². Touching is 0 m²; a sliver (our ruling) is shown but does not count; ground left over
 * outside the zone that is itself no more than a sliver makes the mine contained.
 */
export function zoneOverlap(
  mine: MultiPolygon,
  zonePieces: readonly MultiPolygon[],
  parameters: BreachParameters,
): ZoneOverlap {
  const perPartM2 = mine.coordinates.map((rings) => commonAreaM2(asShape(rings), zonePieces));
  const overlapM2 = perPartM2.reduce((sum, partM2) => sum + partM2, 0);
  if (overlapM2 === 0) return apart(mine, touches(mine, zonePieces) ? "touching" : "disjoint");
  const overlap = unionShape(zonePieces.flatMap((piece) => intersectionShape(mine, piece) ?? []));
  const aroundM = overlap ? perimeterM(overlap) : 0;
  if (isRounding(overlapM2, aroundM)) return apart(mine, "touching");
  const share = Math.min(1, overlapM2 / officialAreaM2(mine));
  const relation = relationOf(mine, { overlapM2, overlap, aroundM }, parameters);
  return { relation, overlapM2, share, perPartM2, overlap };
}

interface CommonGround {
  overlapM2: number;
  overlap: MultiPolygon | null;
  aroundM: number;
}

function relationOf(
  mine: MultiPolygon,
  { overlapM2, overlap, aroundM }: CommonGround,
  parameters: BreachParameters,
): OverlapRelation {
  const rest = overlap ? differenceShape(mine, overlap) : mine;
  if (!rest || isSliver(officialAreaM2(rest), perimeterM(rest), parameters)) return "contained";
  return isSliver(overlapM2, aroundM, parameters) ? "sliver" : "partial";
}

function commonAreaM2(part: MultiPolygon, zonePieces: readonly MultiPolygon[]): number {
  return zonePieces.reduce((sum, piece) => sum + overlapAreaM2(part, piece), 0);
}

/** Without common ground, contact with any piece is contact with the zone: edges between pieces lie inside it. */
function touches(mine: MultiPolygon, zonePieces: readonly MultiPolygon[]): boolean {
  return zonePieces.some((piece) => boundariesTouch(mine, piece));
}

function apart(mine: MultiPolygon, relation: "touching" | "disjoint"): ZoneOverlap {
  return { relation, overlapM2: 0, share: 0, perPartM2: mine.coordinates.map(() => 0), overlap: null };
}

function asShape(rings: Position[][]): MultiPolygon {
  return { type: "MultiPolygon", coordinates: [rings] };
}
