import { Decimal } from "decimal.js";
import type { MultiPolygon, Position } from "geojson";
import { toPlane, type ZoneWidth } from "../crs/gauss-kruger.ts";
import { officialAreaM2 } from "../measure/area.ts";
import { areaHaText } from "../measure/area-text.ts";

/** A parcel to be written; `shape` in lon/lat (CGCS2000). */
export interface TxtParcelSource {
  number: string;
  name: string;
  purpose: string;
  landClass: string;
  shape: MultiPolygon;
}

export interface TxtHeaderSource {
  zone: number;
  zoneWidth: ZoneWidth;
  producer: string;
  /** YYYY-M-D */
  date: string;
  /** lines of [扩展信息] of the file this came from, heading first; they stand before everything else */
  extension?: readonly string[];
}

/**
 * Writes parcels as 国土TXT (domain 2b), header and parcels each a piece of text: header of nine tokens, J numbers running on
 * through the rings, closing point repeated, three decimals, CRLF, official area in 公顷 with 4 decimals. The caller chooses
 * UTF-8 or GBK.
 */
export function* writeTxtParcels(
  header: TxtHeaderSource,
  parcels: Iterable<TxtParcelSource>,
): Generator<string> {
  const extension = (header.extension ?? []).map((line) => line.replace(/[\r\n]+/g, " "));
  yield textOf([...extension, ...headerLines(header)]);
  for (const parcel of parcels) yield textOf(parcelLines(parcel, header));
}

const textOf = (lines: readonly string[]) => lines.map((line) => `${line}\r\n`).join("");

function headerLines({ zone, zoneWidth, producer, date }: TxtHeaderSource): string[] {
  return [
    "[属性描述]",
    "格式版本号=1.01版本号",
    `数据产生单位=${producer.replace(/[\r\n]+/g, " ")}`,
    `数据产生日期=${date}`,
    "坐标系=2000国家大地坐标系",
    `几度分带=${zoneWidth}`,
    "投影类型=高斯克吕格",
    "计量单位=米",
    `带号=${zone}`,
    "精度=0.001",
    "转换参数=,,,,,,",
    "[地块坐标]",
  ];
}

function parcelLines(parcel: TxtParcelSource, header: TxtHeaderSource): string[] {
  const rings = parcel.shape.coordinates.flat();
  const points = ringLines(rings, header);
  const { number, name, purpose, landClass } = parcel;
  const area = areaHaText(officialAreaM2(parcel.shape));
  const fields = [
    points.length,
    area,
    field(number),
    field(name),
    "面",
    "",
    field(purpose),
    field(landClass),
  ];
  return [`${fields.join(",")},@`, ...points];
}

function ringLines(rings: readonly Position[][], header: TxtHeaderSource): string[] {
  let firstNumber = 1;
  return rings.flatMap((ring, at) => {
    const open = ring.slice(0, -1);
    const lines = open.map((point, i) => pointLine(firstNumber + i, at + 1, point, header));
    firstNumber += open.length;
    return [...lines, ...lines.slice(0, 1)];
  });
}

function pointLine(number: number, ring: number, point: Position, header: TxtHeaderSource): string {
  const { northM, eastM } = toPlane(point, header.zone, header.zoneWidth);
  return `J${number},${ring},${metresText(northM)},${metresText(eastM)}`;
}

function metresText(valueM: number): string {
  return new Decimal(valueM).toFixed(3, Decimal.ROUND_HALF_UP);
}

/** Commas, line ends and the header mark would break the layout: full-width twins and spaces stand in. */
function field(text: string): string {
  return text
    .replace(/,/g, "，")
    .replace(/@/g, "＠")
    .replace(/[\r\n]+/g, " ");
}
