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

/** Cuts a 国土TXT file into attributes and parcels. Sections it does not know are kept among the attributes. */
export function cutTxtSections(text: string): TxtSections {
  const cutter = new TxtCutter();
  const parcels: TxtParcel[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const ended = cutter.push({ line: index + 1, text: raw });
    if (ended !== null) parcels.push(ended);
  });
  const last = cutter.end();
  if (last !== null) parcels.push(last);
  return { parcels, strays: cutter.strays };
}

/**
 * Cuts a 国土TXT file line by line and hands out each parcel as soon as it has ended. What the file says behind it may still come
 * into its attributes and extension, which parcels share: they are whole only when the file has ended.
 */
export class TxtCutter {
  readonly strays: TxtLine[] = [];
  readonly extension: string[] = [];
  /** characters that were kept beside the coordinates so far */
  keptLength = 0;
  private attributes = new Map<string, string>();
  private section: "coordinates" | "attributes" | "extension" = "attributes";
  private open: TxtParcel | null = null;

  /** Takes the next line; answers the parcel that it ended. */
  push({ line, text: raw }: TxtLine): TxtParcel | null {
    const entry = { line, text: raw.trim() };
    if (entry.text === "") return null;
    const section = sectionName(entry.text);
    if (section === null && isParcelHeader(entry.text)) return this.begin(entry);
    if (section !== null || this.section !== "coordinates") this.keptLength += entry.text.length;
    if (section !== null) this.openSection(section, entry.text);
    else if (this.section === "coordinates") (this.open?.points ?? this.strays).push(entry);
    else {
      if (this.section === "extension") this.extension.push(entry.text);
      this.attributes.set(...attributeOf(entry.text));
    }
    return null;
  }

  /** The parcel that has not ended yet: the last one, when nothing more comes. */
  end(): TxtParcel | null {
    return this.open;
  }

  private begin(header: TxtLine): TxtParcel | null {
    const ended = this.open;
    const { attributes, extension } = this;
    this.section = "coordinates";
    this.open = { header, points: [], attributes, extension };
    return ended;
  }

  private openSection(name: string, text: string): void {
    if (name === "地块坐标") this.section = "coordinates";
    else if (name === "属性描述") {
      this.section = "attributes";
      this.attributes = new Map();
    } else {
      this.section = "extension";
      this.extension.push(text);
    }
  }
}

function sectionName(text: string): string | null {
  return /^[[［【].*[\]］】]$/.test(text) ? text.slice(1, -1).trim() : null;
}

function attributeOf(text: string): [key: string, value: string] {
  const [, key = "", value = ""] = /^([^=＝]*)[=＝]?(.*)$/.exec(text) ?? [];
  return [halfWidth(key).trim(), value.trim()];
}
