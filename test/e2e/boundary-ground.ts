import type { MultiPolygon, Position } from "geojson";
import { type NumberedCorner, numberedCorners } from "#gis/boundary-editing/numbered-corners";
import { destination, geodesicCourse } from "#gis/measure/geodesic";
import { pointInShape } from "#gis/measure/point-in-shape";
import { boundaryShape, type GroupBoundary } from "#gis/schemes/group-boundary";
import type { Office } from "./browser.ts";
import { told } from "./office-calls.ts";

interface Ground {
  name: string;
  kind?: string;
  shape: MultiPolygon;
}

/** A group of a scheme with what lies around it. */
export interface GroupGround {
  path: string;
  number: number;
  /** one of its members */
  mine: string;
  others: Ground[];
  red: Ground[];
}

/** The first group of a scheme with a red line and somebody else's licence near. */
export async function groupNearRedLine(office: Office, schemeId: string): Promise<GroupGround> {
  const scheme = await told(office, `/api/schemes/${schemeId}`);
  for (const [index, { id, memberIds }] of scheme.arrangement.groups.entries()) {
    const path = `/api/schemes/${schemeId}/groups/${id}`;
    const { others, zones } = await told(office, `${path}/surroundings`);
    const red = zones.filter(({ kind }: Ground) => kind === "ecological_red_line");
    const mine = scheme.mines.find((one: { id: string }) => one.id === memberIds[0]).name;
    if (red.length > 0 && others.length > 0) return { path, number: index + 1, mine, others, red };
  }
  throw new Error("no such group");
}

/** The corner, by its number, nearest to one of these places, and that place. */
export function nearestCorner(corners: readonly NumberedCorner[], to: readonly Position[]) {
  const pairs = corners.flatMap((corner) =>
    to.map((target) => ({ corner, target, ...geodesicCourse(corner.place, target) })),
  );
  const [first] = pairs.toSorted((a, b) => a.distanceM - b.distanceM);
  if (!first) throw new Error("nothing near");
  return first;
}

/** Three places within the boundary, in sight of its first corner, and that corner. */
export function triangleWithin(boundary: GroupBoundary, zone: number): [first: Position, hole: Position[]] {
  const first = numberedCorners(boundary, zone)[0]?.place ?? [];
  const shape = boundaryShape(boundary);
  const turned = (turn: number) =>
    [
      [40, 0],
      [100, -8],
      [100, 8],
    ].map(([metres = 0, aside = 0]) => destination(first, turn * 15 + aside, metres));
  const hole = Array.from({ length: 24 }, (_, turn) => turned(turn)).find((corners) =>
    corners.every((corner) => pointInShape(corner, shape) === "inside"),
  );
  if (!hole) throw new Error("no room");
  return [first, hole];
}
