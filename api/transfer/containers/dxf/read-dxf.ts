import { warningAt } from "#gis/check/traced-item";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { itemPlace } from "#gis/formats/build-item";
import { decodeText } from "#gis/formats/decode-text";
import { featureItem } from "#gis/formats/feature-item";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { silentCrs } from "#gis/formats/silent-crs";
import type { Issue } from "#gis/issue";
import { ContainerFault } from "../container-fault.ts";
import type { ContainerReader, ContainerReading } from "../container-reader.ts";
import { headOf } from "../sniff.ts";
import { dxfEntities } from "./dxf-groups.ts";
import { ringLabels } from "./dxf-labels.ts";
import { type DxfRing, dxfRings } from "./dxf-rings.ts";
import { ringPlaces } from "./ring-places.ts";

const binary = /^AutoCAD Binary DXF/;
/** R13 to the latest: the drawing itself, which only CAD reads */
const drawing = /^AC1\d{3}/;
const ascii = /^\s*(999\r?\n[^\n]*\n\s*)*0\s*\r?\n\s*SECTION\s/;

/** DXF in ASCII, R12 to R2018: each closed polyline of the model space is an area in the metres of the drawing. */
export const dxfReader: ContainerReader = {
  id: "dxf",
  label: "DXF",
  recognise: (bytes) => [binary, drawing, ascii].some((pattern) => pattern.test(headOf(bytes))),
  read: async ({ bytes }, options) => readDxf(bytes, options),
};

function readDxf(bytes: Uint8Array, options: ReadOptions): ContainerReading {
  const head = headOf(bytes, 20_000);
  if (binary.test(head)) throw new ContainerFault("C06", { kind: "binary" });
  if (drawing.test(head)) throw new ContainerFault("C06", { kind: "dwg" });
  const { text, encoding } = decodeDrawing(bytes, head, options);
  const entities = dxfEntities(text);
  const { rings, leftOut } = dxfRings(entities);
  const places = ringPlaces(rings.map(({ corners }) => corners));
  const labels = ringLabels(entities, places);
  const system = silentCrs(rings[0]?.corners[0]?.[0]);
  const items = rings.map((ring, i): ParsedItem => {
    const properties = { 图层: ring.layer, ...labels.get(i) };
    const geometry = { type: ring.oddity ?? "Polygon", coordinates: [closed(ring)] };
    const source = { type: "Feature", properties, geometry };
    const item = featureItem({ geometry, properties, source }, i + 1, system, options);
    const [around] = places.holding(i);
    return around === undefined ? item : { ...item, issues: [...item.issues, nested(i, item, around)] };
  });
  return { encoding, items, issues: leftOutIssue(leftOut, items.length) };
}

/** From R2007 on drawings are UTF-8; older ones are in the code page of their header. */
function decodeDrawing(bytes: Uint8Array, head: string, { encoding }: ReadOptions) {
  const page = /\$DWGCODEPAGE\s+3\s+(\S+)/i.exec(head)?.[1] ?? "";
  const read = decodeText(bytes, encoding);
  const isBig5 = encoding === undefined && read.encoding === "gb18030" && /950|big5/i.test(page);
  return isBig5 ? decodeText(bytes, "big5") : read;
}

function closed({ corners }: DxfRing): number[][] {
  return [...corners, ...corners.slice(0, 1)];
}

/** A drawing does not say whether a ring within another is a hole of it or a mine of its own. */
function nested(index: number, { name }: ParsedItem, around: number): Issue {
  return warningAt("C08", itemPlace(index + 1, name), { around: around + 1 });
}

function leftOutIssue(leftOut: ReadonlyMap<string, number>, areas: number): Issue[] {
  if (leftOut.size === 0) return [];
  const kind = [...leftOut]
    .map(([type, count]) => `${type} ${count}个`)
    .join("、")
    .slice(0, 200);
  return areas === 0
    ? [{ ...warningAt("F05", {}, { kind }), severity: "error" }]
    : [warningAt("F05", {}, { kind, skipped: "yes" })];
}
