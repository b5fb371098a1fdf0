import { readSourceNumber } from "../check/source-number.ts";
import { headingRole } from "../formats/corner-columns.ts";
import { tableArea } from "../formats/corner-table.ts";
import { datumOf } from "../formats/datum-text.ts";
import type { Datum, FileFormat, ParsedItem } from "../formats/parsed-file.ts";
import { statedZone } from "../formats/txt-header.ts";
import type { SourceRing } from "./source-ring.ts";

/** What a row of a corner table says of the mine and of how its numbers are to be read, as text of cells. */
export interface MineFacts {
  datum: string;
  zone: string;
  zoneWidth: string;
  /** the stated area with its unit; null where an attribute says it, or nothing does */
  area: { unit: AreaUnit; text: string } | null;
  /** what else the source says of the mine, by its own names */
  attributes: ReadonlyMap<string, string>;
}

export const areaUnits = ["平方千米", "公顷", "平方米"] as const;
export type AreaUnit = (typeof areaUnits)[number];

const datumNames: Record<Datum, string> = {
  CGCS2000: "2000国家大地坐标系",
  WGS84: "WGS84",
  XIAN80: "1980西安坐标系",
  BJ54: "1954北京坐标系",
  GCJ02: "GCJ-02",
};
const txtAreaKey = "地块面积";

/** Facts of a mine; what was settled (datum, zone) is stated, what was not stays as the source has it. */
export function mineFacts(
  item: ParsedItem,
  format: FileFormat | null,
  rings: readonly SourceRing[],
): MineFacts {
  const texts = attributeTexts(item.properties);
  const settled = { datum: datumText(item, texts), ...zoneTexts(item, texts) };
  const area = areaOf(item, format);
  const attributes = new Map(
    [...texts].filter(([key, text]) => {
      if (key === txtAreaKey && format === "txt-parcel") return false;
      return !isSaid(key, text, { ...settled, name: item.name, rings });
    }),
  );
  return { ...settled, area, attributes };
}

/** Attributes as text; what is empty says nothing. */
function attributeTexts(properties: ParsedItem["properties"]): Map<string, string> {
  const texts = Object.entries(properties).map(([key, value]): [string, string] => {
    if (value === null || value === undefined) return [key, ""];
    return [key, (typeof value === "object" ? JSON.stringify(value) : String(value)).trim()];
  });
  return new Map(texts.filter(([key, text]) => key.trim() !== "" && text !== ""));
}

function datumText({ crs, issues }: ParsedItem, texts: ReadonlyMap<string, string>): string {
  const asked = issues.find(({ code, context }) => code === "E10" && context.datum !== crs.datum);
  if (asked?.context.datum === "missing") return "";
  if (asked?.context.datum === "unknown") return String(asked.context.text);
  const own = [...texts].find(([key, text]) => headingRole(key) === "datum" && datumOf(text) === crs.datum);
  return own?.[1] ?? datumNames[crs.datum];
}

/** 带号 and 几度分带 as they are read; where they clash with Y and nobody was asked yet, as they are stated. */
function zoneTexts({ crs, issues }: ParsedItem, texts: ReadonlyMap<string, string>) {
  if (crs.kind === "geographic") return { zone: "", zoneWidth: "" };
  const clash = issues.find(({ code, severity }) => code === "E05" && severity === "error")?.context;
  const zone = Number(clash?.stated ?? crs.zone ?? Number.NaN);
  const zoneWidth = Number(clash?.statedWidth || (clash ? Number.NaN : (crs.zoneWidth ?? Number.NaN)));
  const ownText = (role: "zone" | "width", key: string, value: number) => {
    const own = [...texts].find(
      ([heading, text]) => headingRole(heading) === role && statedAs(key, text) === value,
    );
    return own?.[1] ?? (Number.isNaN(value) ? "" : String(value));
  };
  return { zone: ownText("zone", "带号", zone), zoneWidth: ownText("width", "几度分带", zoneWidth) };
}

function statedAs(key: string, text: string): number | null {
  const { zone, zoneWidth } = statedZone(new Map([[key, text]]));
  return zone ?? zoneWidth;
}

function areaOf(item: ParsedItem, format: FileFormat | null): MineFacts["area"] {
  const { properties, declaredAreaM2, declaredAreaText } = item;
  if (format === "txt-parcel") {
    const text = String(properties[txtAreaKey] ?? "").replace(/公顷$/, "");
    return text.trim() === "" ? null : { unit: "公顷", text: text.trim() };
  }
  if (declaredAreaM2 === null || tableArea(properties).m2 === declaredAreaM2) return null;
  const [, text, unit = ""] = /^([\d.]+)\s*(\D.*)$/.exec(declaredAreaText ?? "") ?? [];
  if (text === undefined) return { unit: "平方米", text: String(declaredAreaM2) };
  return { unit: unitOf(unit), text };
}

function unitOf(text: string): AreaUnit {
  if (/千米|公里|km|㎢/i.test(text)) return "平方千米";
  return /公顷|h/i.test(text) ? "公顷" : "平方米";
}

interface Said extends Pick<MineFacts, "datum" | "zone" | "zoneWidth"> {
  name: string | null;
  rings: readonly SourceRing[];
}

/** Whether a column of the table says the same as an attribute: one place to correct, not two. */
function isSaid(key: string, text: string, said: Said): boolean {
  const role = headingRole(key);
  const elevation = (of: (ring: SourceRing) => string) =>
    said.rings.length > 0 && said.rings.every((ring) => sameNumber(of(ring), text));
  if (role === "mine") return text === said.name;
  if (role === "datum") return text === said.datum;
  if (role === "zone") return text === said.zone;
  if (role === "width") return text === said.zoneWidth;
  if (role === "top") return elevation(({ top }) => top);
  return role === "bottom" && elevation(({ bottom }) => bottom);
}

function sameNumber(one: string, other: string): boolean {
  const value = readSourceNumber(one).value;
  return value !== null && value === readSourceNumber(other).value;
}
