import { halfWidth } from "../check/source-number.ts";

export interface TxtLine {
  line: number;
  text: string;
}

/** A parcel's header line, its point lines, and what the file said before it. */
export interface TxtParcel {
  header: TxtLine;
  points: TxtLine[];
  /** key=value lines of [属性描述] and any other section around the coordinates, by key */
  attributes: ReadonlyMap<string, string>;
  /** lines of [扩展信息] and any other section but the usual two, heading first, as they stand */
  extension: readonly string[];
}

export interface TxtSections {
  parcels: TxtParcel[];
  /** lines among the coordinates that belong to no parcel */
  strays: TxtLine[];
}

const longestHeader = 5000;

/** Parcel headers end in @; the sign may be full-width and need not follow a comma. */
export function isParcelHeader(text: string): boolean {
  return text.length <= longestHeader && /[@＠]\s*$/.test(text) && splitFields(text).length >= 5;
}

/** Fields between commas, ordinary or full-width, trimmed. */
export function splitFields(text: string): string[] {
  const separator = text.split(",").length >= 4 ? "," : /[,，]/;
  return text.split(separator).map((field) => field.trim());
}

interface Cutting extends TxtSections {
  attributes: Map<string, string>;
  extension: string[];
  section: "coordinates" | "attributes" | "extension";
}

/** Cuts a 国土TXT file into attributes and parcels. Sections it does not know are kept among the attributes. */
export function cutTxtSections(text: string): TxtSections {
  const cutting: Cutting = {
    parcels: [],
    strays: [],
    attributes: new Map(),
    extension: [],
    section: "attributes",
  };
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    if (raw.trim() !== "") takeLine(cutting, { line: index + 1, text: raw.trim() });
  });
  return { parcels: cutting.parcels, strays: cutting.strays };
}

function takeLine(cutting: Cutting, entry: TxtLine): void {
  const section = sectionName(entry.text);
  if (section !== null) openSection(cutting, section, entry.text);
  else if (isParcelHeader(entry.text)) addParcel(cutting, entry);
  else if (cutting.section === "coordinates") (cutting.parcels.at(-1)?.points ?? cutting.strays).push(entry);
  else {
    if (cutting.section === "extension") cutting.extension.push(entry.text);
    cutting.attributes.set(...attributeOf(entry.text));
  }
}

function openSection(cutting: Cutting, name: string, text: string): void {
  if (name === "地块坐标") cutting.section = "coordinates";
  else if (name === "属性描述") {
    cutting.section = "attributes";
    cutting.attributes = new Map();
  } else {
    cutting.section = "extension";
    cutting.extension.push(text);
  }
}

function addParcel(cutting: Cutting, header: TxtLine): void {
  const { attributes, extension } = cutting;
  cutting.section = "coordinates";
  cutting.parcels.push({ header, points: [], attributes, extension });
}

function sectionName(text: string): string | null {
  return /^[[［【].*[\]］】]$/.test(text) ? text.slice(1, -1).trim() : null;
}

function attributeOf(text: string): [key: string, value: string] {
  const [, key = "", value = ""] = /^([^=＝]*)[=＝]?(.*)$/.exec(text) ?? [];
  return [halfWidth(key).trim(), value.trim()];
}
