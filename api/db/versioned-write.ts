import type { Knex } from "knex";
import { notFound, staleVersion } from "../http/problem.ts";

/** A row that may be changed only by who saw its newest version. */
export interface VersionedRow {
  table: string;
  key: Record<string, string>;
  ifMatch: number;
  /** what the row is called in a message */
  what: string;
  /** the row as the API shows it, for the merge screen */
  current: () => Promise<unknown>;
}

/** Changes the row and returns its new version; 404 when it is gone, 412 with what is stored when it has moved on. */
export async function changeVersioned<K extends string = "id">(
  tx: Knex,
  row: VersionedRow,
  changes: object,
): Promise<Record<K, string> & { version: number }> {
  const columns = [...Object.keys(row.key), "version"];
  const [changed] = await tx(row.table)
    .where({ ...row.key, version: row.ifMatch })
    .update({ ...row.key, ...changes }, columns);
  return changed ?? (await refuse(tx, row));
}

/** Deletes the row and returns the version it had. */
export async function removeVersioned<K extends string = "id">(
  tx: Knex,
  row: VersionedRow,
): Promise<Record<K, string> & { version: number }> {
  const columns = [...Object.keys(row.key), "version"];
  const [removed] = await tx(row.table)
    .where({ ...row.key, version: row.ifMatch })
    .delete(columns);
  return removed ?? (await refuse(tx, row));
}

async function refuse(tx: Knex, row: VersionedRow): Promise<never> {
  const stored = await tx(row.table).where(row.key).first("version");
  throw stored ? staleVersion(await row.current()) : notFound(row.what);
}
