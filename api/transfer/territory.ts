import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { outlineSql, territorySql } from "./transfer-sql.ts";

/** The ground of all cities of the register, for E06; nothing when none has an outline. */
export async function territoryOf(db: Knex): Promise<Pick<ReadOptions, "territory">> {
  const { rows } = await db.raw(territorySql);
  const coordinates = (rows as { outline: MultiPolygon }[]).flatMap(({ outline }) => outline.coordinates);
  return coordinates.length === 0 ? {} : { territory: { type: "MultiPolygon", coordinates } };
}

/** The region the user works in, with its outline; nothing when none was named or it has none. */
export async function countyOf(db: Knex, code: string | undefined): Promise<Pick<ReadOptions, "county">> {
  if (code === undefined) return {};
  const { rows } = await db.raw(outlineSql, { code });
  const [county] = rows as { name: string; outline: MultiPolygon }[];
  return county ? { county } : {};
}
