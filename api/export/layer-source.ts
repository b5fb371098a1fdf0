import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { Bounds } from "#contract/geometry";
import type { Page } from "../db/read-page.ts";
import type { ExportFeature, ExportField, FieldValue, LayerHead } from "./layer.ts";

/** What of a layer is asked for: the filter of its list, and of what that lets through only some. */
export interface LayerOrder<Filter> {
  filter: Filter;
  ids: ReadonlySet<string> | null;
  today: string;
  /** corner tables need the 采区 and the system of each licence */
  withParts: boolean;
}

/** A layer ready to be read: its rows are known, its shapes come batch by batch. */
export interface OpenLayer extends LayerHead {
  count: number;
  bounds: Bounds | null;
  /** what of it is restricted, in words; null: nothing */
  restricted: string | null;
  batches: () => AsyncIterable<ExportFeature[]>;
}

export type LayerColumn<Row> = ExportField & { value: (row: Row, place: number) => FieldValue };

interface LayerParts<Row> {
  title: string;
  columns: readonly LayerColumn<Row>[];
  rows: readonly Row[];
  restricted?: string | null;
  batchSize: number;
  /** the same number of features in the same order, without their values */
  featuresOf: (rows: readonly Row[]) => Promise<Omit<ExportFeature, "values">[]>;
}

/** A layer of the rows of a list. */
export function openLayer<Row extends { bounds: Bounds | null }>(parts: LayerParts<Row>): OpenLayer {
  const { title, columns, rows, restricted = null } = parts;
  return {
    title,
    fields: columns.map(({ value: _, ...field }) => field),
    count: rows.length,
    bounds: boundsAround(rows),
    restricted,
    batches: () => batchesOf(parts),
  };
}

async function* batchesOf<Row>({ rows, columns, batchSize, featuresOf }: LayerParts<Row>) {
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize);
    const features = await featuresOf(batch);
    yield features.map((feature, at): ExportFeature => {
      const row = batch[at];
      return { ...feature, values: row ? columns.map(({ value }) => value(row, start + at)) : [] };
    });
  }
}

function boundsAround(rows: readonly { bounds: Bounds | null }[]): Bounds | null {
  let around: Bounds | null = null;
  for (const { bounds } of rows) {
    if (bounds === null) continue;
    const [west, south, east, north]: Bounds = around ?? bounds;
    around = [
      Math.min(west, bounds[0]),
      Math.min(south, bounds[1]),
      Math.max(east, bounds[2]),
      Math.max(north, bounds[3]),
    ];
  }
  return around;
}

/** Every row of a list that pages, of those with an id in `ids` if it is given. */
export async function everyRow<Row extends { id: string }>(
  ids: ReadonlySet<string> | null,
  read: (page: { limit: number; after: string | undefined }) => Promise<Page<Row>>,
): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await read({ limit: pageRows, after });
    for (const item of items) if (ids === null || ids.has(item.id)) rows.push(item);
    after = next ?? undefined;
  } while (after !== undefined);
  return rows;
}

const pageRows = 5000;

/** Shapes by the id of their record; `sql` binds :ids, and what else it is given, and answers id and shape. */
export async function shapesById(
  db: Knex,
  sql: string,
  ids: readonly string[],
  more: Record<string, string> = {},
): Promise<Map<string, MultiPolygon>> {
  const bindings = { ...more, ids: `{${ids.join(",")}}` };
  const { rows } = await db.raw<{ rows: { id: string; shape: MultiPolygon }[] }>(sql, bindings);
  return new Map(rows.map(({ id, shape }) => [id, shape]));
}
