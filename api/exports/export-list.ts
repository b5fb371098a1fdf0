import type { Knex } from "knex";
import type { z } from "zod";
import type { ExportRecord, listExports as listEndpoint } from "#contract/exports";
import { type Page, readPage } from "../db/read-page.ts";
import { exportList } from "./export-list-sql.ts";

type Query = z.output<typeof listEndpoint.query>;

interface StoredExport {
  id: string;
  exported_at: Date | string;
  actor_id: string;
  actor_name: string;
  what: string;
  title: string;
  filter: ExportRecord["filter"];
  selected: number | null;
  feature_count: number;
  format: string;
  epsg: number | null;
  encoding: string | null;
  restricted: string | null;
  reason: string | null;
  file_name: string;
  bytes: number | string;
  sha256: string;
}

/** What has been taken away, the latest first. */
export function listExports(db: Knex, query: Query): Promise<Page<ExportRecord>> {
  const { what = null, format = null, from = null, to = null, restricted } = query;
  const flag = restricted === undefined ? null : restricted === "true";
  return readPage<StoredExport & { sort_key: string }, ExportRecord, Query["sort"]>(db, exportList, query, {
    filter: { what, format, from, to, restricted: flag, q: query.q || null },
    idOf: ({ id }) => id,
    itemOf: recordOf,
  });
}

function recordOf(stored: StoredExport): ExportRecord {
  const { id, what, title, filter, selected, format, epsg, encoding, restricted, reason, sha256 } = stored;
  return {
    id,
    exportedAt: new Date(stored.exported_at).toISOString(),
    actorId: stored.actor_id,
    actorName: stored.actor_name,
    what,
    title,
    filter,
    selected,
    featureCount: stored.feature_count,
    format,
    epsg,
    encoding,
    restricted,
    reason,
    fileName: stored.file_name,
    bytes: Number(stored.bytes),
    sha256,
  };
}
