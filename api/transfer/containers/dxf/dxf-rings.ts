import { mostDegrees } from "#gis/formats/silent-crs";
import { damaged } from "../container-fault.ts";
import { arcCorners, bulgeArc } from "./dxf-arcs.ts";
import { type DxfEntity, dxfNumber, numberOf } from "./dxf-groups.ts";
import { dxfName } from "./dxf-text.ts";

/** A closed line of a drawing: one area, as far as the drawing says. */
export interface DxfRing {
  layer: string;
  line: number;
  /** corners in drawing units, x then y, not closed by a repeat; of several rings the largest */
  corners: number[][];
  /** the other rings of a HATCH */
  inner: number[][][];
  /** arcs whose chords are the corners */
  arcs: number;
  /** why the corners are not the area: curves, a plane of its own; null when they are */
  oddity: string | null;
}

/** A corner as the drawing has it; the line behind it is an arc where it bulges. */
export interface DxfCorner {
  x: number;
  y: number;
  bulge: number;
}

/** A line of corners as an area; null where it does not close. */
export function ringOf(entity: DxfEntity, corners: readonly DxfCorner[]): DxfRing | null {
  const flags = numberOf(entity, 70) ?? 0;
  const [first, last] = [corners[0], corners.at(-1)];
  const meets = corners.length > 2 && first?.x === last?.x && first?.y === last?.y;
  if ((flags & 1) === 0 && !meets) return null;
  const open = meets ? corners.slice(0, -1) : corners;
  const oddity = oddityOf(entity, flags, open);
  const ring = oddity === null ? ringCorners(open) : { corners: open.map(({ x, y }) => [x, y]), arcs: 0 };
  return { layer: layerOf(entity), line: entity.line, ...ring, inner: [], oddity };
}

export function layerOf({ groups }: DxfEntity): string {
  return dxfName(groups.find(({ code }) => code === 8)?.value ?? "0");
}

/** Corners of a ring with those along its arcs, within a millimetre of them. */
export function ringCorners(corners: readonly DxfCorner[]): Pick<DxfRing, "corners" | "arcs"> {
  const arcs = corners.filter(({ bulge }) => bulge !== 0).length;
  const all = corners.flatMap(({ x, y, bulge }, at): number[][] => {
    const next = corners[(at + 1) % corners.length];
    if (bulge === 0 || next === undefined) return [[x, y]];
    return [[x, y], ...arcCorners(bulgeArc([x, y], [next.x, next.y], bulge)).slice(1, -1)];
  });
  return { corners: all, arcs };
}

function oddityOf(entity: DxfEntity, flags: number, corners: readonly DxfCorner[]): string | null {
  if (!canFollowArcs(corners)) return "带圆弧的多段线";
  if (entity.type === "POLYLINE" && (flags & (2 | 4 | 16 | 64)) !== 0) return "曲线拟合或网格多段线";
  return tiltOf(entity) ? "不在水平面上的多段线" : null;
}

/** Arcs of one outline: each may become two thousand corners. */
export const mostArcs = 1000;

/** Whether the arcs of an outline are such that corners can stand for them: of metres, as one of longitudes and latitudes is none on the ground. */
export function canFollowArcs(corners: readonly DxfCorner[]): boolean {
  const bent = corners.filter(({ bulge }) => bulge !== 0);
  if (bent.length === 0) return true;
  const isDegrees = corners.every(({ x }) => Math.abs(x) <= mostDegrees);
  return !isDegrees && bent.length <= mostArcs && bent.every(({ bulge }) => Number.isFinite(bulge));
}

/** Whether an entity lies in a plane of its own. */
export function tiltOf(entity: DxfEntity): boolean {
  const tilt = [numberOf(entity, 210) ?? 0, numberOf(entity, 220) ?? 0, numberOf(entity, 230) ?? 1];
  return tilt.join() !== "0,0,1";
}

/** Corners of an LWPOLYLINE. */
export function cornersOf(entity: DxfEntity): DxfCorner[] {
  const corners: DxfCorner[] = [];
  for (const { code, value } of entity.groups) {
    const last = corners.at(-1);
    if (code === 10) corners.push({ x: dxfNumber(value), y: Number.NaN, bulge: 0 });
    else if (code === 20 && last) last.y = dxfNumber(value);
    else if (code === 42 && last) last.bulge = dxfNumber(value);
  }
  const declared = numberOf(entity, 90);
  if (declared !== null && declared !== corners.length) {
    throw damaged("DXF 文件", `第${entity.line}行的多段线登记了${declared}个顶点，实际${corners.length}个`);
  }
  return corners;
}

/** The corner of a VERTEX of a POLYLINE. */
export function vertexOf(entity: DxfEntity): DxfCorner {
  const [x, y] = [numberOf(entity, 10) ?? Number.NaN, numberOf(entity, 20) ?? Number.NaN];
  return { x, y, bulge: numberOf(entity, 42) ?? 0 };
}
