import type { ReadOptions } from "#gis/formats/boundary-format";
import { type FeatureCrs, featureItem } from "#gis/formats/feature-item";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { crsOfWkt } from "#gis/formats/wkt-crs";
import type { Issue } from "#gis/issue";
import { ContainerFault } from "../container-fault.ts";
import type { ContainerReading, ZipReader } from "../container-reader.ts";
import { silentCrs } from "../silent-crs.ts";
import { type DbfEncoding, dbfEncoding } from "./dbf-encoding.ts";
import { type DbfRow, dbfRows } from "./dbf-rows.ts";
import { dbfTable } from "./dbf-table.ts";
import { type LayerFiles, layersIn } from "./layer-files.ts";
import { type ShpRings, shpRecords } from "./shp-records.ts";

/** Every polygon layer of a zip; a layer that cannot be read is refused with its name, the others are read. */
export const shapefileReader: ZipReader = {
  id: "shapefile",
  label: "Shapefile",
  recognise: (members) => layersIn(members).length > 0,
  async read(members, _source, options) {
    const layers = layersIn(members);
    const items: ParsedItem[] = [];
    const issues: Issue[] = [];
    const encodings: DbfEncoding[] = [];
    for (const files of layers) {
      try {
        const layer = await readLayer(files, options);
        encodings.push(layer.encoding);
        issues.push(...layer.issues);
        const label: Record<string, string> = layers.length > 1 ? { 图层: files.name } : {};
        items.push(...itemsOf(layer, label, items.length, options));
      } catch (cause) {
        if (!(cause instanceof ContainerFault)) throw cause;
        issues.push(cause.issue);
      }
    }
    const { encoding } = encodings.find(({ by }) => by !== "ascii") ?? { encoding: "utf-8" };
    return { encoding, items, issues } satisfies ContainerReading;
  },
};

interface Layer {
  shapes: ShpRings[];
  rows: (DbfRow | null)[];
  crs: FeatureCrs;
  encoding: DbfEncoding;
  issues: Issue[];
}

async function readLayer({ name, files }: LayerFiles, options: ReadOptions): Promise<Layer> {
  const bytesOf = async (ending: string) => (await files.get(ending)?.unpack()) ?? null;
  const place = { itemName: name };
  const shp = (await bytesOf("shp")) ?? new Uint8Array();
  const shx = await bytesOf("shx");
  const shapes = shpRecords(shp, shx, name);
  const dbf = await bytesOf("dbf");
  if (dbf === null) throw new ContainerFault("C04", { kind: "part", layer: name, missing: " .dbf " });
  const table = dbfTable(dbf, name);
  if (table.count !== shapes.length) {
    const detail = `有${shapes.length}个图形、${table.count}条属性，不能一一对应`;
    throw new ContainerFault("C05", { what: `图层“${name}”`, detail });
  }
  const encoding = dbfEncoding(table, textOf(await bytesOf("cpg")), options.encoding);
  const rows = dbfRows(table, encoding.encoding);
  const deleted = rows.filter((row) => row === null).length;
  const prj = textOf(await bytesOf("prj"));
  const issues = [
    ...(shx === null ? [warning("C04", { kind: "index", layer: name })] : []),
    ...(deleted > 0 ? [warning("C04", { kind: "deleted", layer: name, count: deleted })] : []),
    ...(encoding.by === "content" ? [{ ...warning("C07", { encoding: encoding.encoding }), place }] : []),
  ];
  return { shapes, rows, crs: crsOf(prj, shapes), encoding, issues };
}

function warning(code: "C04" | "C07", context: Issue["context"]): Issue {
  return { code, severity: "warning", place: {}, context };
}

function textOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : new TextDecoder().decode(bytes.subarray(0, 20_000)).trim();
}

function crsOf(prj: string | null, shapes: readonly ShpRings[]): FeatureCrs {
  if (prj !== null && prj !== "") return { ...crsOfWkt(prj), looseRings: true };
  const first = shapes.find((rings) => rings?.[0]?.[0] !== undefined)?.[0]?.[0]?.[0];
  return { ...silentCrs(first), looseRings: true };
}

function itemsOf(
  { shapes, rows, crs }: Layer,
  label: Record<string, string>,
  before: number,
  options: ReadOptions,
): ParsedItem[] {
  const live = shapes.flatMap((rings, i) => {
    const row = rows[i];
    return row ? [{ rings, properties: { ...label, ...row } }] : [];
  });
  return live.map(({ rings, properties }, i) => {
    const geometry = rings && { type: "MultiPolygon", coordinates: rings.map((ring) => [ring]) };
    const source = { type: "Feature", properties, geometry };
    return featureItem({ geometry, properties, source }, before + i + 1, crs, options);
  });
}
