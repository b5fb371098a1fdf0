import type { Knex } from "knex";
import { proposeImport } from "#contract/staging-commit";
import { actingNow } from "../acting.ts";
import { type Change, change } from "../approvals/change.ts";
import { conflict } from "../http/problem.ts";
import { knownChosenSql } from "./chosen-sql.ts";
import { orderImport } from "./commit-staging.ts";
import { importEffects } from "./import-effects.ts";
import { importedMines, keepGrounds } from "./imported-mines.ts";

/**
 * An import that changes mines of the register: another person's approval starts it. The tag of the review stands for the file and for
 * every mine it changes: where one has moved on, the proposal has lapsed.
 */
export const proposeImportChange = change(proposeImport, {
  subject: "import_batch",
  waitsOnce: true,
  about: ({ body }) => `批次“${body.batchName}”`,
  effects: (tx, { params, body }) => importEffects(tx, params.id, body),
  mines: (tx, { params, body }) => importedMines(tx, params.id, body),
  keepGrounds: (tx, proposal, { params, body }, mines) =>
    keepGrounds(tx, { proposal, staging: params.id, from: body.defaults.validFrom }, mines),
  byJob: true,
  make: async (tx, context, { params, body, ifMatch }, by) => {
    const reviewed = { stagingId: params.id, reviewTag: ifMatch };
    const actor = { id: actingNow()?.id ?? by, name: by };
    return { id: await orderImport(tx, context, actor, reviewed, body), version: 1 };
  },
});

export const importChanges: readonly Change[] = [proposeImportChange];

/** What one person may import alone: mines that are new. */
export async function requireOnlyNew(tx: Knex, stagingId: string): Promise<void> {
  const { rows } = await tx.raw<{ rows: { known: string | number }[] }>(knownChosenSql, {
    staging: stagingId,
  });
  const known = Number(rows[0]?.known ?? 0);
  if (known === 0) return;
  throw conflict(
    "takes_two_people",
    `所选矿山中有 ${known} 座已在台账，导入会改动其许可证或矿区范围，须由另一人审批。请填写事由，提请审批；或只选新矿山。`,
  );
}
