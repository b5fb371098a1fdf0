import { halfWidth, readSourceNumber } from "../check/source-number.ts";
import type { ZoneWidth } from "../crs/gauss-kruger.ts";
import type { StatedZone } from "../crs/plane-reading.ts";
import { splitFields } from "./txt-sections.ts";

const fieldNames = ["界址点数", "地块面积", "地块编号", "地块名称", "记录图形属性", "图幅号", "地块用途"];
const improvementNames = ["图斑类型", "地类", "改造前质量等别", "改造后质量等别", "备注"];
const landClassNames = [...fieldNames, "地类编码"];

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

/**
 * Reads the header line of a parcel by how many fields stand before the @: 7, 8 (with 地类编码, the usual one of nine tokens),
 * 12 (图斑类型 … 备注, of 高标准农田) or 13 (both).
 */
export function readParcelHeader(text: string): ParcelHeader {
  const fields = splitFields(text.replace(/[,，]?\s*[@＠]\s*$/, ""));
  const names = namesOf(fields.length);
  const [pointCountText = "", areaHaText = "", number = "", name = "", kind = ""] = fields;
  const named = fields.map((value, i): [string, string] => [names[i] ?? `字段${i + 1}`, value]);
  return { pointCountText, areaHaText, number, name, kind, fields: Object.fromEntries(named) };
}

function namesOf(count: number): string[] {
  if (count > 12) return [...landClassNames, ...improvementNames];
  return count > 8 ? [...fieldNames, ...improvementNames] : landClassNames;
}

/** 带号 (or the zone of the 中央子午线) and 几度分带 of the attributes; null where missing, empty or not a zone of China. */
export function statedZone(attributes: ReadonlyMap<string, string>): StatedZone {
  const widthText = halfWidth(attributes.get("几度分带") ?? attributes.get("分带") ?? "");
  const zoneWidth = widthOf(/[36]/.exec(widthText)?.[0]);
  const zone = numberIn(attributes.get("带号")) ?? zoneOfMeridian(attributes, zoneWidth);
  const known = zone !== null && Number.isInteger(zone) && zone >= 13 && zone <= 45;
  return { zone: known ? zone : null, zoneWidth };
}

/** A central meridian names a zone only where the width is stated: 123° is 3° zone 41 and 6° zone 21. */
function zoneOfMeridian(attributes: ReadonlyMap<string, string>, width: ZoneWidth | null): number | null {
  const keys = ["中央子午线", "中央经线", "中央子午线经度"];
  const meridian = numberIn(keys.map((key) => attributes.get(key)).find((text) => text !== undefined));
  if (meridian === null || width === null) return null;
  return width === 3 ? meridian / 3 : (meridian + 3) / 6;
}

function numberIn(text = ""): number | null {
  return readSourceNumber(text.replace(/[带帶號号度°]/g, "")).value;
}

function widthOf(digit: string | undefined): ZoneWidth | null {
  if (digit === undefined) return null;
  return digit === "6" ? 6 : 3;
}
