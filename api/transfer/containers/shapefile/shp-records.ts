import { ContainerFault, damaged, mostFeatures, tooManyFeatures } from "../container-fault.ts";

/** A record of a .shp: its rings in the numbers of the file, null where it has no shape. */
export type ShpRings = number[][][] | null;

const headerBytes = 100;
/** record number and length, shape type, box, count of rings, count of points */
const polygonHeadBytes = 44;
const mostRings = 2000;
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
 * The rings of a polygon layer (ESRI Shapefile, 1998), heights and measures left out. Records stand where the .shx says: an
 * edited .shp keeps dead ones in between. Counts are held against the bytes there are before anything is made of them.
 */
export function shpRecords(shp: Uint8Array, shx: Uint8Array | null, layer: string): ShpRings[] {
  const view = viewOf(shp);
  const type = layerType(view, layer);
  if (otherTypes[type] !== undefined)
    throw new ContainerFault("F05", { kind: otherTypes[type] }, { itemName: layer });
  if (type !== 0 && !polygonTypes.includes(type)) throw fault(layer, `图形类型 ${type} 不存在`);
  const starts = shx === null ? startsInOrder(view, layer) : startsByIndex(viewOf(shx), layer);
  if (starts.length > mostFeatures) throw tooManyFeatures();
  // records that share their bytes would unpack a small file to a large one
  const contentBytes = starts.reduce((sum, start) => sum + contentBytesAt(view, start, layer), 0);
  if (contentBytes > view.byteLength) throw fault(layer, ".shx 让几个图形共用同一段数据");
  return starts.map((start, i) => ringsAt(view, start, `${layer} 第${i + 1}个图形`));
}

function layerType(view: DataView, layer: string): number {
  if (view.byteLength < headerBytes || view.getInt32(0) !== 9994) throw fault(layer, ".shp 文件头不对");
  if (view.getInt32(24) * 2 > view.byteLength) {
    throw fault(layer, `.shp 应有 ${view.getInt32(24) * 2} 字节，只有 ${view.byteLength} 字节`);
  }
  return view.getInt32(32, true);
}

function startsByIndex(index: DataView, layer: string): number[] {
  if (index.byteLength < headerBytes || index.getInt32(0) !== 9994) throw fault(layer, ".shx 文件头不对");
  const declared = index.getInt32(24) * 2;
  if (declared > index.byteLength || declared < headerBytes || (declared - headerBytes) % 8 !== 0) {
    throw fault(layer, `.shx 应有 ${declared} 字节，只有 ${index.byteLength} 字节`);
  }
  const count = (declared - headerBytes) / 8;
  return Array.from({ length: count }, (_, i) => index.getInt32(headerBytes + 8 * i) * 2);
}

function startsInOrder(view: DataView, layer: string): number[] {
  const starts: number[] = [];
  const end = view.getInt32(24) * 2;
  for (let at = headerBytes; at < end; ) {
    if (at + 8 > end) throw fault(layer, ".shp 在图形中间断开");
    const contentBytes = view.getInt32(at + 4) * 2;
    if (contentBytes < 4) throw fault(layer, `第${starts.length + 1}个图形的长度不对`);
    starts.push(at);
    at += 8 + contentBytes;
  }
  return starts;
}

function contentBytesAt(view: DataView, start: number, what: string): number {
  if (start < headerBytes || start + 12 > view.byteLength) throw fault(what, "有图形的位置在文件之外");
  const contentBytes = view.getInt32(start + 4) * 2;
  if (contentBytes < 4 || start + 8 + contentBytes > view.byteLength)
    throw fault(what, "有图形的长度超出文件");
  return contentBytes;
}

function ringsAt(view: DataView, start: number, what: string): ShpRings {
  const contentBytes = contentBytesAt(view, start, what);
  const from = start + 8;
  const type = view.getInt32(from, true);
  if (type === 0) return null;
  if (!polygonTypes.includes(type)) throw fault(what, `类型 ${type} 与图层不符`);
  if (contentBytes < polygonHeadBytes) throw fault(what, "长度不足");
  const ringCount = view.getInt32(from + 36, true);
  const pointCount = view.getInt32(from + 40, true);
  const needed = polygonHeadBytes + 4 * ringCount + 16 * pointCount;
  if (ringCount < 0 || pointCount < 0 || needed > contentBytes) {
    throw fault(what, `登记了${ringCount}圈${pointCount}个点，数据却没有这么多`);
  }
  if (ringCount > mostRings) throw fault(what, `有${ringCount}圈，超过${mostRings}圈`);
  return ringsOf(view, from + polygonHeadBytes, ringCount, pointCount, what);
}

function ringsOf(view: DataView, at: number, ringCount: number, pointCount: number, what: string) {
  const bounds = Array.from({ length: ringCount }, (_, i) => view.getInt32(at + 4 * i, true));
  const isSound = bounds.every((bound, i) => bound >= (bounds[i - 1] ?? 0) && bound <= pointCount);
  if (!isSound || (ringCount > 0 && bounds[0] !== 0)) throw fault(what, "各圈的起点次序不对");
  const points = at + 4 * ringCount;
  return bounds.map((first, i) => {
    const last = bounds[i + 1] ?? pointCount;
    return Array.from({ length: last - first }, (_, n) => {
      const offset = points + 16 * (first + n);
      return [view.getFloat64(offset, true), view.getFloat64(offset + 8, true)];
    });
  });
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function fault(what: string, detail: string): ContainerFault {
  return damaged(`图层“${what}”`, detail);
}
