import { contactM } from "../measure/limits.ts";
import { lengthOf, type Spot } from "../width/local-plane.ts";
import type { EdgeField, FieldEdge } from "./edge-field.ts";

/** Ground between an edge of `a` and the edge of `b` that it faces, as places along their rings, m. */
export interface Strip {
  ringA: number;
  ringB: number;
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
  leastM: number;
  /** ends of the narrowest line, as places along the rings, m */
  leastA: number;
  leastB: number;
  mostM: number;
  /** length of the strip the widest line is in, m, and the ends of that line */
  widestSpanM: number;
  onA: Spot;
  onB: Spot;
}

/** An edge as seen from another: `s` along that one, `h` out from it at right angles on the side away from its ground, m. */
interface Shadow {
  edge: FieldEdge;
  s1: number;
  h1: number;
  s2: number;
  h2: number;
}

/** Two fronts run along one another when they diverge by no more than this: tan 30°. */
const mostTaper = Math.tan(Math.PI / 6);
const hairM = 1e-6;

/**
 * Strips of ground that lines at right angles from one mine's edge to the other's sweep over: each line at most `gapM` long,
 * free of both mines and of any other, between edges that diverge by 30° at most. Drawn from both sides.
 */
export function facingStrips(field: EdgeField, gapM: number): Strip[] {
  return field.edges.flatMap((edge) => {
    if (edge.owner === "other" || !field.edges.some((other) => mayFace(edge, other, gapM))) return [];
    const strips = stripsAlong(edge, field, gapM);
    return edge.owner === "a" ? strips : strips.map(turned);
  });
}

/** Whether a line at right angles to one edge may end on the other: of the other mine, running against it, not too far away. */
function mayFace(one: FieldEdge, other: FieldEdge, gapM: number): boolean {
  if (other.owner === one.owner || other.owner === "other") return false;
  if (isBeyond(one.x1, one.x2, other.x1, other.x2, gapM)) return false;
  if (isBeyond(one.y1, one.y2, other.y1, other.y2, gapM)) return false;
  const [ux, uy] = [one.x2 - one.x1, one.y2 - one.y1];
  const [vx, vy] = [other.x2 - other.x1, other.y2 - other.y1];
  const against = -(ux * vx + uy * vy);
  return against > 0 && Math.abs(ux * vy - uy * vx) <= mostTaper * against * (1 + hairM);
}

/** Whether two spans lie farther apart than so many metres. */
function isBeyond(a1: number, a2: number, b1: number, b2: number, byM: number): boolean {
  return Math.min(a1, a2) - Math.max(b1, b2) > byM || Math.min(b1, b2) - Math.max(a1, a2) > byM;
}

function turned(strip: Strip): Strip {
  return {
    ringA: strip.ringB,
    ringB: strip.ringA,
    fromA: strip.fromB,
    toA: strip.toB,
    fromB: strip.fromA,
    toB: strip.toA,
    leastM: strip.leastM,
    leastA: strip.leastB,
    leastB: strip.leastA,
    mostM: strip.mostM,
    widestSpanM: strip.widestSpanM,
    onA: strip.onB,
    onB: strip.onA,
  };
}

function stripsAlong(edge: FieldEdge, field: EdgeField, gapM: number): Strip[] {
  const lengthM = lengthOf(edge.x2 - edge.x1, edge.y2 - edge.y1);
  if (lengthM < hairM) return [];
  const shadows = shadowsOn(edge, lengthM, field, gapM);
  if (!shadows.some(({ edge: { owner } }) => owner !== edge.owner && owner !== "other")) return [];
  const cuts = cutsAlong(shadows, lengthM, gapM);
  return cuts.slice(1).flatMap((to, index) => {
    const from = cuts[index] ?? 0;
    const facing = to - from > hairM && firstFacing(shadows, (from + to) / 2);
    return facing && faces(edge, facing, (from + to) / 2, gapM) ? stripOf(edge, facing, from, to) : [];
  });
}

function shadowsOn(edge: FieldEdge, lengthM: number, field: EdgeField, gapM: number): Shadow[] {
  const { x1, y1, x2, y2 } = edge;
  const [ux, uy] = [(x2 - x1) / lengthM, (y2 - y1) / lengthM];
  const [outX, outY] = [uy * gapM, -ux * gapM];
  const near = field.meeting([
    Math.min(x1, x2, x1 + outX, x2 + outX),
    Math.min(y1, y2, y1 + outY, y2 + outY),
    Math.max(x1, x2, x1 + outX, x2 + outX),
    Math.max(y1, y2, y1 + outY, y2 + outY),
  ]);
  return near.flatMap((other) => {
    if (other === edge) return [];
    const shadow = {
      edge: other,
      s1: (other.x1 - x1) * ux + (other.y1 - y1) * uy,
      h1: (other.x1 - x1) * uy - (other.y1 - y1) * ux,
      s2: (other.x2 - x1) * ux + (other.y2 - y1) * uy,
      h2: (other.x2 - x1) * uy - (other.y2 - y1) * ux,
    };
    return isOver(shadow, lengthM, gapM) ? shadow : [];
  });
}

