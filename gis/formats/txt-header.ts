import { halfWidth, readSourceNumber } from "../check/source-number.ts";
import type { StatedZone } from "../crs/plane-reading.ts";
import { splitFields } from "./txt-sections.ts";

const fieldNames = ["界址点数", "地块面积", "地块编号", "地块名称", "记录图形属性", "图幅号", "地块用途"];
const longFieldNames = [...fieldNames, "图斑类型", "地类", "改造前质量等别", "改造后质量等别", "备注"];

/** A parcel header by field; empty text where the header says nothing. */
export interface ParcelHeader {
  pointCountText: string;
  areaHaText: string;
  number: string;
  name: string;
  /** 点, 线 or 面 */
  kind: string;
  fields: Record<string, string>;
}

/** Reads the header line of a parcel in its short, usual (地类编码) and long (图斑类型 …) variants. */
export function readParcelHeader(text: string): ParcelHeader {
  const fields = splitFields(text.replace(/[,，]?\s*[@＠]\s*$/, ""));
  const names = fields.length > 8 ? longFieldNames : [...fieldNames, "地类编码"];
  const [pointCountText = "", areaHaText = "", number = "", name = "", kind = ""] = fields;
  const named = fields.map((value, i): [string, string] => [names[i] ?? `字段${i + 1}`, value]);
  return { pointCountText, areaHaText, number, name, kind, fields: Object.fromEntries(named) };
}

/** 带号 and 几度分带 of the attributes; null where missing, empty or not a zone of China. */
export function statedZone(attributes: ReadonlyMap<string, string>): StatedZone {
  const zone = readSourceNumber((attributes.get("带号") ?? "").replace(/[带號号度]/g, "")).value;
  const widthText = halfWidth(attributes.get("几度分带") ?? attributes.get("分带") ?? "");
  const width = /[36]/.exec(widthText)?.[0];
  const known = zone !== null && Number.isInteger(zone) && zone >= 13 && zone <= 45;
  return { zone: known ? zone : null, zoneWidth: width === undefined ? null : zoneWidthOf(width) };
}

function zoneWidthOf(digit: string): 3 | 6 {
  return digit === "6" ? 6 : 3;
}
