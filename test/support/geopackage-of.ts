import type { SqlJsStatic } from "sql.js";

const schema = `
  CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
    organization_coordsys_id INTEGER, definition TEXT, description TEXT);
  CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
  CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
  INSERT INTO gpkg_spatial_ref_sys VALUES ('c', 4490, 'EPSG', 4490, 'undefined', ''), ('x', 4525, 'EPSG', 4525, 'undefined', ''),
    ('u', -1, 'NONE', -1, 'undefined', ''), ('utm', 32649, 'EPSG', 32649, 'undefined', '');`;

/** SQL of one layer of a GeoPackage. */
export const packageLayer = (table: string, srs: number, kind = "POLYGON") => `
  CREATE TABLE "${table}" (fid INTEGER PRIMARY KEY, geom BLOB, KSMC TEXT, XKZH TEXT, big INTEGER);
  INSERT INTO gpkg_contents VALUES ('${table}', 'features', ${srs});
  INSERT INTO gpkg_geometry_columns VALUES ('${table}', 'geom', '${kind}', ${srs});`;

/** A GeoPackage of what the SQL makes and these rows: layer, geometry, name. */
export function packageOf(
  sqlite: SqlJsStatic,
  sql: string,
  rows: readonly (readonly [table: string, blob: Uint8Array, name: string])[] = [],
): Uint8Array {
  const database = new sqlite.Database();
  database.run(schema + sql);
  for (const [table, blob, name] of rows) {
    database.run(`INSERT INTO "${table}" (geom, KSMC, big) VALUES (?, ?, 900719925474099312)`, [blob, name]);
  }
  const bytes = database.export();
  database.close();
  return bytes;
}

/** GeoPackageBinary without a box around a polygon of one ring. */
export function packageBlob(ring: readonly (readonly number[])[]): Uint8Array {
  const head = Buffer.from([0x47, 0x50, 0, 1, 0, 0, 0, 0, 1, 3, 0, 0, 0, 1, 0, 0, 0]);
  const body = Buffer.alloc(4 + 16 * ring.length);
  body.writeUInt32LE(ring.length, 0);
  ring.forEach(([x = 0, y = 0], i) => {
    body.writeDoubleLE(x, 4 + 16 * i);
    body.writeDoubleLE(y, 12 + 16 * i);
  });
  return Buffer.concat([head, body]);
}
