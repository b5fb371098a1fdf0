import type { Knex } from "knex";
import type { MineRow } from "#contract/mines";
import { conflict } from "../http/problem.ts";
import { type MineWrite, writeMine } from "./change-mine.ts";
import { requireMine } from "./mine-list.ts";

/** What a grant writes over, and the boundaries of the block until then. */
interface BlockBefore extends Pick<MineRow, "method" | "capacityUnit" | "licensedAreaKm2"> {
  boundaryIds: string[];
}

/** What is kept of a planned block when it gets its licence. */
export async function blockBefore(
  tx: Knex,
  { id, method, capacityUnit, licensedAreaKm2 }: MineRow,
): Promise<BlockBefore> {
  return {
    method,
    capacityUnit,
    licensedAreaKm2,
    boundaryIds: await tx("boundary").where({ mine_id: id }).pluck("id"),
  };
}

/** A grant registered by mistake is taken back while nothing rests on it: the block is planned again, as it was. */
export async function takeBackGrant(tx: Knex, write: MineWrite): Promise<{ id: string; version: number }> {
  const mine = await requireMine(tx, write.today, write.id);
  const { before } = await tx("mine").where({ id: write.id }).first({ before: "before_grant" });
  if (mine.grant === null)
    throw conflict(
      "not_granted",
      `“${mine.name}”不是由拟设区块转来的矿山，没有可撤回的登记。许可证登记有误的，请在登记信息中更正。`,
    );
  if (before === null)
    throw conflict(
      "block_unknown",
      "不能撤回：登记这个许可证时没有留下拟设区块原来的内容，请在登记信息中修改。",
    );
  const { boundaryIds, ...fields } = before as BlockBefore;
  const reasons = await builtOn(tx, write.id, boundaryIds);
  if (reasons.length > 0)
    throw conflict("grant_in_use", `不能撤回：该矿山${reasons.join("、")}。请先撤回或删除这些记录。`);
  const block = { ...mine, ...unlicensed, ...fields };
  const grant = { granted_on: null, grant_document: null, grant_manner: null, before_grant: null };
  return await writeMine(tx, write, block, { namesArea: true, grant });
}

/** What only a licence brings. */
const unlicensed = {
  holder: null,
  creditCode: null,
  licenceNumber: null,
  licenceLevel: null,
  capacity: null,
  validFrom: null,
  validTo: null,
  status: "planned",
} as const;

async function builtOn(tx: Knex, id: string, boundaryIds: readonly string[]): Promise<string[]> {
  const lineage = await tx("lineage").where({ from_mine_id: id }).orWhere({ to_mine_id: id }).first("id");
  const quota = await tx("quota").where({ mine_id: id }).first("id");
  const working = await tx("working").where({ mine_id: id }).first("id");
  const disposition = await tx("disposition").where({ mine_id: id }).first("decided", "approved");
  const boundary = await tx("boundary").where({ mine_id: id }).whereNotIn("id", boundaryIds).first("id");
  const isOfMine = [disposition?.decided, disposition?.approved].some(
    (decided) => decided && decided !== "new" && decided !== "pending",
  );
  return [
    lineage ? "有关闭、整合、分立或换证的沿革记录" : "",
    quota ? "已有产量指标" : "",
    working ? "已登记采动范围" : "",
    isOfMine ? "已有处置决定" : "",
    boundary ? "取得许可证后登记了新的矿区范围" : "",
  ].filter((reason) => reason !== "");
}
