import type { ByteStore } from "../byte-store.ts";
import { ContainerFault, damaged, mostFeatures, tooManyFeatures } from "../container-fault.ts";

/** A record of a .shp: its rings in the numbers of the file, null where it has no shape. */
export type ShpRings = number[][][] | null;

/** Where the records of a layer begin in the .shp, and how many corners each has. */
export interface ShpRecords {
  starts: Float64Array;
  points: Uint32Array;
}

interface RecordHead {
  ringCount: number;
  pointCount: number;
  /** where its rings begin */
  at: number;
}

const headerBytes = 100;
/** record number and length, shape type, box, count of rings, count of points */
const polygonHeadBytes = 44;
const mostRings = 2000;
/** ten times what one mine may have: such a shape is told with its own reason, more would only fill the memory */
const mostPoints = 200_000;
const polygonTypes = [5, 15, 25];
const otherTypes: Readonly<Record<number, string>> = {
  1: "点",
  3: "线",
  8: "多点",
  11: "点",
  13: "线",
  18: "多点",
  21: "点",
  23: "线",
  28: "多点",
  31: "多面体",
};

/**
 * The records of a polygon layer (ESRI Shapefile, 1998), each gone through but for its corners. They stand where the .shx says: an
 * edited .shp keeps dead ones in between. Counts are held against the bytes there are before anything is made of them.
 */
export function shpRecords(shp: ByteStore, shx: ByteStore | undefined, layer: string): ShpRecords {
  const type = layerType(shp, layer);
  if (otherTypes[type] !== undefined)
    throw new ContainerFault("F05", { kind: otherTypes[type] }, { itemName: layer });
  if (type !== 0 && !polygonTypes.includes(type)) throw fault(layer, `图形类型 ${type} 不存在`);
  const starts = shx === undefined ? startsInOrder(shp, layer) : startsByIndex(shx, layer);
  // records that share their bytes would unpack a small file to a large one
  const contentBytes = starts.reduce((sum, start) => sum + contentBytesAt(shp, start, layer), 0);
  if (contentBytes > shp.sizeBytes) throw fault(layer, ".shx 让几个图形共用同一段数据");
  const points = Uint32Array.from(starts, (start, i) => {
    const what = recordName(layer, i);
    const head = recordHead(shp, start, what);
    if (head !== null) ringStarts(shp, head, what);
    return head?.pointCount ?? 0;
  });
  return { starts, points };
}

/** The rings of one record, heights and measures left out. */
export function shpRings(shp: ByteStore, start: number, what: string): ShpRings {
  const head = recordHead(shp, start, what);
  if (head === null) return null;
  const firsts = ringStarts(shp, head, what);
  const points = viewOf(shp.read(head.at + 4 * head.ringCount, 16 * head.pointCount));
  return firsts.map((first, i) => {
    const last = firsts[i + 1] ?? head.pointCount;
    return Array.from({ length: last - first }, (_, n) => {
      const offset = 16 * (first + n);
      return [points.getFloat64(offset, true), points.getFloat64(offset + 8, true)];
    });
  });
}

/** How a record is named to a person, by its 0-based place in the file. */
export const recordName = (layer: string, at: number) => `${layer} 第${at + 1}个图形`;

function layerType(shp: ByteStore, layer: string): number {
  const view = headerOf(shp);
  if (view === null) throw fault(layer, ".shp 文件头不对");
  const declared = view.getInt32(24) * 2;
  if (declared > shp.sizeBytes) throw fault(layer, `.shp 应有 ${declared} 字节，只有 ${shp.sizeBytes} 字节`);
  return view.getInt32(32, true);
}

function startsByIndex(shx: ByteStore, layer: string): Float64Array {
  const header = headerOf(shx);
  if (header === null) throw fault(layer, ".shx 文件头不对");
  const declared = header.getInt32(24) * 2;
  if (declared > shx.sizeBytes || declared < headerBytes || (declared - headerBytes) % 8 !== 0) {
    throw fault(layer, `.shx 应有 ${declared} 字节，只有 ${shx.sizeBytes} 字节`);
  }
  const count = (declared - headerBytes) / 8;
  if (count > mostFeatures) throw tooManyFeatures();
  const index = viewOf(shx.read(headerBytes, 8 * count));
  return Float64Array.from({ length: count }, (_, i) => index.getInt32(8 * i) * 2);
}

function startsInOrder(shp: ByteStore, layer: string): Float64Array {
  const starts: number[] = [];
  const end = (headerOf(shp)?.getInt32(24) ?? 0) * 2;
  for (let at = headerBytes; at < end; ) {
    if (starts.length === mostFeatures) throw tooManyFeatures();
    if (at + 8 > end) throw fault(layer, ".shp 在图形中间断开");
    const contentBytes = viewOf(shp.read(at, 8)).getInt32(4) * 2;
    if (contentBytes < 4) throw fault(layer, `第${starts.length + 1}个图形的长度不对`);
    starts.push(at);
    at += 8 + contentBytes;
  }
  return Float64Array.from(starts);
}

function contentBytesAt(shp: ByteStore, start: number, what: string): number {
  if (start < headerBytes || start + 12 > shp.sizeBytes) throw fault(what, "有图形的位置在文件之外");
  const contentBytes = viewOf(shp.read(start + 4, 4)).getInt32(0) * 2;
  if (contentBytes < 4 || start + 8 + contentBytes > shp.sizeBytes) throw fault(what, "有图形的长度超出文件");
  return contentBytes;
}

function recordHead(shp: ByteStore, start: number, what: string): RecordHead | null {
  const contentBytes = contentBytesAt(shp, start, what);
  const from = start + 8;
  const view = viewOf(shp.read(from, Math.min(contentBytes, polygonHeadBytes)));
  const type = view.getInt32(0, true);
  if (type === 0) return null;
  if (!polygonTypes.includes(type)) throw fault(what, `类型 ${type} 与图层不符`);
  if (contentBytes < polygonHeadBytes) throw fault(what, "长度不足");
  const ringCount = view.getInt32(36, true);
  const pointCount = view.getInt32(40, true);
  const needed = polygonHeadBytes + 4 * ringCount + 16 * pointCount;
  if (ringCount < 0 || pointCount < 0 || needed > contentBytes) {
    throw fault(what, `登记了${ringCount}圈${pointCount}个点，数据却没有这么多`);
  }
  if (ringCount > mostRings) throw fault(what, `有${ringCount}圈，超过${mostRings}圈`);
  if (pointCount > mostPoints) throw fault(what, `有${pointCount}个点，超过${mostPoints}个点`);
  return { ringCount, pointCount, at: from + polygonHeadBytes };
}

/** Of each ring, which of the points is its first. */
function ringStarts(shp: ByteStore, { ringCount, pointCount, at }: RecordHead, what: string): number[] {
  const view = viewOf(shp.read(at, 4 * ringCount));
  const firsts = Array.from({ length: ringCount }, (_, i) => view.getInt32(4 * i, true));
  const isSound = firsts.every((first, i) => first >= (firsts[i - 1] ?? 0) && first <= pointCount);
  if (!isSound || (ringCount > 0 && firsts[0] !== 0)) throw fault(what, "各圈的起点次序不对");
  return firsts;
}

/** The header that .shp and .shx share; null when there is none. */
function headerOf(file: ByteStore): DataView | null {
  if (file.sizeBytes < headerBytes) return null;
  const view = viewOf(file.read(0, headerBytes));
  return view.getInt32(0) === 9994 ? view : null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function fault(what: string, detail: string): ContainerFault {
  return damaged(`图层“${what}”`, detail);
}