function isOver({ s1, h1, s2, h2 }: Shadow, lengthM: number, gapM: number): boolean {
  return (
    Math.max(s1, s2) > hairM &&
    Math.min(s1, s2) < lengthM - hairM &&
    Math.max(h1, h2) >= -contactM &&
    Math.min(h1, h2) <= gapM &&
    Math.abs(s2 - s1) > hairM
  );
}

/** Where the picture above the edge may change: ends of shadows, where they reach the limit or the edge, where they cross. */
function cutsAlong(shadows: readonly Shadow[], lengthM: number, gapM: number): number[] {
  const cuts = [0, lengthM];
  for (const [index, shadow] of shadows.entries()) {
    cuts.push(shadow.s1, shadow.s2, ...whereAt(shadow, gapM), ...whereAt(shadow, 0));
    for (const other of shadows.slice(index + 1)) {
      if (other.edge.owner !== shadow.edge.owner) cuts.push(...crossingOf(shadow, other));
    }
  }
  return cuts.filter((s) => s >= 0 && s <= lengthM).sort((one, other) => one - other);
}

function whereAt({ s1, h1, s2, h2 }: Shadow, height: number): number[] {
  if (h1 > height === h2 > height) return [];
  return [s1 + ((height - h1) / (h2 - h1)) * (s2 - s1)];
}

function crossingOf(one: Shadow, other: Shadow): number[] {
  const from = Math.max(Math.min(one.s1, one.s2), Math.min(other.s1, other.s2));
  const to = Math.min(Math.max(one.s1, one.s2), Math.max(other.s1, other.s2));
  if (from >= to) return [];
  const before = heightAt(one, from) - heightAt(other, from);
  const after = heightAt(one, to) - heightAt(other, to);
  if (before > 0 === after > 0) return [];
  return [from + (before / (before - after)) * (to - from)];
}

function heightAt({ s1, h1, s2, h2 }: Shadow, s: number): number {
  return h1 + ((s - s1) / (s2 - s1)) * (h2 - h1);
}

/** The first edge of the two mines met on the way out from `s`, unless another mine stands before it. */
function firstFacing(shadows: readonly Shadow[], s: number): Shadow | null {
  const over = shadows.filter(({ s1, s2 }) => s >= Math.min(s1, s2) && s <= Math.max(s1, s2));
  let first: Shadow | null = null;
  let leastM = Infinity;
  for (const shadow of over) {
    const height = heightAt(shadow, s);
    if (shadow.edge.owner === "other" || height < 0 || height >= leastM) continue;
    leastM = height;
    first = shadow;
  }
  return over.some((shadow) => stands(shadow, s, leastM)) ? null : first;
}

/** Another mine stands in the way where the line goes into it before its end, or starts well inside it. */
function stands(shadow: Shadow, s: number, leastM: number): boolean {
  if (shadow.edge.owner !== "other") return false;
  const height = heightAt(shadow, s);
  const goesIn = shadow.s2 < shadow.s1;
  return goesIn ? height > -contactM && height < leastM - contactM : height > contactM;
}

/** An edge met from outside its owner runs the other way. */
function faces(edge: FieldEdge, { edge: other, ...to }: Shadow, s: number, gapM: number): boolean {
  if (other.owner === edge.owner || other.owner === "other") return false;
  if (to.s2 >= to.s1 || Math.abs(to.h2 - to.h1) > mostTaper * (to.s1 - to.s2)) return false;
  return heightAt({ edge: other, ...to }, s) <= gapM;
}

function stripOf(edge: FieldEdge, shadow: Shadow, from: number, to: number): Strip[] {
  const { edge: other } = shadow;
  const [atFrom, atTo] = [heightAt(shadow, from), heightAt(shadow, to)].map((h) => Math.max(0, h));
  if (atFrom === undefined || atTo === undefined || Math.max(atFrom, atTo) < contactM) return [];
  const share = (s: number) => (s - shadow.s1) / (shadow.s2 - shadow.s1);
  const otherM = lengthOf(other.x2 - other.x1, other.y2 - other.y1);
  const widestAt = widestPlaceOf([from, atFrom], [to, atTo]);
  const leastAt = atFrom <= atTo ? from : to;
  const along = widestAt / lengthOf(edge.x2 - edge.x1, edge.y2 - edge.y1);
  return [
    {
      ringA: edge.ring,
      ringB: other.ring,
      fromA: edge.startM + from,
      toA: edge.startM + to,
      fromB: other.startM + share(to) * otherM,
      toB: other.startM + share(from) * otherM,
      leastM: Math.min(atFrom, atTo),
      leastA: edge.startM + leastAt,
      leastB: other.startM + share(leastAt) * otherM,
      mostM: Math.max(atFrom, atTo),
      widestSpanM: to - from,
      onA: spotOn(edge, along),
      onB: spotOn(other, share(widestAt)),
    },
  ];
}

/** The wider end; the middle of a strip that is as wide everywhere. */
function widestPlaceOf([from, atFrom]: [number, number], [to, atTo]: [number, number]): number {
  if (Math.abs(atFrom - atTo) < contactM) return (from + to) / 2;
  return atFrom > atTo ? from : to;
}

function spotOn({ x1, y1, x2, y2 }: FieldEdge, share: number): Spot {
  return [x1 + share * (x2 - x1), y1 + share * (y2 - y1)];
}
