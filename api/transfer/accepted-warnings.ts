import type { Knex } from "knex";
import type { CodeCount } from "#contract/code-count";
import { issueNames } from "#gis/issue-names";
import { Problem } from "../http/problem.ts";
import { chosenWarningsSql, doubtfulItemsSql } from "./chosen-sql.ts";
import type { CommitOrder } from "./commit-staging.ts";
import { namedAtMost, placed } from "./placed-items.ts";

/** How many of the chosen items have which warning, the most frequent first. */
export async function chosenWarnings(db: Knex, staging: string): Promise<CodeCount[]> {
  const { rows } = await db.raw(chosenWarningsSql, { staging });
  return (rows as { code: CodeCount["code"]; count: string | number }[]).map(({ code, count }) => ({
    code,
    count: Number(count),
  }));
}

/** Refuses a choice with warnings of a kind that nobody accepted, or of which somebody accepted another number. */
export async function requireAccepted(
  db: Knex,
  staging: string,
  accepted: CommitOrder["acceptWarnings"],
): Promise<void> {
  const standing = await chosenWarnings(db, staging);
  const open = standing.filter(({ code, count }) => !accepts(accepted, code, count));
  if (open.length === 0) return;
  const items = (
    await db.raw(doubtfulItemsSql, { staging, codes: open.map(({ code }) => code), limit: namedAtMost })
  ).rows;
  throw new Problem(
    409,
    "warnings_not_accepted",
    `所选矿山的警告还没有逐类接受：${warningKinds(open)}。请逐项核对，确认无误后逐类接受，再提交。`,
    { issues: placed(items, "有警告待确认") },
  );
}

/** Kinds of warnings as one reads them and, by code, as one accepts them. */
export const warningKinds = (warnings: readonly CodeCount[]) =>
  warnings.map(({ code, count }) => `${issueNames[code]}（${code}）${count} 个`).join("、");

const accepts = (accepted: readonly CodeCount[], code: CodeCount["code"], count: number) =>
  accepted.some((one) => one.code === code && one.count === count);
