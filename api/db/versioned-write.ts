import type { Knex } from "knex";
import { alreadyThere, notFound, type Problem, staleVersion } from "../http/problem.ts";

/** A row that may be changed only by who saw its newest version. */
export interface VersionedRow {
  table: string;
  key: Record<string, string>;
  ifMatch: number;
  /** what the row is called in a message */
  what: string;
  /** the row as the API shows it, for the merge screen; nothing when it is gone */
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
  if (!changed) throw await refusal(row);
  return changed;
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
  if (!removed) throw await refusal(row);
  return removed;
}

/** Why a write changed no row: it is gone, it has moved on, or (nothing seen: null) it is there already. */
export async function refusal({
  ifMatch,
  what,
  current,
}: Pick<VersionedRow, "what" | "current"> & { ifMatch: number | null }): Promise<Problem> {
  const stored = await current();
  if (!stored) return notFound(what);
  return ifMatch === null ? alreadyThere(stored) : staleVersion(stored);
}
