import type { Knex } from "knex";
import type { z } from "zod";
import type { changeLineage as changeEndpoint, NewLineage } from "#contract/lineage";
import type { AppContext } from "../context.ts";
import { changeVersioned, removeVersioned, type VersionedRow } from "../db/versioned-write.ts";
import { badRequest, conflict, type FieldIssue } from "../http/problem.ts";
import { type MineWrite, touchMines, versionedMine } from "./change-mine.ts";
import { lineageOf, readLineage } from "./lineage-list.ts";
import { successorsSql } from "./lineage-sql.ts";
import { lockMines } from "./lock-mines.ts";
import { requireLicensed } from "./planned-block.ts";

type Written = { id: string; version: number };

/** Records what became of a mine. Both mines get a new version: whoever works on either is told. */
export async function addLineage(
  tx: Knex,
  { newId }: Pick<AppContext, "newId">,
  write: MineWrite,
  fields: z.output<typeof NewLineage>,
): Promise<Written> {
  await lockMines(tx, fields.toMineId ? [write.id, fields.toMineId] : [write.id]);
  await changeVersioned(tx, versionedMine(tx, write), {});
  await requireSound(tx, write, fields);
  for (const id of [write.id, fields.toMineId ?? write.id]) await requireLicensed(tx, id, "列入沿革");
  await requireConsistent(tx, write.id, fields);
  const row = { kind: fields.kind, to_mine_id: fields.toMineId, happened_on: fields.happenedOn };
  const [added] = await tx("lineage").insert(
    { id: newId(), from_mine_id: write.id, ...row, document: fields.document },
    ["id", "version"],
  );
  if (fields.toMineId) await touchMines(tx, [fields.toMineId]);
  return added;
}

/** One record of a mine's lineage, which only who saw its newest version may correct or remove. */
export interface LineageWrite {
  id: string;
  lineageId: string;
  ifMatch: number;
  today: string;
}

export async function changeLineage(
  tx: Knex,
  write: LineageWrite,
  changes: z.output<typeof changeEndpoint.body>,
): Promise<Written> {
  if (changes.happenedOn) requirePast(changes.happenedOn, write.today);
  const columns = { happened_on: changes.happenedOn, document: changes.document };
  const ends = await lockedEnds(tx, write);
  const { version } = await changeVersioned(tx, rowOf(tx, write), columns);
  await touchMines(tx, ends);
  return { id: write.lineageId, version };
}

export async function removeLineage(tx: Knex, write: LineageWrite): Promise<Written> {
  const ends = await lockedEnds(tx, write);
  const { version } = await removeVersioned(tx, rowOf(tx, write));
  await touchMines(tx, ends);
  return { id: write.lineageId, version };
}

async function lockedEnds(tx: Knex, { lineageId }: LineageWrite): Promise<string[]> {
  const lineage = await readLineage(tx, lineageId);
  const ends = lineage ? [lineage.fromMineId, ...(lineage.toMineId ? [lineage.toMineId] : [])] : [];
  await lockMines(tx, ends);
  return ends;
}

const rowOf = (tx: Knex, { id, lineageId, ifMatch }: LineageWrite): VersionedRow => ({
  table: "lineage",
  key: { id: lineageId, from_mine_id: id },
  ifMatch,
  what: "沿革记录",
  current: async () => (await lineageOf(tx, id)).find((one) => one.id === lineageId && one.fromMineId === id),
});

function requirePast(happenedOn: string, today: string): void {
  if (happenedOn <= today) return;
  const message = `发生日期 ${happenedOn} 晚于今天，请核对。`;
  throw badRequest("invalid_input", message, [{ path: "body.happenedOn", message }]);
}

/** A closure leads nowhere, everything else to another mine of the register. */
async function requireSound(tx: Knex, { id, today }: MineWrite, fields: z.output<typeof NewLineage>) {
  requirePast(fields.happenedOn, today);
  const issue = await successorIssue(tx, id, fields);
  if (issue) throw badRequest("invalid_input", issue.message, [issue]);
}

async function successorIssue(
  tx: Knex,
  id: string,
  { kind, toMineId }: z.output<typeof NewLineage>,
): Promise<FieldIssue | null> {
  const issue = (message: string) => ({ path: "body.toMineId", message });
  if (kind === "closed") return toMineId === null ? null : issue("关闭没有去向矿山，请留空。");
  if (toMineId === null) return issue("整合、分立、换证须选择去向矿山。");
  if (toMineId === id) return issue("去向矿山不能是该矿山自己。");
  const known = await tx("mine").where({ id: toMineId }).first("id");
  return known ? null : issue("没有该去向矿山，可能已被删除，请重新选择。");
}

/** A mine ends once, and does not come back out of what it became. */
async function requireConsistent(tx: Knex, id: string, fields: z.output<typeof NewLineage>): Promise<void> {
  const own = (await lineageOf(tx, id)).filter(({ fromMineId }) => fromMineId === id);
  const same = own.find(({ kind, toMineId }) => kind === fields.kind && toMineId === fields.toMineId);
  const ended = own.find(({ kind }) => kind !== "split");
  if (same || (ended && fields.kind !== "split")) {
    const stored = same ?? ended;
    const message = `该矿山已有 ${stored?.happenedOn} 的去向记录${stored?.toName ? `（去向“${stored.toName}”）` : ""}，请更正或删除原记录。`;
    throw conflict("lineage_exists", message);
  }
  if (fields.toMineId === null) return;
  const { rows } = await tx.raw<{ rows: { id: string }[] }>(successorsSql, { mineId: fields.toMineId });
  if (!rows.some((row) => row.id === id)) return;
  throw conflict("lineage_circle", "去向矿山本身由该矿山而来，不能互为来源。请核对方向。");
}
