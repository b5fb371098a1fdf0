import { kml } from "@tmcw/togeojson";
import { DOMParser, type Document } from "@xmldom/xmldom";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { decodeText } from "#gis/formats/decode-text";
import { type FeatureCrs, featureItem } from "#gis/formats/feature-item";
import type { SourceFeature } from "#gis/formats/geojson-features";
import type { TextEncoding } from "#gis/formats/parsed-file";
import { ContainerFault, damaged, readGuarded } from "./container-fault.ts";
import type { ContainerReader, ContainerReading } from "./container-reader.ts";
import { polygonsOf } from "./kml-polygons.ts";
import { headOf } from "./sniff.ts";

const deepestNesting = 64;
const lonLat: FeatureCrs = { datum: "WGS84", text: null, kind: "geographic", zone: null, zoneWidth: null };

/** KML: lon/lat of WGS 84 by its standard (OGC 12-007r2). Every Placemark is an item; what is no area says so. */
export const kmlReader: ContainerReader = {
  id: "kml",
  label: "KML",
  recognise: (bytes) => /^\s*<(\?xml|kml[\s>]|!--|!DOCTYPE)/i.test(headOf(bytes)),
  read: async ({ bytes }, options) => readKml(bytes, options),
};

/** The Placemarks of a KML text, in the order of the file. */
export function readKml(bytes: Uint8Array, options: ReadOptions): ContainerReading {
  const { text: written, encoding } = decodeXml(bytes, options.encoding);
  // togeojson takes the square of their length for the spaces between two corners
  const text = written.replace(/\s{64,1024}/g, " ");
  refuseHostile(text);
  const document = parseXml(text);
  if (document.documentElement?.localName !== "kml") throw new ContainerFault("F01", {});
  const features = readGuarded("KML 文件", "有的地标不能读出", () => featuresOf(document));
  const items = features.map((feature, i) => featureItem(feature, i + 1, lonLat, options));
  return { encoding, items, issues: [] };
}

/** The XML declaration knows how the text is written; without it, UTF-8 or GBK is told by the bytes. */
function decodeXml(bytes: Uint8Array, chosen?: TextEncoding): { text: string; encoding: TextEncoding } {
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(headOf(bytes))?.[1]?.toLowerCase();
  if (chosen === undefined && declared === "big5") return decodeText(bytes, "big5");
  if (chosen === undefined && declared?.startsWith("gb")) return decodeText(bytes, "gb18030");
  return decodeText(bytes, chosen);
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
  const { features } = kml(document);
  const placemarks = [...document.getElementsByTagName("Placemark")];
  return placemarks.map((placemark, i): SourceFeature => {
    const feature = features[i];
    const polygons = polygonsOf(placemark);
    const others = flatGeometries(feature?.geometry).filter(({ type }) => type !== "Polygon");
    const geometries = [...polygons.map((coordinates) => ({ type: "Polygon", coordinates })), ...others];
    const properties = { ...feature?.properties };
    const geometry = geometries.length === 0 ? null : { type: "GeometryCollection", geometries };
    return { geometry, properties, source: { type: "Feature", properties, geometry } };
  });
}

interface Geometry {
  type: string;
  geometries?: Geometry[];
}

function flatGeometries(geometry: Geometry | null | undefined): Geometry[] {
  if (!geometry) return [];
  return geometry.geometries?.flatMap(flatGeometries) ?? [geometry];
}
