import type { Knex } from "knex";
import type { TakenField } from "#contract/transfer";
import { badRequest, conflict, type FieldIssue, Problem } from "../http/problem.ts";
import { reserveUnitLabels } from "../mines/mine-labels.ts";
import { requireAccepted } from "./accepted-warnings.ts";
import {
  brokenItemsSql,
  chosenCountsSql,
  nextChosenSql,
  reversedTermsSql,
  silentItemsSql,
} from "./chosen-sql.ts";
import type { CommitOrder } from "./commit-staging.ts";
import { fieldLabels } from "./differences.ts";
import { requireInRegions } from "./items-outside.ts";
import type { Match } from "./match-mines.ts";
import { namedAtMost, placed } from "./placed-items.ts";
import { importEvent } from "./register-faults.ts";
import { unsoundReservesSql } from "./reserve-sql.ts";
import { keepChoiceSql } from "./review/choice-sql.ts";
import { boundRule, namedItems, type Rule } from "./review/rule-steps.ts";
import type { RegisteredPart } from "./staged-body.ts";

/** Writes down the items that a rule chooses, in place of what was chosen before; their mines must have been compared. */
export async function keepChoice(db: Knex, staging: string, rule: Rule): Promise<void> {
  await requireThere(db, staging, namedItems(rule));
  await db("staged_choice").where({ staging_id: staging }).delete();
  await db.raw(keepChoiceSql, { staging, ...boundRule(rule) });
}

/** Items of a file are counted from 0 without a gap. */
async function requireThere(db: Knex, staging: string, named: readonly number[]): Promise<void> {
  if (named.length === 0) return;
  const row = await db("staged_item").where({ staging_id: staging }).count("* as items").first();
  const unknown = named.filter((index) => index >= Number(row?.items ?? 0));
  if (unknown.length === 0) return;
  const listed = unknown.slice(0, namedAtMost).join("、");
  throw badRequest("unknown_items", `文件中没有序号为 ${listed} 的矿山，请刷新后重新选择。`);
}

/** Refuses a choice of what cannot be stored or has warnings nobody accepted, and of terms nobody could register. */
export async function requireChoice(
  db: Knex,
  staging: string,
  { acceptWarnings, defaults }: Pick<CommitOrder, "acceptWarnings" | "defaults">,
  today: string,
): Promise<void> {
  const { rows } = await db.raw(chosenCountsSql, { staging });
  const counts = rows[0] as Record<"chosen" | "broken", string | number>;
  if (Number(counts.chosen) === 0)
    throw conflict("nothing_to_commit", "没有可以提交的矿山。请先处理文件中的错误后重新上传。");
  await requireStorable(db, staging, Number(counts.broken));
  await requireAccepted(db, staging, acceptWarnings);
  await requireInRegions(db, staging, defaults.regionCode);
  await requireSpokenFor(db, staging, defaults);
  await requireTerms(db, staging);
  await requireSoundReserves(db, staging, today);
}

/** Refuses a choice of what cannot be stored: it has errors, or the register has come to speak against it. */
export async function requireStorable(db: Knex, staging: string, broken?: number): Promise<void> {
  const count = broken ?? Number((await db.raw(chosenCountsSql, { staging })).rows[0].broken);
  if (count === 0) return;
  const items: NamedItem[] = (await db.raw(brokenItemsSql, { staging, limit: namedAtMost })).rows;
  throw withErrors(count, items);
}

/** What the file does not say of a new mine has to be said. */
async function requireSpokenFor(db: Knex, staging: string, defaults: CommitOrder["defaults"]): Promise<void> {
  const silent = (await db.raw(silentItemsSql, { staging })).rows[0] as Record<
    "mineral" | "holder",
    string | number
  >;
  const issues = (["mineral", "holder"] as const)
    .filter((field) => defaults[field] === undefined && Number(silent[field]) > 0)
    .map((field) => ({
      path: `body.defaults.${field}`,
      message: `所选新增矿山中有 ${silent[field]} 座文件没有写明${fieldLabels[field]}，请填写。`,
    }));
  if (issues.length > 0)
    throw badRequest("silent_items", issues.map(({ message }) => message).join(""), issues);
}

