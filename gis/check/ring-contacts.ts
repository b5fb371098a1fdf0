import Flatbush from "flatbush";
import type { LonLat } from "./traced-item.ts";
import { sameDirection, samePoint, turn } from "./turn.ts";

const mostContacts = 1000;

/** A place where a ring meets itself. Edge i runs from point i to point i + 1, counted from 0. */
export interface RingContact {
  kind: "cross" | "overlap" | "spike" | "touch";
  at: LonLat;
  edge: number;
  otherEdge: number;
}

/**
 * All places where a ring (open list, no point twice in a row) meets itself, by exact predicates. A ring that
 * only touches itself at a point gives "touch". Stops after the edge that brings it to `faultLimit` faults that are more
 * than a touch, or past a thousand touches.
 */
export function ringContacts(points: readonly LonLat[], faultLimit = 5): RingContact[] {
  if (points.length < 3) return [];
  const index = edgeIndex(points);
  const contacts = new Map<string, RingContact>();
  let faults = 0;
  for (let edge = 0; edge < points.length && faults < faultLimit && contacts.size < mostContacts; edge++) {
    for (const contact of contactsOfEdge(index, points, edge)) {
      const key = meetingKey(points, contact);
      if (contact.kind !== "touch" && !contacts.has(key)) faults += 1;
      contacts.set(key, contact);
    }
  }
  return firstFaults([...contacts.values()], faultLimit);
}

function firstFaults(contacts: readonly RingContact[], faultLimit: number): RingContact[] {
  const faults = contacts.filter((contact) => contact.kind !== "touch").slice(0, faultLimit);
  return contacts.filter((contact) => contact.kind === "touch" || faults.includes(contact));
}

function edgeIndex(points: readonly LonLat[]): Flatbush {
  const index = new Flatbush(points.length);
  points.forEach((a, i) => {
    const b = pointAt(points, i + 1);
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  });
  index.finish();
  return index;
}

/** Tests candidates inside the search: collecting them first would cost more than the tests in a star-shaped ring. */
function contactsOfEdge(index: Flatbush, points: readonly LonLat[], edge: number): RingContact[] {
  const a = pointAt(points, edge);
  const b = pointAt(points, edge + 1);
  const contacts: RingContact[] = [];
  const collect = (other: number) => {
    const contact = other > edge ? edgeContact(points, edge, other) : null;
    if (contact !== null) contacts.push(contact);
    return false;
  };
  const [west, east] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]];
  const [south, north] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
  index.search(west, south, east, north, collect);
  return contacts.sort((one, other) => one.otherEdge - other.otherEdge);
}

function edgeContact(points: readonly LonLat[], edge: number, otherEdge: number): RingContact | null {
  if (otherEdge === edge + 1) return spikeAt(points, edge, otherEdge, otherEdge);
  if (edge === 0 && otherEdge === points.length - 1) return spikeAt(points, edge, otherEdge, 0);
  const a = pointAt(points, edge);
  const b = pointAt(points, edge + 1);
  const c = pointAt(points, otherEdge);
  const d = pointAt(points, otherEdge + 1);
  const ends = { a: turn(c, d, a), b: turn(c, d, b) };
  if (ends.a * ends.b > 0) return null;
  const sides = { ...ends, c: turn(a, b, c), d: turn(a, b, d) };
  if (sides.c * sides.d > 0) return null;
  if (sides.a * sides.b < 0 && sides.c * sides.d < 0) {
    return { kind: "cross", at: crossing(a, b, c, d), edge, otherEdge };
  }
  if (sides.a === 0 && sides.b === 0) return collinearContact(points, edge, otherEdge);
  return pointContact(points, edge, otherEdge, meetingPoint(sides, a, b, c, d));
}

/** Neighbouring edges fault only when the second runs straight back over the first. */
function spikeAt(points: readonly LonLat[], edge: number, otherEdge: number, corner: number) {
  const p = pointAt(points, corner);
  const before = pointAt(points, corner - 1);
  const after = pointAt(points, corner + 1);
  if (turn(before, p, after) !== 0 || !sameDirection(p, before, after)) return null;
  return { kind: "spike" as const, at: p, edge, otherEdge };
}

