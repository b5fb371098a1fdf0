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
}

export interface TxtSections {
  parcels: TxtParcel[];
  /** lines among the coordinates that belong to no parcel */
  strays: TxtLine[];
}

/** Parcel headers end in @; the sign may be full-width and need not follow a comma. */
export function isParcelHeader(text: string): boolean {
  return /[@＠]\s*$/.test(text) && splitFields(text).length >= 5;
}

/** Fields between commas, ordinary or full-width, trimmed. */
export function splitFields(text: string): string[] {
  const separator = text.split(",").length >= 4 ? "," : /[,，]/;
  return text.split(separator).map((field) => field.trim());
}

interface Cutting extends TxtSections {
  attributes: Map<string, string>;
  inCoordinates: boolean;
}

/** Cuts a 国土TXT file into attributes and parcels. Sections it does not know are kept among the attributes. */
export function cutTxtSections(text: string): TxtSections {
  const cutting: Cutting = { parcels: [], strays: [], attributes: new Map(), inCoordinates: false };
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    if (raw.trim() !== "") takeLine(cutting, { line: index + 1, text: raw.trim() });
  });
  return { parcels: cutting.parcels, strays: cutting.strays };
}

function takeLine(cutting: Cutting, entry: TxtLine): void {
  const section = sectionName(entry.text);
  if (section !== null) {
    if (section === "属性描述") cutting.attributes = new Map();
    cutting.inCoordinates = section === "地块坐标";
  } else if (isParcelHeader(entry.text)) {
    cutting.inCoordinates = true;
    cutting.parcels.push({ header: entry, points: [], attributes: cutting.attributes });
  } else if (cutting.inCoordinates) (cutting.parcels.at(-1)?.points ?? cutting.strays).push(entry);
  else cutting.attributes.set(...attributeOf(entry.text));
}

function sectionName(text: string): string | null {
  return /^[[［【]\s*(.+?)\s*[\]］】]$/.exec(text)?.[1] ?? null;
}

function attributeOf(text: string): [key: string, value: string] {
  const [, key = "", value = ""] = /^([^=＝]*)[=＝]?(.*)$/.exec(text) ?? [];
  return [halfWidth(key).trim(), value.trim()];
}
