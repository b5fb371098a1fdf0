import type { Knex } from "knex";
import type { AppContext } from "../context.ts";
import { changeVersioned } from "../db/versioned-write.ts";
import { badRequest } from "../http/problem.ts";
import { type BoundaryInput, insertBoundary } from "./boundary-store.ts";
import { type MineWrite, versionedMine } from "./change-mine.ts";
import { requireOwnGround } from "./ground-outside.ts";
import { followDeclaredAreaSql } from "./licensed-area-sql.ts";

/** Puts a new boundary in force: the one before it ends the day it begins. Run it in a transaction; returns the mine's version. */
export async function addBoundary(
  tx: Knex,
  { newId }: Pick<AppContext, "newId">,
  write: MineWrite,
  boundary: BoundaryInput,
): Promise<{ id: string; version: number }> {
  await changeVersioned(tx, versionedMine(tx, write), {});
  const newest = await tx("boundary").where({ mine_id: write.id }).orderBy("valid_from", "desc").first();
  if (newest) {
    requireLater(boundary.validFrom, newest.valid_from);
    if (newest.valid_to === null || newest.valid_to > boundary.validFrom) {
      await tx("boundary").where({ id: newest.id }).update({ valid_to: boundary.validFrom });
    }
  }
  await requireOwnGround(tx, write.id, boundary.parts);
  const id = newId();
  await insertBoundary(tx, { id, mineId: write.id }, boundary);
  await tx.raw(followDeclaredAreaSql, { boundaries: [id] });
  return await tx("mine").where({ id: write.id }).first("id", "version");
}

/** A boundary begins after the one it follows. */
export function requireLater(validFrom: string, newestFrom: string): void {
  if (validFrom > newestFrom) return;
  const message = `新范围的生效日期 ${validFrom} 须晚于现有范围的生效日期 ${newestFrom}，请核对日期。`;
  throw badRequest("boundary_not_later", message, [{ path: "body.validFrom", message }]);
}