function collinearContact(points: readonly LonLat[], edge: number, otherEdge: number): RingContact | null {
  const a = pointAt(points, edge);
  const b = pointAt(points, edge + 1);
  const c = pointAt(points, otherEdge);
  const d = pointAt(points, otherEdge + 1);
  const axis = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1;
  const low = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  const high = Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
  if (low > high) return null;
  const at = [a, b, c, d].find((point) => point[axis] === low) ?? a;
  return low === high ? pointContact(points, edge, otherEdge, at) : { kind: "overlap", at, edge, otherEdge };
}

function meetingPoint(
  sides: { a: number; b: number; c: number },
  a: LonLat,
  b: LonLat,
  c: LonLat,
  d: LonLat,
): LonLat {
  if (sides.a === 0) return a;
  if (sides.b === 0) return b;
  return sides.c === 0 ? c : d;
}

/** Two strands through one point: they cross when the arms of one lie on both sides of the other. */
function pointContact(
  points: readonly LonLat[],
  edge: number,
  otherEdge: number,
  at: LonLat,
): RingContact | null {
  if (!onBox(at, points, edge) || !onBox(at, points, otherEdge)) return null;
  const [a1, a2] = armsAt(points, edge, at);
  const [b1, b2] = armsAt(points, otherEdge, at);
  const first = sector(at, a1, a2, b1);
  const second = sector(at, a1, a2, b2);
  if (first === 0 || second === 0) return null;
  return { kind: first === second ? "touch" : "cross", at, edge, otherEdge };
}

function onBox(p: LonLat, points: readonly LonLat[], edge: number): boolean {
  const a = pointAt(points, edge);
  const b = pointAt(points, edge + 1);
  return (
    p[0] >= Math.min(a[0], b[0]) &&
    p[0] <= Math.max(a[0], b[0]) &&
    p[1] >= Math.min(a[1], b[1]) &&
    p[1] <= Math.max(a[1], b[1])
  );
}

/** The neighbours of a point of the ring, before and after it on the walk. */
function armsAt(points: readonly LonLat[], edge: number, at: LonLat): readonly [LonLat, LonLat] {
  const a = pointAt(points, edge);
  const b = pointAt(points, edge + 1);
  if (samePoint(a, at)) return [pointAt(points, edge - 1), b];
  if (samePoint(b, at)) return [a, pointAt(points, edge + 2)];
  return [a, b];
}

/** 1 when q lies left of the corner from→p→to, −1 right of it, 0 on one of its arms. */
function sector(p: LonLat, from: LonLat, to: LonLat, q: LonLat): -1 | 0 | 1 {
  const fromSide = turn(p, from, q);
  const toSide = turn(p, to, q);
  if (fromSide === 0 && sameDirection(p, from, q)) return 0;
  if (toSide === 0 && sameDirection(p, to, q)) return 0;
  const opening = turn(p, to, from);
  if (opening === 0) return toSide > 0 ? 1 : -1;
  const left = opening > 0 ? toSide > 0 && fromSide < 0 : !(toSide < 0 && fromSide > 0);
  return left ? 1 : -1;
}

/** The same meeting point is met by up to four pairs of edges; its place in the walk names it once. */
function meetingKey(points: readonly LonLat[], contact: RingContact): string {
  if (contact.kind === "overlap") return `${contact.edge}=${contact.otherEdge}`;
  const first = station(points, contact.edge, contact.at);
  const second = station(points, contact.otherEdge, contact.at);
  return first < second ? `${first}|${second}` : `${second}|${first}`;
}

function station(points: readonly LonLat[], edge: number, at: LonLat): number {
  if (samePoint(pointAt(points, edge), at)) return edge;
  return samePoint(pointAt(points, edge + 1), at) ? (edge + 1) % points.length : edge + 0.5;
}

function crossing(a: LonLat, b: LonLat, c: LonLat, d: LonLat): LonLat {
  const ux = b[0] - a[0];
  const uy = b[1] - a[1];
  const vx = d[0] - c[0];
  const vy = d[1] - c[1];
  const share = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / (ux * vy - uy * vx);
  const bounded = Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0.5;
  return [a[0] + bounded * ux, a[1] + bounded * uy];
}

function pointAt(points: readonly LonLat[], index: number): LonLat {
  return points[index] ?? points[(index + points.length) % points.length] ?? [0, 0];
}
