import type { Position } from "geojson";
import { contactM } from "../measure/limits.ts";
import type { Strip } from "./facing-strips.ts";
import type { LocalPlane, Spot } from "./local-plane.ts";
import { type PlaneRing, ringLengthM } from "./plane-ring.ts";

/** An unbroken stretch of the front between two rings: places along both, rising on `a` while they fall on `b`, m. */
export type GapStretch = Strip;

/** Joins the strips between two rings into stretches: strips belong together when they meet on either boundary. */
export function gapStretches(strips: readonly Strip[], lengthA: number, lengthB: number): GapStretch[] {
  const inOrder = fromABreak(
    [...strips].sort((one, other) => one.fromA - other.fromA || one.toA - other.toA),
    lengthA,
    lengthB,
  );
  const stretches: GapStretch[] = [];
  for (const strip of inOrder) {
    const last = stretches.at(-1);
    const here = last && besideIt(strip, last, lengthB);
    if (last && here && meet(last, here)) stretches[stretches.length - 1] = joined(last, here);
    else stretches.push(strip);
  }
  return stretches.flatMap((stretch) => withoutClosing(stretch, lengthA, lengthB));
}

/** Outline of a stretch: along `a`, across, back along `b`. */
export function stretchOutline(
  { fromA, toA, fromB, toB }: GapStretch,
  [ringA, ringB]: readonly [PlaneRing, PlaneRing],
  plane: LocalPlane,
): Position[] {
  const corners = [...cornersAlong(ringA, fromA, toA, plane), ...cornersAlong(ringB, fromB, toB, plane)];
  const distinct = corners.filter((corner, index) => !isSame(corner, corners[index - 1]));
  const first = distinct[0];
  return first ? [...distinct, first] : [];
}

/** Rotates the strips so that the first does not continue the last across the start of the ring. */
function fromABreak(strips: Strip[], lengthA: number, lengthB: number): Strip[] {
  const start = strips.findIndex((strip, index) => {
    if (index === 0) return false;
    const before = strips[index - 1];
    return before !== undefined && !meet(before, besideIt(strip, before, lengthB));
  });
  if (start <= 0) return strips;
  const later = strips
    .slice(0, start)
    .map((strip) => ({ ...strip, fromA: strip.fromA + lengthA, toA: strip.toA + lengthA }));
  return [...strips.slice(start), ...later];
}

/** The strip with its places on `b` counted so that they lie next to those of the stretch before it. */
function besideIt(strip: Strip, before: Strip, lengthB: number): Strip {
  const turns = Math.round((before.fromB - strip.toB) / lengthB);
  return { ...strip, fromB: strip.fromB + turns * lengthB, toB: strip.toB + turns * lengthB };
}

function meet(before: Strip, next: Strip): boolean {
  const onA = next.fromA <= before.toA + contactM;
  const onB = next.toB >= before.fromB - contactM && next.fromB <= before.toB + contactM;
  return onA || onB;
}

function joined(one: Strip, other: Strip): Strip {
  const widest = other.mostM > one.mostM ? other : one;
  return {
    ...widest,
    fromA: Math.min(one.fromA, other.fromA),
    toA: Math.max(one.toA, other.toA),
    fromB: Math.min(one.fromB, other.fromB),
    toB: Math.max(one.toB, other.toB),
    leastM: Math.min(one.leastM, other.leastM),
  };
}

/** A stretch all round a ring would meet itself: it is told in two halves. */
function withoutClosing(stretch: GapStretch, lengthA: number, lengthB: number): GapStretch[] {
  const { fromA, toA, fromB, toB } = stretch;
  if (toA - fromA < lengthA - contactM && toB - fromB < lengthB - contactM) return [stretch];
  const [middleA, middleB] = [(fromA + toA) / 2, (fromB + toB) / 2];
  return [
    { ...stretch, toA: middleA, fromB: middleB },
    { ...stretch, fromA: middleA, toB: middleB },
  ];
}

/** The boundary from one place of a ring to another, corners given back as they are. */
function cornersAlong(ring: PlaneRing, fromM: number, toM: number, plane: LocalPlane): Position[] {
  const lengthM = ringLengthM(ring);
  const between: Position[] = [];
  const lastTurn = Math.floor(toM / lengthM);
  for (let turn = Math.floor(fromM / lengthM); turn <= lastTurn; turn += 1) {
    for (let index = 1; index < ring.corners.length; index += 1) {
      const at = (ring.way[index] ?? 0) + turn * lengthM;
      if (at > fromM + hairM && at < toM - hairM) between.push(ring.corners[index] ?? []);
    }
  }
  return [positionAt(ring, fromM, plane), ...between, positionAt(ring, toM, plane)];
}

const hairM = 1e-6;

function positionAt(ring: PlaneRing, placeM: number, plane: LocalPlane): Position {
  const lengthM = ringLengthM(ring);
  const at = placeM - Math.floor(placeM / lengthM) * lengthM;
  const next = Math.max(
    1,
    ring.way.findIndex((way) => way >= at - hairM),
  );
  const [before, after] = [ring.way[next - 1] ?? 0, ring.way[next] ?? 0];
  if (Math.abs(after - at) <= hairM) return (ring.corners[next] ?? []).slice(0, 2);
  if (Math.abs(at - before) <= hairM) return (ring.corners[next - 1] ?? []).slice(0, 2);
  const share = (at - before) / (after - before);
  const [[x1, y1], [x2, y2]] = [ring.spots[next - 1] ?? nowhere, ring.spots[next] ?? nowhere];
  return plane.toLonLat([x1 + share * (x2 - x1), y1 + share * (y2 - y1)]);
}

const nowhere: Spot = [Number.NaN, Number.NaN];

function isSame(one: Position, other: Position | undefined): boolean {
  return other !== undefined && one[0] === other[0] && one[1] === other[1];
}
