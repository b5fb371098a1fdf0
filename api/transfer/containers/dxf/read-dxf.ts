import { warningAt } from "#gis/check/traced-item";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { itemPlace } from "#gis/formats/build-item";
import { decodeText } from "#gis/formats/decode-text";
import { type FeatureCrs, featureItem } from "#gis/formats/feature-item";
import type { ParsedItem, TextEncoding } from "#gis/formats/parsed-file";
import { silentCrs } from "#gis/formats/silent-crs";
import type { Issue } from "#gis/issue";
import { ContainerFault } from "../container-fault.ts";
import type { ContainerReader, ContainerReading } from "../container-reader.ts";
import { headOf } from "../sniff.ts";
import { arcToleranceM } from "./dxf-arcs.ts";
import { type DrawnArea, DxfCollector } from "./dxf-drawing.ts";
import { DxfCutter } from "./dxf-groups.ts";

/** as much as tells what a drawing is, its code page included */
export const dxfHeadBytes = 20_000;

/** signs that are cut into lines at once */
const pieceLength = 1_000_000;
const binary = /^AutoCAD Binary DXF/;
/** R13 to the latest: the drawing itself, which only CAD reads */
const drawing = /^AC1\d{3}/;
const ascii = /^\s*(999\r?\n[^\n]*\n\s*)*0\s*\r?\n\s*SECTION\s/;

/** DXF in ASCII, R12 to R2018: each closed polyline or hatch of the model space is an area in the metres of the drawing. */
export const dxfReader: ContainerReader = {
  id: "dxf",
  label: "DXF",
  recognise: (bytes) => [binary, drawing, ascii].some((pattern) => pattern.test(headOf(bytes))),
  read: async ({ bytes }, options) => readDxf(bytes, options),
};

function readDxf(bytes: Uint8Array, options: ReadOptions): ContainerReading {
  const head = headOf(bytes, dxfHeadBytes);
  refuseOtherCad(head);
  const { text, encoding, issues } = decodeDrawing(bytes, head, options);
  const cutter = new DxfCutter();
  const collector = new DxfCollector();
  for (let at = 0; at < text.length; at += pieceLength) {
    for (const entity of cutter.push(text.slice(at, at + pieceLength))) collector.add(entity);
  }
  for (const entity of cutter.end()) collector.add(entity);
  const { areas, leftOut } = collector.drawing();
  const items = drawnItems(areas, { first: 0, crs: drawingCrs(areas), options });
  return { encoding, items, issues: [...issues, ...leftOutIssue(leftOut, items.length)] };
}

/** The binary kinds of a drawing, which only CAD reads. */
export function refuseOtherCad(head: string): void {
  if (binary.test(head)) throw new ContainerFault("C06", { kind: "binary" });
  if (drawing.test(head)) throw new ContainerFault("C06", { kind: "dwg" });
}

export type DrawingCrs = FeatureCrs;

/** By the first of its corners: a drawing says nothing of it. */
export const drawingCrs = (areas: readonly DrawnArea[]): DrawingCrs => ({
  ...silentCrs(areas[0]?.ring.corners[0]?.[0]),
  looseRings: true,
});

interface DrawnSlice {
  /** 0-based place of the first area in the drawing */
  first: number;
  crs: DrawingCrs;
  options: ReadOptions;
}

/** Areas of a drawing as items. */
export function drawnItems(areas: readonly DrawnArea[], { first, crs, options }: DrawnSlice): ParsedItem[] {
  return areas.map(({ ring, said, around }, at): ParsedItem => {
    const place = first + at + 1;
    const properties = { 图层: ring.layer, ...said };
    const geometry = {
      type: ring.oddity ?? "Polygon",
      coordinates: [ring.corners, ...ring.inner].map(closed),
    };
    const source = { type: "Feature", properties, geometry };
    const item = featureItem({ geometry, properties, source }, place, crs, options);
    const doubts = [
      ...(around === null ? [] : [nested(place, item, around)]),
      ...(ring.arcs === 0 ? [] : [followed(place, item, ring.arcs)]),
    ];
    return { ...item, issues: [...item.issues, ...doubts] };
  });
}

/** From R2007 on drawings are UTF-8; older ones are in the code page of their header. */
function decodeDrawing(bytes: Uint8Array, head: string, { encoding }: ReadOptions) {
  const read = decodeText(bytes, encoding);
  const page = encoding === undefined && read.encoding !== "utf-8" ? drawingPage(head) : undefined;
  return page === undefined ? read : decodeText(bytes, page);
}

/** The Chinese code page that the header of a drawing names. */
export function drawingPage(head: string): TextEncoding | undefined {
  const page = /\$DWGCODEPAGE\s+3\s+(\S+)/i.exec(head)?.[1] ?? "";
  if (/950|big5/i.test(page)) return "big5";
  return /936|gb/i.test(page) ? "gb18030" : undefined;
}

function closed(corners: readonly number[][]): number[][] {
  return [...corners, ...corners.slice(0, 1)];
}

/** A drawing does not say whether a ring within another is a hole of it or a mine of its own. */
function nested(place: number, { name }: ParsedItem, around: number): Issue {
  return warningAt("C08", itemPlace(place, name), { around: around + 1 });
}

/** Corners stand for arcs that a list of corners cannot hold. */
function followed(place: number, { name }: ParsedItem, arcs: number): Issue {
  return warningAt("C09", itemPlace(place, name), { arcs, toleranceM: arcToleranceM });
}

/** What of a drawing was not read, by kind; an error where that is all of it. */
export function leftOutIssue(leftOut: ReadonlyMap<string, number>, areas: number): Issue[] {
  if (leftOut.size === 0) return [];
  const kind = [...leftOut]
    .map(([type, count]) => `${type} ${count}个`)
    .join("、")
    .slice(0, 400);
  return areas === 0
    ? [{ ...warningAt("F05", {}, { kind, drawn: "yes" }), severity: "error" }]
    : [warningAt("F05", {}, { kind, skipped: "yes" })];
}
