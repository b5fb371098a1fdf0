import type { Knex } from "knex";
import type { CodeCount } from "#contract/code-count";
import type { Reply } from "#contract/endpoint";
import type { getStagingOverview } from "#contract/staging-review";
import type { TakenField } from "#contract/transfer";
import { fieldLabels } from "../differences.ts";
import { requireStaging, reviewedRows } from "../review-staging.ts";
import { stagedBodies } from "../staging-store.ts";
import { compareItems } from "./compare-items.ts";
import { doubtsSql, overallSql, overviewSql } from "./review-sql.ts";

/** All of a staged file at a glance: how many items are what, and those that only a person can settle. */
export async function overview(db: Knex, staging: string): Promise<Reply<typeof getStagingOverview>> {
  await requireStaging(db, staging);
  await compareItems(db, staging);
  const { rows } = await db.raw(overviewSql, { staging });
  const counts = (rows as Count[]).map((row) => ({ ...row, count: Number(row.count) }));
  const of = (kind: Count["kind"]) => counts.filter((one) => one.kind === kind);
  const countOf = (kind: Count["kind"], name: string) =>
    counts.find((one) => one.kind === kind && one.name === name)?.count ?? 0;
  const overall = (await db.raw(overallSql, { staging })).rows[0];
  return {
    grades: {
      error: countOf("grade", "error"),
      warning: countOf("grade", "warning"),
      fine: countOf("grade", "fine"),
    },
    codes: of("code").map(({ name, count }) => ({ code: name as CodeCount["code"], count })),
    changes: {
      new: countOf("change", "new"),
      boundary: countOf("change", "boundary"),
      fields: countOf("change", "fields"),
      same: countOf("change", "same"),
    },
    differences: of("difference").map(({ name, count }) => {
      const field = name as TakenField;
      return { field, label: fieldLabels[field], count };
    }),
    geographic: overall.geographic === true,
    declared: overall.declared === true,
    doubted: await doubted(
      db,
      staging,
      of("code").map(({ name }) => name),
    ),
  };
}

interface Count {
  kind: "grade" | "code" | "change" | "difference";
  name: string;
  count: string | number;
}

async function doubted(db: Knex, staging: string, codes: readonly string[]) {
  const indexes: number[] = [];
  for (const doubt of Object.values(doubtsSql)) {
    if (!doubt.codes.some((code) => codes.includes(code))) continue;
    const { rows } = await db.raw(doubt.sql, { staging });
    indexes.push(...(rows as { index: number }[]).map(({ index }) => index));
  }
  return reviewedRows(db, staging, await stagedBodies(db, staging, indexes));
}
