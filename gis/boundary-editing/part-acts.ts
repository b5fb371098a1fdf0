import type { MultiPolygon, Position } from "geojson";
import { ringAreaM2 } from "../measure/area.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import { overlayShapes } from "../overlay/overlay-shapes.ts";
import { withGround } from "../overlay/with-ground.ts";
import type { BoundaryPart, GroupBoundary } from "../schemes/group-boundary.ts";
import { type CornerRef, closeRing, cornersAround, type Edited, goneText, withParts } from "./corner-ref.ts";

/** m² that ground may differ by when it is cut along a line: rounding */
const roundingM2 = 0.01;
const acrossText = "这两个拐点的连线不在采区之内，不能沿它分割。请另选两个拐点，或先在边上加点。";

/**
 * Cuts a 采区 in two along the line between two corners of its outer ring. Both have its elevations and share the line, whose
 * ends move together.
 */
export function splitPart(boundary: GroupBoundary, one: CornerRef, other: CornerRef): Edited {
  const corners = cornersAround(boundary, one);
  const part = boundary.parts[one.part];
  if (!corners || !part || !cornersAround(boundary, other)) return { refusal: goneText };
  if (one.part !== other.part || one.ring !== 0 || other.ring !== 0)
    return { refusal: "请选同一采区外圈上的两个拐点来分割。" };
  const [from, to] = [one.corner, other.corner].toSorted((a, b) => a - b) as [number, number];
  const halves = [corners.slice(from, to + 1), [...corners.slice(to), ...corners.slice(0, from + 1)]];
  if (halves.some((half) => half.length < 3))
    return { refusal: "这两个拐点相邻，连线就是边界，分不成两块。请选不相邻的两个拐点。" };
  const rings = halves.map(closeRing);
  if (!isWhole(part, rings)) return { refusal: acrossText };
  const split = rings.map((ring) => ({ ...part, rings: [ring, ...holesIn(part, ring)] }));
  if (split.reduce((sum, half) => sum + half.rings.length - 1, 0) !== part.rings.length - 1)
    return { refusal: "这两个拐点的连线穿过空洞，不能沿它分割。请另选两个拐点。" };
  return { boundary: withParts(boundary, one.part, split) };
}

/** A line that leaves the ground makes rings of more than there was, or rings that lie on each other. */
function isWhole({ rings: [outer = []] }: BoundaryPart, halves: readonly Position[][]): boolean {
  const sum = halves.reduce((total, half) => total + ringAreaM2(half), 0);
  const [first = [], second = []] = halves;
  const common = overlapAreaM2(shapeOf([first]), shapeOf([second]));
  return Math.abs(sum - ringAreaM2(outer)) < roundingM2 && common < roundingM2;
}

const holesIn = ({ rings }: BoundaryPart, ring: Position[]): Position[][] =>
  rings
    .slice(1)
    .filter((hole) => ringAreaM2(hole) - overlapAreaM2(shapeOf([hole]), shapeOf([ring])) < roundingM2);

/**
 * Makes one 采区 of two that touch along an edge or overlap. Where their elevations differ the joined one has none: which holds is
 * for the planner to say.
 */
export function joinParts(boundary: GroupBoundary, at: number, with_: number): Edited & { note?: string } {
  const [one, other] = [boundary.parts[at], boundary.parts[with_]];
  if (!one || !other || at === with_) return { refusal: "请选两个不同的采区来合并。" };
  const joined = withGround(
    overlayShapes([shapeOf(one.rings), shapeOf(other.rings)], (covered) => covered.includes(true)),
  );
  const [rings, ...more] = joined?.coordinates ?? [];
  if (!rings || more.length > 0)
    return { refusal: `采区 ${at + 1} 与采区 ${with_ + 1} 没有公共边，合不成一块。请先补上它们之间的夹缝。` };
  const isSame = one.topM === other.topM && one.bottomM === other.bottomM;
  const part = isSame ? { ...one, rings } : { rings, topM: null, bottomM: null };
  const [low, high] = [Math.min(at, with_), Math.max(at, with_)];
  const kept = boundary.parts.filter((_, index) => index !== high);
  return {
    boundary: withParts({ parts: kept }, low, [part]),
    ...(isSame ? {} : { note: "两个采区的开采标高不同，合并后请重新填写。" }),
  };
}

const shapeOf = (rings: Position[][]): MultiPolygon => ({ type: "MultiPolygon", coordinates: [rings] });
