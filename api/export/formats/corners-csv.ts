import type { CoordinateSystem } from "#gis/crs/coordinate-system";
import type { Corner } from "#gis/formats/corner-listing";
import type { FeatureWriter } from "../layer.ts";
import { csvLine, harmless } from "./csv.ts";
import { type MineCorners, metresText, mineCorners, type PlaneSystem } from "./mine-corners.ts";

/**
 * A corner table as CSV, UTF-8 with BOM, one row a corner: each mine in its licence's own zone, or all in the system asked for. 图形序号
 * and 圈号 tell mines and rings apart, so that the table comes back as it left.
 */
export const writeCornersCsv: FeatureWriter = function* ({ features }, { system, ownZones }) {
  const asked = ownZones ? null : system;
  yield Buffer.from(`\ufeff${csvLine([...placeHeads, ...coordinateHeads(asked), ...ringHeads])}`);
  let mines = 0;
  for (const mine of mineCorners(features, asked)) {
    mines += 1;
    yield Buffer.from([...rowsOf(mine, mines, asked)].map(csvLine).join(""));
  }
};

const placeHeads = ["图形序号", "矿山名称", "采矿许可证号", "采区", "圈号", "内外圈", "点号"];
const ringHeads = ["起标高（m）", "止标高（m）", "坐标系", "带号", "几度分带"];

/** Headings name the axis and the system; brackets are skipped by whoever reads the table back. */
function coordinateHeads(asked: CoordinateSystem | null): [string, string] {
  if (asked?.kind === "geographic")
    return [`经度（十进制度，EPSG:${asked.epsg}）`, `纬度（十进制度，EPSG:${asked.epsg}）`];
  if (asked === null) return ["X（北，m，许可证所在分带）", "Y（东，含带号，m，许可证所在分带）"];
  const prefix = asked.prefixed ? "含带号" : "不含带号";
  return [`X（北，m，EPSG:${asked.epsg}）`, `Y（东，${prefix}，m，EPSG:${asked.epsg}）`];
}

function* rowsOf(mine: MineCorners, item: number, asked: CoordinateSystem | null): Iterable<string[]> {
  const { name, number, zoneText, plane } = mine;
  const mineCells = [String(item), harmless(name), harmless(number ?? "")];
  const inDegrees = asked?.kind === "geographic";
  const zone = inDegrees ? ["", ""] : [String(plane.zone), String(plane.zoneWidth)];
  for (const { part, ring, corner, band } of cornersOf(mine)) {
    const at = inDegrees ? degreesOf(corner) : metresOf(corner, plane);
    yield [...mineCells, harmless(part ?? ""), ...ring, corner.name, ...at, ...band, zoneText, ...zone];
  }
}

/** Corners with what is said of their 采区 and ring; rings are numbered through the mine. */
function* cornersOf({ blocks }: MineCorners) {
  let ringNumber = 0;
  for (const { name: part, topM, bottomM, rings } of blocks) {
    const band = [String(topM ?? ""), String(bottomM ?? "")];
    for (const { role, corners } of rings) {
      ringNumber += 1;
      const ring = [String(ringNumber), role === "outer" ? "外圈" : "内圈（扣除）"];
      for (const corner of corners) yield { part, ring, corner, band };
    }
  }
}

/** The ninth decimal of a degree is a tenth of a millimetre. */
const degreeDecimals = 9;

const degreesOf = ({ place }: Corner) => place.slice(0, 2).map((degrees) => degrees.toFixed(degreeDecimals));

function metresOf({ northM, eastM }: Corner, { zone, prefixed }: PlaneSystem): [string, string] {
  return [metresText(northM), metresText(prefixed ? eastM : eastM - zone * 1_000_000)];
}
