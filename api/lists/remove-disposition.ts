import type { Knex } from "knex";
import { removeVersioned } from "../db/versioned-write.ts";
import { conflict, notFound } from "../http/problem.ts";
import { readDisposition } from "./disposition-list.ts";

/** Only a record nobody decided on goes: a decision is taken back first, so that it is never lost by the way. */
export async function removeDisposition(
  tx: Knex,
  id: string,
  ifMatch: number,
): Promise<{ id: string; version: number }> {
  const stored = await readDisposition(tx, id);
  if (!stored) throw notFound("处置记录");
  if (stored.decided !== null) {
    const message = `不能删除：“${stored.mineName}”已有县级决定（${stored.decidedDocument}）。确属误登记的，请先撤销决定。`;
    throw conflict("disposition_decided", message);
  }
  const current = () => readDisposition(tx, id);
  return await removeVersioned(tx, { table: "disposition", key: { id }, ifMatch, what: "处置记录", current });
}
