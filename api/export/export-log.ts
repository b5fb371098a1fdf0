import { createHash } from "node:crypto";
import type { Knex } from "knex";
import type { Actor, AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import type { Caller } from "../http/serve.ts";
import { attachment } from "./attachment.ts";

/** What left the system, as it is remembered. */
export interface ExportEntry {
  what: string;
  title: string;
  filter: object;
  selected?: number | null;
  featureCount: number;
  format: string;
  epsg?: number | null;
  encoding?: string | null;
  restricted?: string | null;
  reason?: string | null;
  fileName: string;
  bytes: number;
  sha256: string;
}

/** Writes an export into the log; the file may leave only afterwards. */
export async function logExport(
  context: Pick<AppContext, "db" | "now" | "newId">,
  actor: Pick<Actor, "id" | "name">,
  entry: ExportEntry,
): Promise<void> {
  await inTransaction(context, actor, (tx: Knex) =>
    tx("export_log").insert({
      id: context.newId(),
      exported_at: context.now(),
      actor_id: actor.id,
      actor_name: actor.name,
      what: entry.what,
      title: entry.title,
      filter: JSON.stringify(entry.filter),
      selected: entry.selected ?? null,
      feature_count: entry.featureCount,
      format: entry.format,
      epsg: entry.epsg ?? null,
      encoding: entry.encoding ?? null,
      restricted: entry.restricted ?? null,
      reason: entry.reason || null,
      file_name: entry.fileName,
      bytes: entry.bytes,
      sha256: entry.sha256,
    }),
  );
}

/** The same for a workbook that is at hand: it is answered, by its name, once it is in the log. */
export async function loggedWorkbook(
  context: Pick<AppContext, "db" | "now" | "newId">,
  { actor, setHeader }: Pick<Caller, "actor" | "setHeader">,
  book: Buffer,
  entry: Pick<
    ExportEntry,
    "what" | "title" | "filter" | "featureCount" | "restricted" | "reason" | "fileName"
  >,
): Promise<Buffer> {
  const sha256 = createHash("sha256").update(book).digest("hex");
  await logExport(context, actor, { ...entry, format: "xlsx", bytes: book.length, sha256 });
  setHeader("Content-Disposition", attachment(entry.fileName));
  return book;
}