async function requireTerms(db: Knex, staging: string): Promise<void> {
  const { rows } = await db.raw(reversedTermsSql, { staging, limit: namedAtMost });
  const issues = (rows as { index: number; name: string; validFrom: string; validTo: string }[]).map(
    ({ index, name, validFrom, validTo }) => ({
      path: `items.${index}`,
      message: `${name}：有效期止 ${validTo} 会早于有效期起 ${validFrom}，请两项一并采用或都不采用。`,
    }),
  );
  requireTakeable(issues);
}

async function requireSoundReserves(db: Knex, staging: string, day: string): Promise<void> {
  const { rows } = await db.raw(unsoundReservesSql, { staging, day, limit: namedAtMost });
  requireTakeable(
    (rows as UnsoundReserve[]).map((reserve) => ({
      path: `items.${reserve.index}`,
      message: `${reserve.name}：${unsoundText(reserve, day)}`,
    })),
  );
}

interface UnsoundReserve {
  index: number;
  name: string | null;
  amount: string;
  unit: "wt" | "wm3";
  verifiedOn: string;
  recoverable: string | null;
  storedUnit: "wt" | "wm3" | null;
}

function unsoundText({ amount, unit, verifiedOn, recoverable, storedUnit }: UnsoundReserve, day: string) {
  if (verifiedOn > day) return `储量核实日期 ${verifiedOn} 晚于今天，请改正文件，或不采用储量、不选该矿山。`;
  const [says, holds] = [reserveUnitLabels[unit], reserveUnitLabels[storedUnit ?? unit]];
  const why = unit === storedUnit ? "小于台账同日核实的" : "与台账同日核实的单位不同：";
  return `保有资源储量 ${amount} ${says}${why}可采储量 ${recoverable} ${holds}，请先在储量核实记录中更正，或不采用储量。`;
}

function requireTakeable(issues: FieldIssue[]): void {
  if (issues.length === 0) return;
  throw new Problem(409, "not_takeable", `不能采用所选的登记信息：${issues[0]?.message ?? ""}`, { issues });
}

function withErrors(count: number, items: readonly NamedItem[]): Problem {
  const message = `所选矿山中有 ${count} 个存在错误，不能入库。请取消选择这些矿山，或改正文件后重新上传。`;
  const issues = placed(items, "存在错误级问题");
  const elsewhere = items.flatMap((item) => item.elsewhere ?? []);
  // what a trial found is taken back with it, and so is that it was told
  const onRecord = elsewhere.length > 0 ? importEvent(elsewhere) : null;
  return new Problem(409, "items_with_errors", message, { issues }, onRecord);
}

interface NamedItem {
  index: number;
  name: string | null;
  /** its licence number, where a mine that is not seen holds it */
  elsewhere?: string | null;
}

/** An item that is to be stored, without its coordinates. */
export interface ChosenItem {
  index: number;
  body: RegisteredPart;
  /** the mine of the register it changes; null for a new one */
  match: Match | null;
  /** fields that one takes from the file */
  taken: TakenField[];
  /** the reserves of its mine as they were compared; null when there were none */
  reserves: string | null;
}

/** The next chosen items behind one of the file, in its order. */
export async function nextChosen(
  db: Knex,
  staging: string,
  place: { after: number; limit: number },
): Promise<ChosenItem[]> {
  const { rows } = await db.raw(nextChosenSql, { staging, ...place });
  return (rows as ChosenRow[]).map(itemOf);
}

type ChosenRow = Omit<ChosenItem, "match"> & { [Column in keyof Match]: Match[Column] | null };

function itemOf({ mineId, name, by, version, ...item }: ChosenRow): ChosenItem {
  const known = mineId !== null && name !== null && by !== null && version !== null;
  return { ...item, match: known ? { mineId, name, by, version } : null };
}
