import type { Knex } from "knex";
import type { z } from "zod";
import type { Reply } from "#contract/endpoint";
import type { closureTimeline } from "#contract/lists";
import { type Page, readPage } from "../db/read-page.ts";
import { regionScope } from "../regions/region-scope.ts";
import { closureList } from "./list-sql.ts";

type Query = z.output<typeof closureTimeline.query>;
type Closure = Reply<typeof closureTimeline>["items"][number];
type StoredClosure = Closure & { sort_key: string | null };

/** Closures as they stand on a day. */
export function listClosures(db: Knex, day: string, query: Query): Promise<Page<Closure>> {
  const { class: wanted = null, layer = null, closed } = query;
  return readPage<StoredClosure, Closure, Query["sort"]>(db, closureList, query, {
    filter: {
      day,
      region: regionScope(query.region),
      class: wanted,
      layer,
      closed: closed === undefined ? null : closed === "true",
    },
    idOf: ({ mineId }) => mineId,
    itemOf: (closure) => closure,
  });
}
