import { damaged, mostFeatures, tooManyFeatures } from "../container-fault.ts";
import { type DxfEntity, dxfNumber, numberOf } from "./dxf-groups.ts";
import { dxfName } from "./dxf-text.ts";

/** A closed line of a drawing: one area, as far as the drawing says. */
export interface DxfRing {
  layer: string;
  line: number;
  /** corners in drawing units, x then y, not closed by a repeat */
  corners: number[][];
  /** why the corners are not the area: arcs, curves, a plane of its own; null when they are */
  oddity: string | null;
}

export interface DxfRings {
  rings: DxfRing[];
  /** what else was drawn and is no area, by kind */
  leftOut: Map<string, number>;
}

/** Without a shape of their own, or read as labels. */
const silentTypes = ["TEXT", "MTEXT", "SEQEND", "VERTEX", "ATTRIB", "ATTDEF", "POINT", "VIEWPORT"];

/** LWPOLYLINE and POLYLINE of the model space that close; everything else is counted. */
export function dxfRings(entities: readonly DxfEntity[]): DxfRings {
  const rings: DxfRing[] = [];
  const leftOut = new Map<string, number>();
  const leave = (kind: string) => leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1);
  entities.forEach((entity, i) => {
    if (numberOf(entity, 67) === 1) return;
    const line = polylineOf(entity, entities, i);
    if (line === null) {
      if (!silentTypes.includes(entity.type)) leave(entity.type);
    } else if (line.ring === null) leave("未闭合的多段线");
    else rings.push(line.ring);
    if (rings.length > mostFeatures) throw tooManyFeatures();
  });
  return { rings, leftOut };
}

interface Corner {
  x: number;
  y: number;
  bulge: number;
}

/** Null for what is no line of corners; without a ring for one that does not close. */
function polylineOf(
  entity: DxfEntity,
  entities: readonly DxfEntity[],
  at: number,
): { ring: DxfRing | null } | null {
  if (entity.type !== "LWPOLYLINE" && entity.type !== "POLYLINE") return null;
  const corners = entity.type === "POLYLINE" ? verticesAfter(entities, at) : cornersOf(entity);
  const flags = numberOf(entity, 70) ?? 0;
  const [first, last] = [corners[0], corners.at(-1)];
  const meets = corners.length > 2 && first?.x === last?.x && first?.y === last?.y;
  if ((flags & 1) === 0 && !meets) return { ring: null };
  const layer = dxfName(entity.groups.find(({ code }) => code === 8)?.value ?? "0");
  const open = meets ? corners.slice(0, -1) : corners;
  const oddity = oddityOf(entity, flags, open);
  return { ring: { layer, line: entity.line, corners: open.map(({ x, y }) => [x, y]), oddity } };
}

function oddityOf(entity: DxfEntity, flags: number, corners: readonly Corner[]): string | null {
  if (corners.some(({ bulge }) => bulge !== 0)) return "带圆弧的多段线";
  if (entity.type === "POLYLINE" && (flags & (2 | 4 | 16 | 64)) !== 0) return "曲线拟合或网格多段线";
  const tilt = [numberOf(entity, 210) ?? 0, numberOf(entity, 220) ?? 0, numberOf(entity, 230) ?? 1];
  return tilt.join() === "0,0,1" ? null : "不在水平面上的多段线";
}

function cornersOf(entity: DxfEntity): Corner[] {
  const corners: Corner[] = [];
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

function verticesAfter(entities: readonly DxfEntity[], at: number): Corner[] {
  const corners: Corner[] = [];
  for (let i = at + 1; i < entities.length; i += 1) {
    const entity = entities[i];
    if (entity?.type === "SEQEND") return corners;
    if (entity?.type !== "VERTEX") break;
    const [x, y] = [numberOf(entity, 10) ?? Number.NaN, numberOf(entity, 20) ?? Number.NaN];
    corners.push({ x, y, bulge: numberOf(entity, 42) ?? 0 });
  }
  throw damaged("DXF 文件", `第${entities[at]?.line}行的多段线没有结束`);
}
