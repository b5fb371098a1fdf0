import Flatbush from "flatbush";
import type { MultiPolygon } from "geojson";
import type { Issue, IssuePlace } from "../issue.ts";
import { boundsOf } from "../measure/bounds.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import { distinctPoints } from "./distinct-points.ts";
import { edgeSlackM2 } from "./edge-slack.ts";
import { pointInRing } from "./point-in-ring.ts";
import { ringsEntangle, ringsMeet } from "./rings-meet.ts";
import {
  errorAt,
  type LonLat,
  pointPlace,
  type TracedPart,
  type TracedRing,
  warningAt,
} from "./traced-item.ts";
import { ringShape, tracedShape } from "./traced-shape.ts";

const shownOverlaps = 20;

interface Ground {
  shape: MultiPolygon;
  ring: TracedRing;
  part: TracedPart;
  slackM2: number;
  /** of the outer ring */
  corners: readonly LonLat[];
  /** of every ring */
  rings: readonly (readonly LonLat[])[];
}

/**
 * E07: parts of one mine, or holes of one part, cover the same ground (m², official). Those that share an edge are joined: one
 * warning for all of them.
 */
export function ringOverlaps(parts: readonly TracedPart[], place: IssuePlace): Issue[] {
  const among = [parts.flatMap(partGround), ...parts.map(holeGrounds)];
  const found = among.flatMap((grounds) => overlapsAmong(grounds, place));
  const overlaps = found.filter(isError).slice(0, shownOverlaps);
  const [edge, ...otherEdges] = found.filter((issue) => !isError(issue));
  if (edge === undefined) return overlaps;
  return [...overlaps, { ...edge, context: { ...edge.context, count: otherEdges.length + 1 } }];
}

function isError({ severity }: Issue): boolean {
  return severity === "error";
}

function partGround(part: TracedPart): Ground[] {
  const shape = tracedShape(part);
  const ring = part.rings.find((candidate) => candidate.role === "outer");
  if (shape === null || ring === undefined) return [];
  const slackM2 = part.rings.reduce((sum, each) => sum + edgeSlackM2(each), 0);
  const rings = part.rings.map(distinctPoints);
  return [{ shape, ring, part, slackM2, corners: distinctPoints(ring), rings }];
}

function holeGrounds(part: TracedPart): Ground[] {
  return part.rings
    .filter((ring) => ring.role === "hole")
    .flatMap((ring) => {
      const shape = ringShape(ring);
      const corners = distinctPoints(ring);
      return shape === null
        ? []
        : [{ shape, ring, part, slackM2: edgeSlackM2(ring), corners, rings: [corners] }];
    });
}

function overlapsAmong(grounds: readonly Ground[], place: IssuePlace): Issue[] {
  if (grounds.length < 2) return [];
  const boxes = grounds.map((ground) => boundsOf(ground.shape));
  const index = new Flatbush(boxes.length);
  for (const box of boxes) index.add(...box);
  index.finish();
  const issues: Issue[] = [];
  for (const [at, ground] of grounds.entries()) {
    const others = index.search(...(boxes[at] ?? [0, 0, 0, 0]), (other) => other > at).sort((i, j) => i - j);
    for (const other of others) {
      if (issues.filter(isError).length < shownOverlaps)
        issues.push(...overlapIssue(ground, grounds[other], place));
    }
  }
  return issues;
}

function overlapIssue(a: Ground, b: Ground | undefined, place: IssuePlace): Issue[] {
  if (b === undefined || !mayOverlap(a, b)) return [];
  const overlapM2 = overlapAreaM2(a.shape, b.shape);
  const { point, pointName, ...where } = pointPlace({ ...place, part: b.part.number }, b.ring, 0);
  const other = groundLabel(a, b);
  if (overlapM2 > a.slackM2 + b.slackM2) return [errorAt("E07", where, { overlapM2, other })];
  return shareEdge(a, b) ? [warningAt("E07", where, { kind: "edge", other })] : [];
}

/** Rings that do not meet share ground only if one lies in the other: cheaper to see than an area. */
function mayOverlap(a: Ground, b: Ground): boolean {
  if (a.corners.length === 0 || ringsMeet([a.corners, b.corners])) return true;
  return isWithin(a, b) || isWithin(b, a);
}

function isWithin(a: Ground, b: Ground): boolean {
  const [corner] = a.corners;
  return corner !== undefined && pointInRing(corner, b.corners) === "inside";
}

function shareEdge(a: Ground, b: Ground): boolean {
  return a.rings.some((one) => b.rings.some((other) => ringsEntangle([one, other])));
}

/** What the other ring is called: its 采区, or its ring when both belong to one part. */
function groundLabel(a: Ground, b: Ground): string {
  if (a.part.number === b.part.number) return `第${a.ring.number}圈`;
  return a.part.name ?? `第${a.part.number}部分`;
}
