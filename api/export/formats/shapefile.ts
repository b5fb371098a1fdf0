import yazl from "yazl";
import { coordinateSystemText } from "#gis/crs/coordinate-system";
import { coordinateSystemWkt } from "#gis/crs/coordinate-system-wkt";
import { shortNames } from "#gis/formats/short-names";
import type { ExportFeature, ExportField, FeatureWriter, LayerContent, WriterSettings } from "../layer.ts";
import { harmless } from "./csv.ts";
import { dbfFile, mostTextBytes } from "./dbf.ts";
import { byteLength } from "./encode-text.ts";
import { shpFiles } from "./shp.ts";

/** A shapefile in a zip: .cpg and .prj beside it, and a table that says what each shortened field name stands for. */
export const writeShapefile: FeatureWriter = async function* (layer, settings) {
  const { system, encoding, day } = settings;
  const names = shortNames(
    layer.fields.map(({ label }) => label),
    byteLength(encoding),
  );
  const { shp, shx } = shpFiles(shapesOf(layer.features), system);
  const members: [string, Buffer][] = [
    [`${layer.title}.shp`, shp],
    [`${layer.title}.shx`, shx],
    [`${layer.title}.dbf`, dbfFile(layer, names, settings)],
    [`${layer.title}.prj`, Buffer.from(coordinateSystemWkt(system))],
    [`${layer.title}.cpg`, Buffer.from(encoding === "gbk" ? "GBK" : "UTF-8")],
    ["字段对照.csv", Buffer.from(fieldMap(layer, names, settings))],
  ];
  const zip = new yazl.ZipFile();
  for (const [name, bytes] of members) zip.addBuffer(bytes, name, { mtime: new Date(`${day}T00:00:00Z`) });
  zip.end();
  yield* zip.outputStream as AsyncIterable<Buffer>;
};

function* shapesOf(features: Iterable<ExportFeature>): Iterable<ExportFeature["shape"]> {
  for (const { shape } of features) yield shape;
}

const kinds: Record<ExportField["kind"], string> = { text: "文字", number: "数字", date: "日期" };

function fieldMap(
  { fields }: LayerContent,
  names: readonly string[],
  { system, encoding }: WriterSettings,
): string {
  const rows = [
    ["字段名", "全名", "单位", "类型"],
    ...fields.map(({ label, unit = "", kind }, at) => [names[at] ?? "", label, unit, kinds[kind]]),
    ["", `坐标系：${coordinateSystemText(system)}`, "", ""],
    ["", `属性编码：${encoding.toUpperCase()}`, "", ""],
    ["", `文字超过 ${mostTextBytes} 字节的，按整字截断`, "", ""],
  ];
  const quoted = (cell: string) => `"${harmless(cell).replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("")}`;
}
