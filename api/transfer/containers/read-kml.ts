import { kml } from "@tmcw/togeojson";
import { DOMParser, type Document } from "@xmldom/xmldom";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { decodeText } from "#gis/formats/decode-text";
import { type FeatureCrs, featureItem } from "#gis/formats/feature-item";
import type { SourceFeature } from "#gis/formats/geojson-features";
import type { ParsedItem, TextEncoding } from "#gis/formats/parsed-file";
import { ContainerFault, damaged, readGuarded } from "./container-fault.ts";
import type { ContainerReader, ContainerReading } from "./container-reader.ts";
import { foldersIssue, foldersOf } from "./kml-folders.ts";
import { linksIssue, linksOf } from "./kml-links.ts";
import { elements, polygonsOf } from "./kml-polygons.ts";
import { headOf } from "./sniff.ts";

const deepestNesting = 64;
/** Signs of a corner with all its digits, three numbers of them. */
const longestCorner = 1_000;
const lonLat: FeatureCrs = { datum: "WGS84", text: null, kind: "geographic", zone: null, zoneWidth: null };

/** KML: lon/lat of WGS 84 by its standard (OGC 12-007r2). Every Placemark is an item; what is no area says so. */
export const kmlReader: ContainerReader = {
  id: "kml",
  label: "KML",
  recognise: (bytes) => /^\s*<(\?xml|kml[\s>]|!--|!DOCTYPE)/i.test(headOf(bytes)),
  read: async ({ bytes }, options) => readKml(bytes, options),
};

/** Where a KML lies: its name and all names of its KMZ, and how many mines were read before it. */
export interface KmlPlace {
  name: string;
  beside: readonly string[];
  itemsBefore: number;
}

const alone: KmlPlace = { name: "", beside: [], itemsBefore: 0 };

/** The Placemarks of a KML, in the order of the file. */
export function readKml(bytes: Uint8Array, options: ReadOptions, place = alone): ContainerReading {
  const { text, encoding, issues } = decodeText(bytes, options.encoding ?? declaredEncoding(bytes));
  const document = kmlDocument(text);
  const unread = [
    ...linksIssue(linksOf(document), place.name, place.beside),
    ...foldersIssue(foldersOf(document)),
  ];
  const items = itemsOf(document, place.itemsBefore + 1, options);
  return { encoding, items, issues: [...issues, ...unread] };
}

/** Mines of the Placemarks of a KML text, the first of them at the 1-based place `item`. */
export function kmlItems(written: string, item: number, options: ReadOptions): ParsedItem[] {
  return itemsOf(kmlDocument(written), item, options);
}

function itemsOf(document: Document, item: number, options: ReadOptions): ParsedItem[] {
  const features = readGuarded("KML 文件", "有的地标不能读出", () => featuresOf(document));
  return features.map((feature, i) => featureItem(feature, item + i, lonLat, options));
}

/** The XML of a KML, once it was found to be harmless. */
export function kmlDocument(text: string): Document {
  refuseHostile(text);
  const document = parseXml(text);
  if (document.documentElement?.localName !== "kml") throw new ContainerFault("F01", {});
  return document;
}

/** What the XML declaration says of the encoding, where that cannot be told by the bytes; UTF-8 and GBK can. */
export function declaredEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(headOf(bytes))?.[1]?.toLowerCase();
  if (declared === "big5") return "big5";
  return declared?.startsWith("gb") ? "gb18030" : undefined;
}

/** Entities can grow a small file without bound or name other files; no KML of a mine needs them, nor deep nesting. */
function refuseHostile(text: string): void {
  const markup = withoutAsides(text);
  if (/<!(DOCTYPE|ENTITY)/i.test(markup)) throw new ContainerFault("C06", { kind: "doctype" });
  let depth = 0;
  for (const [, close, single] of markup.matchAll(/<(\/?)[^\s<>!?/][^<>]*?(\/?)>/g)) {
    if (single === "/") continue;
    depth += close === "/" ? -1 : 1;
    if (depth > deepestNesting) throw new ContainerFault("C06", { kind: "depth", limit: deepestNesting });
  }
}

/** The text without comments and CDATA, in one pass: one that never ends takes the rest with it, and the parser tells it. */
function withoutAsides(text: string): string {
  const starts = /<!--|<!\[CDATA\[/g;
  const kept: string[] = [];
  let at = 0;
  for (let found = starts.exec(text); found !== null; found = starts.exec(text)) {
    kept.push(text.slice(at, found.index));
    const end = text.indexOf(found[0] === "<!--" ? "-->" : "]]>", starts.lastIndex);
    at = end < 0 ? text.length : end + 3;
    starts.lastIndex = at;
  }
  return [...kept, text.slice(at)].join("");
}

function parseXml(text: string): Document {
  const document = readGuarded("KML 文件", "不是完整的 XML", () => {
    const refuse = (level: string, message: string) => {
      if (level !== "warning")
        throw damaged("KML 文件", `XML 有错（${message.split("\n", 1)[0]?.slice(0, 80)}）`);
    };
    return new DOMParser({ onError: refuse }).parseFromString(text, "text/xml");
  });
  if (document.doctype !== null) throw new ContainerFault("C06", { kind: "doctype" });
  return document;
}

/** Attributes come from togeojson, corners from the file itself: togeojson drops and closes what it cannot read. */
function featuresOf(document: Document): SourceFeature[] {
  const areas = elements(document, "Placemark").map(polygonsOf);
  lightenCorners(document);
  const { features } = kml(document);
  return areas.map((polygons, i): SourceFeature => {
    const feature = features[i];
    const others = flatGeometries(feature?.geometry).filter(({ type }) => type !== "Polygon");
    const geometries = [...polygons.map((coordinates) => ({ type: "Polygon", coordinates })), ...others];
    const properties = { ...feature?.properties };
    const geometry = geometries.length === 0 ? null : { type: "GeometryCollection", geometries };
    return { geometry, properties, source: { type: "Feature", properties, geometry } };
  });
}

/**
 * Polygons were read by then, and togeojson takes seconds over corners by the million, one of megabytes or long spaces between two: it
 * gets none of theirs, and of the others those that are longer than any are cut so that they are no corner.
 */
function lightenCorners(document: Document): void {
  const cut = (corner: string) => (corner.length > longestCorner ? `${corner.slice(0, 40)}…` : corner);
  for (const polygon of elements(document, "Polygon"))
    for (const corners of elements(polygon, "coordinates")) corners.textContent = "";
  for (const corners of elements(document, "coordinates"))
    corners.textContent = (corners.textContent ?? "").split(/\s+/).map(cut).join(" ");
}

interface Geometry {
  type: string;
  geometries?: Geometry[];
}

function flatGeometries(geometry: Geometry | null | undefined): Geometry[] {
  if (!geometry) return [];
  return geometry.geometries?.flatMap(flatGeometries) ?? [geometry];
}
