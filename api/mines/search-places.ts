import type { Knex } from "knex";
import type { Reply } from "#contract/endpoint";
import type { searchPlaces as searchPlacesEndpoint } from "#contract/search";
import { boundsOf, type StoredBox } from "../shapes/stored-bounds.ts";
import { searchSql } from "./search-sql.ts";

type Place = Reply<typeof searchPlacesEndpoint>["items"][number];
type StoredPlace = Omit<Place, "bounds"> & StoredBox;

export async function searchPlaces(
  db: Knex,
  day: string,
  { q, limit }: { q: string; limit: number },
): Promise<Place[]> {
  const { rows } = await db.raw<{ rows: StoredPlace[] }>(searchSql, { q, low: q.toLowerCase(), day, limit });
  return rows.map(({ kind, id, name, detail, ...box }) => ({
    kind,
    id,
    name,
    detail,
    bounds: boundsOf(box),
  }));
}
