import type { Knex } from "knex";
import type { FlatShapes } from "#gis/measure/flat-shapes";
import { joinShapes } from "#gis/measure/join-shapes";
import { threads } from "../jobs/thread-pool.ts";
import type { Ground } from "./tile-cutter.ts";

/** Statements of what is drawn, in the order of drawing, and of the shapes of :marks; both get the bindings. */
export interface GroundSource {
  features: string;
  shapes: string;
  bindings: Readonly<Record<string, Knex.Value>>;
}

interface FeatureRow {
  mark: string;
  properties: string;
}

const shapesPerStep = 2000;

/** Everything a ground shows. The event loop only hands on what threads flatten, step by step. */
export async function readGround(db: Knex, source: GroundSource): Promise<Ground> {
  const { rows } = await db.raw<{ rows: FeatureRow[] }>(source.features, source.bindings);
  const flattened: Promise<FlatShapes>[] = [];
  const properties: string[] = [];
  for (let start = 0; start < rows.length; start += shapesPerStep) {
    const step = rows.slice(start, start + shapesPerStep);
    const wkbOf = await readShapes(db, source, step);
    // what was removed meanwhile is gone from the next version too
    const found = step.filter(({ mark }) => wkbOf.has(mark));
    for (const row of found) properties.push(row.properties);
    flattened.push(
      threads.one(
        "flatWkb",
        found.map(({ mark }) => wkbOf.get(mark) ?? ""),
        { urgent: true },
      ),
    );
  }
  const shapes = joinShapes(await Promise.all(flattened));
  return { properties, shapes: await threads.one("mercatorShapes", shapes, { urgent: true }) };
}

async function readShapes(
  db: Knex,
  { shapes, bindings }: GroundSource,
  rows: FeatureRow[],
): Promise<Map<string, string>> {
  const marks = rows.map(({ mark }) => mark);
  const { rows: found } = await db.raw<{ rows: { mark: string; wkb: string }[] }>(shapes, {
    ...bindings,
    marks,
  });
  return new Map(found.map(({ mark, wkb }) => [mark, wkb]));
}
