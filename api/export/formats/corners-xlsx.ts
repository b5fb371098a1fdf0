import { areaKm2Text } from "#gis/measure/area-text";
import { numberColumn, textColumn } from "../excel-columns.ts";
import { type ExcelValue, excelFile } from "../excel-file.ts";
import type { FeatureWriter } from "../layer.ts";
import { type MineCorners, metresText, mineCorners } from "./mine-corners.ts";

const columns = [
  textColumn("矿山名称", 26),
  textColumn("采矿许可证号", 26),
  textColumn("采区", 14),
  numberColumn("圈号", 6, "0"),
  textColumn("内外圈", 8),
  textColumn("点号", 8),
  numberColumn("X（北，m）", 16, "0.000"),
  numberColumn("Y（东，含带号，m）", 18, "0.000"),
  numberColumn("起标高（m）", 10, "0.##"),
  numberColumn("止标高（m）", 10, "0.##"),
  numberColumn("采区面积（km²）", 17, "0.0000"),
  textColumn("坐标系", 40),
];

/** All corners of all mines in one sheet, each mine in its licence's own zone. */
export const writeCornersXlsx: FeatureWriter = async function* ({ features }, { day }) {
  const rows: ExcelValue[][] = [];
  let mines = 0;
  for (const mine of mineCorners(features)) {
    for (const row of rowsOf(mine)) rows.push(row);
    mines += 1;
  }
  const footer = [[`合计 ${mines} 座`, null, null, null, null, `${rows.length} 点`]];
  yield await excelFile({ name: `拐点坐标表 ${day}`, columns, rows, footer });
};

function* rowsOf({ name, number, zoneText, blocks }: MineCorners): Iterable<ExcelValue[]> {
  for (const { name: part, topM, bottomM, areaM2, rings } of blocks) {
    for (const [at, { role, corners }] of rings.entries()) {
      for (const { name: corner, northM, eastM } of corners) {
        yield [
          name,
          number,
          part,
          at + 1,
          role === "outer" ? "外圈" : "内圈（扣除）",
          corner,
          metresText(northM),
          metresText(eastM),
          topM,
          bottomM,
          areaKm2Text(areaM2),
          zoneText,
        ];
      }
    }
  }
}
