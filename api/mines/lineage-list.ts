import type { Knex } from "knex";
import type { z } from "zod";
import type { Lineage, listLineage as listEndpoint } from "#contract/lineage";
import { type Page, readPage } from "../db/read-page.ts";
import { regionScope } from "../regions/region-scope.ts";
import { lineageList } from "./lineage-sql.ts";

type Query = z.output<typeof listEndpoint.query>;
type StoredLineage = Lineage & { sort_key: string };

export function listLineage(db: Knex, query: Query): Promise<Page<Lineage>> {
  return readPage<StoredLineage, Lineage, Query["sort"]>(db, lineageList, query, {
    filter: filterOf(query),
    idOf: ({ id }) => id,
    itemOf: ({ sort_key: _, ...lineage }) => lineage,
  });
}

/** What a mine came from and went into, oldest first. */
export async function lineageOf(db: Knex, mineId: string): Promise<Lineage[]> {
  return (await listLineage(db, { mineId, sort: "happenedOn", limit: 1000 })).items;
}

export async function readLineage(db: Knex, id: string): Promise<Lineage | null> {
  const place = { afterKey: null, afterId: null, limit: 1 };
  const { rows } = await db.raw(lineageList.pages.happenedOn.sql, {
    ...filterOf({ id }),
    ...place,
  });
  if (!rows[0]) return null;
  const { sort_key: _, ...lineage } = rows[0] as StoredLineage;
  return lineage;
}

const filterOf = (query: Partial<Query> & { id?: string }) => ({
  id: query.id ?? null,
  mineId: query.mineId ?? null,
  kind: query.kind ?? null,
  region: regionScope(query.region),
  from: query.from ?? null,
  to: query.to ?? null,
});
