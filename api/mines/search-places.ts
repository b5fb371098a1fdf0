import type { Knex } from "knex";
import type { Reply } from "#contract/endpoint";
import type { searchPlaces as searchPlacesEndpoint } from "#contract/search";
import { boundsOf, type StoredBox } from "../shapes/stored-bounds.ts";
import { absentOnDaySql, searchSql } from "./search-sql.ts";

type Place = Reply<typeof searchPlacesEndpoint>["items"][number];
type StoredPlace = Omit<Place, "bounds"> & StoredBox;

export async function searchPlaces(
  db: Knex,
  today: string,
  { q, limit, asOf }: { q: string; limit: number; asOf?: string | undefined },
): Promise<Place[]> {
  const bindings = { q, low: q.toLowerCase(), day: asOf ?? today, limit };
  const { rows } = await db.raw<{ rows: StoredPlace[] }>(searchSql, bindings);
  const places = rows.map(({ kind, id, name, detail, ...box }) => ({
    kind,
    id,
    name,
    detail,
    bounds: boundsOf(box),
  }));
  return asOf === undefined ? places : withAbsence(db, asOf, places);
}

/** Who looks at another day is told which of the mines found were not in the register on it. */
async function withAbsence(db: Knex, day: string, places: readonly Place[]): Promise<Place[]> {
  const ids = places.filter(({ kind }) => kind === "mine").map(({ id }) => id);
  const { rows } = await db.raw<{ rows: { id: string }[] }>(absentOnDaySql, {
    day,
    ids: `{${ids.join(",")}}`,
  });
  const absent = new Set(rows.map(({ id }) => id));
  return places.map((place) =>
    absent.has(place.id) ? { ...place, detail: `${day}不在册 · ${place.detail}` } : place,
  );
}
