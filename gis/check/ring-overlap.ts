import Flatbush from "flatbush";
import type { MultiPolygon } from "geojson";
import type { Issue, IssuePlace } from "../issue.ts";
import { boundsOf } from "../measure/bounds.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import { distinctPoints } from "./distinct-points.ts";
import { edgeSlackM2 } from "./edge-slack.ts";
import { pointInRing } from "./point-in-ring.ts";
import { ringsMeet } from "./rings-meet.ts";
import { errorAt, type LonLat, pointPlace, type TracedPart, type TracedRing } from "./traced-item.ts";
import { ringShape, tracedShape } from "./traced-shape.ts";

const shownOverlaps = 20;

interface Ground {
  shape: MultiPolygon;
  ring: TracedRing;
  part: TracedPart;
  slackM2: number;
  /** of the outer ring */
  corners: readonly LonLat[];
}

/** E07: parts of one mine, or holes of one part, cover the same ground (m², official); shared edges do not count. */
export function ringOverlaps(parts: readonly TracedPart[], place: IssuePlace): Issue[] {
  const among = [parts.flatMap(partGround), ...parts.map(holeGrounds)];
  return among.flatMap((grounds) => overlapsAmong(grounds, place)).slice(0, shownOverlaps);
}

function partGround(part: TracedPart): Ground[] {
  const shape = tracedShape(part);
  const ring = part.rings.find((candidate) => candidate.role === "outer");
  if (shape === null || ring === undefined) return [];
  const slackM2 = part.rings.reduce((sum, each) => sum + edgeSlackM2(each), 0);
  return [{ shape, ring, part, slackM2, corners: distinctPoints(ring) }];
}

function holeGrounds(part: TracedPart): Ground[] {
  return part.rings
    .filter((ring) => ring.role === "hole")
    .flatMap((ring) => {
      const shape = ringShape(ring);
      return shape === null
        ? []
        : [{ shape, ring, part, slackM2: edgeSlackM2(ring), corners: distinctPoints(ring) }];
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
      if (issues.length < shownOverlaps) issues.push(...overlapIssue(ground, grounds[other], place));
    }
  }
  return issues;
}

function overlapIssue(a: Ground, b: Ground | undefined, place: IssuePlace): Issue[] {
  if (b === undefined || !mayOverlap(a, b)) return [];
  const overlapM2 = overlapAreaM2(a.shape, b.shape);
  if (overlapM2 <= a.slackM2 + b.slackM2) return [];
  const { point, pointName, ...where } = pointPlace({ ...place, part: b.part.number }, b.ring, 0);
  return [errorAt("E07", where, { overlapM2, other: groundLabel(a, b) })];
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

/** What the other ring is called: its 采区, or its ring when both belong to one part. */
function groundLabel(a: Ground, b: Ground): string {
  if (a.part.number === b.part.number) return `第${a.ring.number}圈`;
  return a.part.name ?? `第${a.part.number}部分`;
}
