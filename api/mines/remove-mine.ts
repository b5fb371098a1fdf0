import type { Knex } from "knex";
import { removeVersioned } from "../db/versioned-write.ts";
import { conflict } from "../http/problem.ts";
import { type MineWrite, versionedMine } from "./change-mine.ts";

/** Only a mine registered by mistake goes: what others rely on stays, and the refusal says what that is. */
export async function removeMine(tx: Knex, write: MineWrite): Promise<{ id: string; version: number }> {
  const reasons = await keepReasons(tx, write.id);
  if (reasons.length > 0) {
    throw conflict(
      "mine_in_use",
      `不能删除：该矿山${reasons.join("、")}。只有误登记且无后续记录的矿山可以删除；已关闭的请改状态为“关闭”或“注销”。`,
    );
  }
  return await removeVersioned(tx, versionedMine(tx, write));
}

async function keepReasons(tx: Knex, id: string): Promise<string[]> {
  const lineage = await tx("lineage").where({ from_mine_id: id }).orWhere({ to_mine_id: id }).first("id");
  const disposition = await tx("disposition").where({ mine_id: id }).first("decided", "approved");
  const finding = await tx("finding").where({ mine_id: id }).first("id");
  const quota = await tx("quota").where({ mine_id: id }).first("id");
  return [
    lineage ? "有关闭、整合、分立或换证的沿革记录" : "",
    disposition?.decided || disposition?.approved ? "已有处置决定" : "",
    finding ? "已列入分析结果" : "",
    quota ? "已有产量指标" : "",
  ].filter((reason) => reason !== "");
}
