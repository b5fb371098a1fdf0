import type { Position } from "geojson";
import { contactM } from "../measure/limits.ts";
import type { LocalPlane, Spot } from "../width/local-plane.ts";
import { type MeasuredRing, ringLengthM } from "../width/plane-ring.ts";
import type { Strip } from "./facing-strips.ts";

/** An unbroken stretch of the front between two rings: places along both, rising on `a` while they fall on `b`, m. */
export type GapStretch = Strip;

/** Joins the strips between two rings into stretches: strips that meet belong together. */
export function gapStretches(strips: readonly Strip[], lengthA: number, lengthB: number): GapStretch[] {
  const sorted = [...strips].sort((one, other) => one.fromA - other.fromA || one.toA - other.toA);
  const fromStart = joinedUp(sorted, lengthB);
  const [first, second] = fromStart;
  if (!first) return [];
  if (!second) return withoutClosing(first, lengthA, lengthB);
  // begin at a break, so that no stretch is cut where the ring happens to start
  const place = first.strips.length;
  const later = first.strips.map((strip) => ({
    ...strip,
    fromA: strip.fromA + lengthA,
    toA: strip.toA + lengthA,
  }));
  return joinedUp([...sorted.slice(place), ...later], lengthB).map(({ whole }) => whole);
}

/** Outline of a stretch: along `a`, across, back along `b`; with the last corner along `a` and the first along `b`. */
export interface StretchOutline {
  ring: Position[];
  fronts: [lastA: number, firstB: number];
}

/** Draws the outline of a stretch between two rings; no corner comes twice. */
export function stretchOutline(
  { fromA, toA, fromB, toB }: GapStretch,
  [ringA, ringB]: readonly [MeasuredRing, MeasuredRing],
  plane: LocalPlane,
): StretchOutline {
  const alongA = distinct(cornersAlong(ringA, fromA, toA, plane));
  const alongB = distinct(cornersAlong(ringB, fromB, toB, plane));
  const lastA = alongA.length - 1;
  const ring = distinct([...alongA, ...alongB]);
  const first = ring[0];
  // where the two meet in a point it stands once
  const firstB = ring.length - alongB.length;
  return { ring: first ? [...ring, first] : [], fronts: [lastA, firstB] };
}

/** Where the narrowest line of a stretch ends on either side. */
export function leastLine(
  { leastA, leastB }: GapStretch,
  [ringA, ringB]: readonly [MeasuredRing, MeasuredRing],
  plane: LocalPlane,
): [Position, Position] {
  return [positionAt(ringA, leastA, plane), positionAt(ringB, leastB, plane)];
}

function distinct(corners: readonly Position[]): Position[] {
  return corners.filter((corner, index) => !isSame(corner, corners[index - 1]));
}

interface Run {
  whole: GapStretch;
  strips: Strip[];
}

function joinedUp(inOrder: readonly Strip[], lengthB: number): Run[] {
  const runs: Run[] = [];
  for (const strip of inOrder) {
    const last = runs.at(-1);
    const here = last ? besideIt(strip, last.whole, lengthB) : strip;
    if (last && meet(last.whole, here)) {
      last.whole = joined(last.whole, here);
      last.strips.push(here);
    } else {
      runs.push({ whole: here, strips: [here] });
    }
  }
  return runs;
}

/** The strip with its places on `b` counted so that they lie next to those of the stretch before it. */
function besideIt(strip: Strip, before: Strip, lengthB: number): Strip {
  const turns = Math.round((before.fromB - strip.toB) / lengthB);
  return { ...strip, fromB: strip.fromB + turns * lengthB, toB: strip.toB + turns * lengthB };
}

/** Side by side on one boundary, and on the other no farther apart than a bend of 30° leaves between lines at right angles. */
function meet(before: Strip, next: Strip): boolean {
  const apartOnA = Math.max(0, next.fromA - before.toA);
  const apartOnB = Math.max(0, before.fromB - next.toB, next.fromB - before.toB);
  const bendM = bendShare * Math.max(before.mostM, next.mostM);
  return Math.min(apartOnA, apartOnB) <= contactM && Math.max(apartOnA, apartOnB) <= bendM + contactM;
}

/** 2·tan 15°, and a hair. */
const bendShare = 0.54;

function joined(one: Strip, other: Strip): Strip {
  const widest = isWider(other, one) ? other : one;
  const { leastM, leastA, leastB } = other.leastM < one.leastM ? other : one;
  return {
    ...widest,
    fromA: Math.min(one.fromA, other.fromA),
    toA: Math.max(one.toA, other.toA),
    fromB: Math.min(one.fromB, other.fromB),
    toB: Math.max(one.toB, other.toB),
    leastM,
    leastA,
    leastB,
    mostM: Math.max(one.mostM, other.mostM),
  };
}

/** Of strips as wide to the millimetre the longer one shows the place. */
function isWider(one: Strip, other: Strip): boolean {
  if (Math.abs(one.mostM - other.mostM) > contactM) return one.mostM > other.mostM;
  return one.widestSpanM > other.widestSpanM;
}

/** A stretch all round both rings would meet itself: it is told in two halves, cut where a strip starts. */
function withoutClosing({ whole, strips }: Run, lengthA: number, lengthB: number): GapStretch[] {
  const isClosed =
    whole.toA - whole.fromA > lengthA - contactM && whole.toB - whole.fromB > lengthB - contactM;
  const [start, middle] = [strips[0], strips[Math.floor(strips.length / 2)]];
  if (!isClosed || !start || !middle) return [whole];
  return [
    { ...whole, fromA: start.fromA, toA: middle.fromA, fromB: middle.toB, toB: start.toB },
    {
      ...whole,
      fromA: middle.fromA,
      toA: start.fromA + lengthA,
      fromB: start.toB - lengthB,
      toB: middle.toB,
    },
  ];
}

/** The boundary from one place of a ring to another, corners given back as they are. */
function cornersAlong(ring: MeasuredRing, fromM: number, toM: number, plane: LocalPlane): Position[] {
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

function positionAt(ring: MeasuredRing, placeM: number, plane: LocalPlane): Position {
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
