import { closeSync, openSync, writeSync } from "node:fs";
import type { ExportFeature, LayerHead } from "#api/export/layer";
import { shapeAt } from "#gis/measure/join-shapes";
import { clusteredMines } from "./clustered-mines.ts";

/** Fields of the mines in the files of this bench. */
export const mineHead: LayerHead = {
  title: "矿山",
  fields: [
    { label: "矿山名称", kind: "text", width: 20 },
    { label: "许可证号", kind: "text", width: 26 },
    { label: "开采矿种", kind: "text", width: 12 },
    { label: "证载面积", unit: "km²", kind: "number", decimals: 4, width: 12 },
  ],
};

/** Lays `count` mines down as our exports find them, and once more as GeoJSON a line each, as ogr2ogr reads it. */
export function layMines(count: number, paths: { spool: string; geojsonl: string }): void {
  const shapes = clusteredMines(count);
  const [spool, lines] = [openSync(paths.spool, "w"), openSync(paths.geojsonl, "w")];
  for (let place = 0; place < count; place += 1) {
    const shape = shapeAt(shapes, place);
    const number = `C${String(place).padStart(22, "0")}`;
    const values = [`示例矿山${place}`, number, "建筑石料用灰岩", "0.1234"];
    const feature: ExportFeature = { values, theme: "矿区范围", name: `示例矿山${place}`, number, shape };
    const properties = Object.fromEntries(mineHead.fields.map(({ label }, at) => [label, values[at]]));
    writeSync(spool, `${JSON.stringify(feature)}\n`);
    writeSync(lines, `${JSON.stringify({ type: "Feature", properties, geometry: shape })}\n`);
  }
  closeSync(spool);
  closeSync(lines);
}
