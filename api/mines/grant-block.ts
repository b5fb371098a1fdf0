import type { Knex } from "knex";
import type { z } from "zod";
import type { grantBlock as grantEndpoint } from "#contract/planned-blocks";
import { mineDoubts } from "#gis/check/entry-doubt";
import { biddingClause } from "#gis/gap-land/gap-parameters";
import { knownPacks } from "#gis/policy/known-packs";
import { badRequest, conflict } from "../http/problem.ts";
import { type MineWrite, writeMine } from "./change-mine.ts";
import { type Answers, confirmDoubts } from "./confirm-doubts.ts";
import { requireMine } from "./mine-list.ts";
import { blockBefore } from "./take-back-grant.ts";

/** A planned block gets its licence: from that day on it is a mine like any other. Where it came from stays on record. */
export async function grantBlock(
  tx: Knex,
  write: MineWrite,
  { grantedOn, document, manner, confirmed, ...licence }: z.output<typeof grantEndpoint.body>,
  answers: Omit<Answers, "confirmed">,
): Promise<{ id: string; version: number }> {
  const block = await requireMine(tx, write.today, write.id);
  if (block.status !== "planned")
    throw conflict("not_planned", `“${block.name}”不是拟设区块，许可证信息请在登记信息中修改。`);
  if (grantedOn > write.today) {
    const message = `取得许可证的日期 ${grantedOn} 晚于今天，请核对。`;
    throw badRequest("invalid_input", message, [{ path: "body.grantedOn", message }]);
  }
  await requireCompetition(tx, block, manner);
  const before = JSON.stringify(await blockBefore(tx, block));
  const grant = {
    granted_on: grantedOn,
    grant_document: document,
    grant_manner: manner,
    before_grant: before,
  };
  const mine = { ...block, ...licence };
  const written = await writeMine(tx, write, mine, { namesArea: true, grant });
  await confirmDoubts(tx, write.id, mineDoubts(mine), { confirmed, ...answers });
  return written;
}

/** 夹缝资源 is granted by competition only; the clause is the one it was passed on by. */
async function requireCompetition(
  tx: Knex,
  { id, name }: { id: string; name: string },
  manner: z.output<typeof grantEndpoint.body>["manner"],
): Promise<void> {
  if (manner !== "agreement") return;
  const gap = await tx("scheme_gap_block").where({ mine_id: id }).first("scheme_name", "clause_id");
  const pack = gap && knownPacks.find((one) => biddingClause(one)?.id === gap.clause_id);
  if (!pack) return;
  const by = `${pack.documentNumber} ${biddingClause(pack)?.article}`;
  const message = `“${name}”是整合方案“${gap.scheme_name}”的夹缝资源，依据${by}须竞争性出让（招标、拍卖、挂牌），不能协议出让。`;
  throw badRequest("invalid_input", message, [{ path: "body.manner", message }]);
}
