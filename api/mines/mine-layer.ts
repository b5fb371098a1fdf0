import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { z } from "zod";
import type { MineFilter, MineRow } from "#contract/mines";
import type { CornerPart } from "#gis/formats/corner-listing";
import type { SourceCrs } from "#gis/formats/parsed-file";
import type { ExportFeature } from "../export/layer.ts";
import { type LayerOrder, type OpenLayer, openLayer } from "../export/layer-source.ts";
import { mineColumns } from "./export-mines.ts";
import { mineCornersSql, mineShapesSql } from "./mine-layer-sql.ts";
import { allMines } from "./mine-list.ts";

type Filter = Omit<z.output<typeof MineFilter>, "ids">;

interface StoredGround {
  id: string;
  shape: MultiPolygon;
  parts?: CornerPart[];
  source?: SourceCrs;
  extension?: string | null;
}

/** The mines of a list with their boundary of the day. */
export async function mineLayer(db: Knex, order: LayerOrder<Filter>): Promise<OpenLayer> {
  const { filter, ids, today, withParts } = order;
  const asked = ids === null ? {} : { ids: [...ids].join(",") };
  const rows = await allMines(db, today, { ...filter, ...asked });
  const day = filter.asOf ?? today;
  const sql = withParts ? mineCornersSql : mineShapesSql;
  return openLayer({
    title: "矿山",
    columns: mineColumns(filter),
    rows,
    batchSize: 1000,
    featuresOf: async (batch) => featuresOf(batch, await groundOf(db, sql, batch, day)),
  });
}

async function groundOf(db: Knex, sql: string, mines: readonly MineRow[], day: string) {
  const bindings = { day, ids: `{${mines.map(({ id }) => id).join(",")}}` };
  const { rows } = await db.raw<{ rows: StoredGround[] }>(sql, bindings);
  return new Map(rows.map((row) => [row.id, row]));
}

function featuresOf(
  mines: readonly MineRow[],
  ground: ReadonlyMap<string, StoredGround>,
): Omit<ExportFeature, "values">[] {
  return mines.map(({ id, name, licenceNumber }) => {
    const { shape = null, parts, source, extension } = ground.get(id) ?? {};
    return {
      theme: "矿区范围",
      name,
      number: licenceNumber,
      shape,
      ...(parts && { parts }),
      ...(source && { source }),
      ...(extension && { extension }),
    };
  });
}
