import type { MultiPolygon } from "geojson";
import initSqlJs, { type Database, type SqlValue } from "sql.js";
import { coordinateSystemName, coordinateSystemWkt } from "#gis/crs/coordinate-system-wkt";
import {
  type ExportField,
  type FeatureWriter,
  type FieldValue,
  headOf,
  type WriterSettings,
} from "../layer.ts";
import { geopackageTables } from "./geopackage-sql.ts";
import { planeShape } from "./shape-text.ts";
import { shapeWkb } from "./wkb.ts";

type Box = [number, number, number, number];

/** OGC GeoPackage 1.2 with one feature table, fields by their full Chinese names. */
export const writeGeopackage: FeatureWriter = async function* ({ title, fields, features }, settings) {
  const { Database } = await initSqlJs();
  const file = new Database();
  file.run(geopackageTables);
  addSystem(file, settings);
  const columns = fields.map((field) => `${quoted(headOf(field))} ${sqlTypes[field.kind]}`);
  file.run(
    `CREATE TABLE ${quoted(title)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom MULTIPOLYGON, ${columns.join(", ")})`,
  );
  file.run("BEGIN");
  const insert = file.prepare(
    `INSERT INTO ${quoted(title)} VALUES (${["NULL", "?", ...fields.map(() => "?")].join(", ")})`,
  );
  const whole: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { values, shape } of features) {
    const geometry =
      shape && geometryBytes(planeShape(shape, settings.system, "right-hand"), settings, whole);
    insert.run([geometry, ...fields.map((field, at) => sqlValue(values[at] ?? null, field))]);
  }
  insert.free();
  addContents(file, title, settings, whole);
  file.run("COMMIT");
  yield file.export();
  file.close();
};

const sqlTypes: Record<ExportField["kind"], string> = { text: "TEXT", number: "REAL", date: "DATE" };
const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

function sqlValue(value: FieldValue, { kind }: ExportField): SqlValue {
  const isNumber = kind === "number" && value !== null && value !== "" && Number.isFinite(Number(value));
  return isNumber ? Number(value) : value;
}

function addSystem(file: Database, { system }: WriterSettings): void {
  file.run("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, 'EPSG', ?, ?, NULL)", [
    coordinateSystemName(system),
    system.epsg,
    system.epsg,
    coordinateSystemWkt(system),
  ]);
}

function addContents(file: Database, title: string, { system, day }: WriterSettings, box: Box): void {
  const corners = Number.isFinite(box[0]) ? box : [null, null, null, null];
  file.run("INSERT INTO gpkg_contents VALUES (?, 'features', ?, '', ?, ?, ?, ?, ?, ?)", [
    title,
    title,
    `${day}T00:00:00.000Z`,
    ...corners,
    system.epsg,
  ]);
  file.run("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', ?, 0, 0)", [
    title,
    system.epsg,
  ]);
}

/** The header of a GeoPackage geometry, with its envelope, before the WKB. */
function geometryBytes(shape: MultiPolygon, { system }: WriterSettings, whole: Box): Buffer {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = Number.NaN, y = Number.NaN] of shape.coordinates.flat(2)) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  const [west, south, east, north] = box;
  whole[0] = Math.min(whole[0], west);
  whole[1] = Math.min(whole[1], south);
  whole[2] = Math.max(whole[2], east);
  whole[3] = Math.max(whole[3], north);
  const head = Buffer.alloc(40);
  head.write("GP", 0, "latin1");
  head[3] = littleEndianWithEnvelope;
  head.writeInt32LE(system.epsg, 4);
  [west, east, south, north].forEach((value, at) => {
    head.writeDoubleLE(value, 8 + 8 * at);
  });
  return Buffer.concat([head, shapeWkb(shape)]);
}

const littleEndianWithEnvelope = 0b11;
