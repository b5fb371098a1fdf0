import type { Knex } from "knex";
import type { z } from "zod";
import type { addDisposition as addEndpoint } from "#contract/lists";
import { badRequest, conflict } from "../http/problem.ts";
import { requireDisposable } from "./decide-disposition.ts";

/** One record a mine: the layers of judgement are fields of it, never further records. */
export async function addDisposition(
  tx: Knex,
  id: string,
  { mineId, suggested, suggestedReason, completeBy }: z.output<typeof addEndpoint.body>,
): Promise<{ id: string; version: number }> {
  const mine = await tx("mine").where({ id: mineId }).first("name");
  if (!mine) {
    const message = "没有该矿山，可能已被删除，请重新选择。";
    throw badRequest("invalid_input", message, [{ path: "body.mineId", message }]);
  }
  await requireDisposable(tx, mineId, suggested);
  const fields = { suggested, suggested_reason: suggestedReason, complete_by: completeBy };
  const [row] = await tx("disposition")
    .insert({ id, mine_id: mineId, ...fields }, ["id", "version"])
    .onConflict("mine_id")
    .ignore();
  if (!row) throw conflict("disposition_exists", `“${mine.name}”已有处置记录，请在原记录上修改。`);
  return row;
}
