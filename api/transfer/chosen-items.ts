import type { Knex } from "knex";
import { badRequest, conflict, type FieldIssue, Problem } from "../http/problem.ts";
import {
  brokenItemsSql,
  chosenCountsSql,
  doubtfulItemsSql,
  namedChosenSql,
  nextChosenSql,
} from "./chosen-sql.ts";
import type { CommitOrder } from "./commit-staging.ts";
import type { Match } from "./match-mines.ts";
import type { RegisteredPart } from "./staged-body.ts";

const namedAtMost = 100;

/** The choice as the database takes it, a multirange of indexes; null for everything that can be stored. */
export function chosenRange({ include }: Pick<CommitOrder, "include">): string | null {
  if (include === "usable") return null;
  return `{${include.map((index) => `[${index},${index}]`).join(",")}}`;
}

interface Counts {
  items: number;
  chosen: number;
  broken: number;
  doubtful: number;
}

/** Refuses a choice of what is not there, cannot be stored or has warnings nobody accepted; answers how many are chosen. */
export async function requireChoice(db: Knex, staging: string, order: CommitOrder): Promise<number> {
  const chosen = chosenRange(order);
  const { rows } = await db.raw(chosenCountsSql, { staging, chosen });
  const row = rows[0] as Record<keyof Counts, string | number>;
  const counts = { items: Number(row.items), chosen: Number(row.chosen) };
  requireThere(order, counts.items);
  if (counts.chosen === 0)
    throw conflict("nothing_to_commit", "没有可以提交的矿山。请先处理文件中的错误后重新上传。");
  const named = async (sql: string, message: string) =>
    placed((await db.raw(sql, { staging, chosen, limit: namedAtMost })).rows, message);
  if (Number(row.broken) > 0)
    throw withErrors(Number(row.broken), await named(brokenItemsSql, "存在错误级问题"));
  if (Number(row.doubtful) > 0 && !order.acceptWarnings)
    throw withWarnings(Number(row.doubtful), await named(doubtfulItemsSql, "有警告待确认"));
  return counts.chosen;
}

/** Items of a file are counted from 0 without a gap. */
function requireThere({ include }: CommitOrder, items: number): void {
  const unknown = include === "usable" ? [] : include.filter((index) => index >= items);
  if (unknown.length === 0) return;
  const listed = unknown.slice(0, namedAtMost).join("、");
  throw badRequest("unknown_items", `文件中没有序号为 ${listed} 的矿山，请刷新后重新选择。`);
}

const withErrors = (count: number, issues: FieldIssue[]) =>
  new Problem(
    409,
    "items_with_errors",
    `所选矿山中有 ${count} 个存在错误，不能入库。请取消选择这些矿山，或改正文件后重新上传。`,
    { issues },
  );

const withWarnings = (count: number, issues: FieldIssue[]) =>
  new Problem(
    409,
    "warnings_not_accepted",
    `所选矿山中有 ${count} 个存在警告。请逐项核对，确认无误后勾选“已核对并接受警告”再提交。`,
    { issues },
  );

function placed(items: readonly { index: number; name: string | null }[], message: string): FieldIssue[] {
  return items.map(({ index, name }) => ({
    path: `items.${index}`,
    message: `${name ?? `第 ${index + 1} 个`}：${message}`,
  }));
}

/** An item that is to be stored, without its coordinates. */
export interface ChosenItem {
  index: number;
  body: RegisteredPart;
  /** the mine of the register it changes; null for a new one */
  match: Match | null;
}
interface Choice {
  stagingId: string;
  chosen: string | null;
}

/** The next chosen items behind one of the file, in its order. */
export async function nextChosen(
  db: Knex,
  { stagingId, chosen }: Choice,
  place: { after: number; limit: number },
): Promise<ChosenItem[]> {
  const { rows } = await db.raw(nextChosenSql, { staging: stagingId, chosen, ...place });
  return (rows as ChosenRow[]).map(itemOf);
}

/** Those of these items that are chosen. */
export async function namedChosen(
  db: Knex,
  { stagingId, chosen }: Choice,
  indexes: readonly number[],
): Promise<ChosenItem[]> {
  const { rows } = await db.raw(namedChosenSql, { staging: stagingId, chosen, indexes: [...indexes] });
  return (rows as ChosenRow[]).map(itemOf);
}

type ChosenRow = Pick<ChosenItem, "index" | "body"> & { [Column in keyof Match]: Match[Column] | null };

function itemOf({ index, body, mineId, name, by, version }: ChosenRow): ChosenItem {
  const known = mineId !== null && name !== null && by !== null && version !== null;
  return { index, body, match: known ? { mineId, name, by, version } : null };
}
