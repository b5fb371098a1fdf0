import { Client } from "pg";
import { type FlatShapes, shapeCount } from "#gis/measure/flat-shapes";
import { shapeAt } from "#gis/measure/join-shapes";
import { hexWkb } from "./wkb.ts";

const batch = 500;

/** Said in place of the peer's time where there is no server. */
export const noPostgis =
  "SKIPPED PostGIS: set TEST_DATABASE_URL to a server, or run .ci/with-postgres npm run bench";

/** Runs `body` in a new database with PostGIS on the test server, a query on one core as ours is; null where there is no server. */
export async function inPostgis<T>(body: (db: Client) => Promise<T>): Promise<T | null> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) return null;
  const admin = new Client(url);
  await admin.connect();
  const name = `kuangjie_bench_${process.pid}`;
  await admin.query(`CREATE DATABASE ${name}`);
  const place = new URL(url);
  place.pathname = `/${name}`;
  const db = new Client(place.href);
  try {
    await db.connect();
    await db.query("CREATE EXTENSION postgis");
    await db.query("SET max_parallel_workers_per_gather = 0");
    await db.query("SET work_mem = '256MB'");
    return await body(db);
  } finally {
    await db.end();
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
}

/** Table `name (id, geom)` with the shapes, ids from 0, no SRID. */
export async function loadShapes(db: Client, name: string, shapes: FlatShapes): Promise<void> {
  await db.query(`CREATE TABLE ${name} (id int PRIMARY KEY, geom geometry)`);
  const count = shapeCount(shapes);
  for (let first = 0; first < count; first += batch) {
    const length = Math.min(batch, count - first);
    const geometries = Array.from({ length }, (_, index) => hexWkb(shapeAt(shapes, first + index)));
    await db.query(
      `INSERT INTO ${name} SELECT $1::int + place - 1, shape::geometry
       FROM unnest($2::text[]) WITH ORDINALITY AS given (shape, place)`,
      [first, geometries],
    );
  }
}
