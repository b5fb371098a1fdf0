import type { Issue, IssuePlace } from "../issue.ts";
import { officialAreaM2 } from "../measure/area.ts";
import { differenceAreaM2, overlapAreaM2 } from "../measure/overlap.ts";
import { unionShape } from "../measure/overlap-shape.ts";
import { distinctPoints } from "./distinct-points.ts";
import { edgeSlackM2 } from "./edge-slack.ts";
import { pointInRing } from "./point-in-ring.ts";
import { ringsDivide } from "./rings-divide.ts";
import { pairKey, ringMeetings } from "./rings-meet.ts";
import {
  errorAt,
  type LonLat,
  pointPlace,
  type TracedPart,
  type TracedRing,
  warningAt,
} from "./traced-item.ts";
import { ringShape, tracedShape } from "./traced-shape.ts";

/**
 * E08: a ring to be taken out lies, wholly or partly (m² by the official method), outside the ring it is taken from. A warning
 * where it runs along that ring or stands out by no more than the bend of an edge: then it is a bay, and is taken out as one,
 * unless such bays leave no ground. A warning as well where holes cut the ground in pieces.
 */
export function holesOutside(part: TracedPart, place: IssuePlace): Issue[] {
  const holes = part.rings.filter((ring) => ring.role === "hole");
  const [first] = holes;
  if (first === undefined) return [];
  const outers = part.rings.filter((ring) => ring.role === "outer");
  const around = tracedShape({ ...part, rings: outers });
  const slackM2 = slackOf(outers);
  const isBay = baysOf(part);
  const found = holes.flatMap((hole) => {
    const holeShape = ringShape(hole);
    if (holeShape === null) return [];
    const holeM2 = officialAreaM2(holeShape);
    const outsideM2 = around === null ? holeM2 : holeM2 - overlapAreaM2(holeShape, around);
    const where = holePlace(place, hole);
    if (outsideM2 > edgeSlackM2(hole) + slackM2) return [errorAt("E08", where, { outsideM2, holeM2 })];
    return isBay(hole) ? [warningAt("E08", where, { kind: "bay", holeM2 })] : [];
  });
  const isBayIssue = ({ severity }: Issue) => severity === "warning";
  if (found.some(isBayIssue) && leavesNothing(part)) {
    return found.map((issue) =>
      isBayIssue(issue) ? errorAt("E08", issue.place, { ...issue.context, kind: "whole" }) : issue,
    );
  }
  if (found.length > 0 || !ringsDivide(part.rings.map(distinctPoints))) return found;
  return [warningAt("E08", holePlace(place, first), { kind: "divides" })];
}

/** Tells holes that run along an outer ring or leave it. Only those that touch one need every corner looked at. */
function baysOf({ rings }: TracedPart): (hole: TracedRing) => boolean {
  const corners = rings.map(distinctPoints);
  const { touching, entangled } = ringMeetings(corners);
  const outers = rings.flatMap(({ role }, at) => (role === "outer" ? [at] : []));
  const isOutside = (corner: LonLat) =>
    outers.every((outer) => pointInRing(corner, corners[outer] ?? []) === "outside");
  return (hole) => {
    const at = rings.indexOf(hole);
    if (outers.some((outer) => entangled.has(pairKey(at, outer)))) return true;
    const touches = outers.some((outer) => touching.has(pairKey(at, outer)));
    return (corners[at] ?? []).slice(0, touches ? undefined : 1).some(isOutside);
  };
}

/** Whether all holes together take the whole ground of the part, but for what the bend of edges may leave. */
function leavesNothing({ rings, ...part }: TracedPart): boolean {
  const outers = rings.filter(({ role }) => role === "outer");
  const holes = rings.filter(({ role }) => role === "hole");
  const around = tracedShape({ ...part, rings: outers });
  const taken = unionShape(holes.flatMap((hole) => ringShape(hole) ?? []));
  return around !== null && taken !== null && differenceAreaM2(around, taken) <= slackOf(rings);
}

function slackOf(rings: readonly TracedRing[]): number {
  return rings.reduce((sum, ring) => sum + edgeSlackM2(ring), 0);
}

function holePlace(place: IssuePlace, hole: TracedRing): IssuePlace {
  const { point, pointName, ...where } = pointPlace(place, hole, 0);
  return where;
}
