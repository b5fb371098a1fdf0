import type { Knex } from "knex";
import { fieldColumns } from "#gis/attributes/mapped-field";
import type { AppContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { conflict } from "../../http/problem.ts";
import { type ClaimedJob, finishJob } from "../../jobs/job-queue.ts";
import type { JobControl } from "../../jobs/run-job.ts";
import { rememberMapping } from "../remembered-mapping.ts";
import { compareItems } from "../review/compare-items.ts";
import { storableJson } from "../storable-json.ts";
import { refuseUnstorableSql } from "../transfer-sql.ts";
import { markSharedLicences } from "../uploads/mark-shared-licences.ts";
import { forgetReviewSql } from "./columns-sql.ts";
import { columnsFingerprint, countedColumns } from "./counted-columns.ts";
import type { MappingInput } from "./order-mapping.ts";
import { rereadItems } from "./reread-items.ts";

/** of the progress, for what comes after all items are read */
const lastShare = 0.1;

/**
 * Reads the attributes of every item of a staged file anew by the columns a person mapped, all of them or none, and keeps the
 * mapping for the sender's next file. Nothing of the ground changes.
 */
export async function columnsJob(context: AppContext, job: ClaimedJob, control: JobControl): Promise<string> {
  const input = job.input as MappingInput;
  const id = input.stagingId;
  control.report(0, "正在重读属性");
  await inTransaction(context, { id: input.actorId }, async (tx) => {
    const mapped = await tx("staging")
      .where({ id, state: "mapping", job_id: job.id })
      .update({
        state: "review",
        sender: input.sender,
        mapping: input.columns && storableJson(input.columns),
      });
    if (mapped === 0) throw conflict("staging_not_in_review", "该暂存文件已不在重读，没有改动。");
    await rereadItems(tx, id, input.columns && fieldColumns(input.columns), {
      check: control.check,
      report: (done, count) =>
        control.report((done / count) * (1 - lastShare), `已重读 ${done} / ${count} 个图形的属性`),
    });
    control.report(1 - lastShare, "正在核对许可证号，与台账比对");
    await settle(tx, id, control);
    await keepForSender(tx, input);
    control.check();
    await finishJob(tx, job, id);
  });
  return id;
}

/** What the attributes decide beyond their own item. */
async function settle(tx: Knex, id: string, control: JobControl): Promise<void> {
  await markSharedLicences(tx, id, control);
  await tx.raw(refuseUnstorableSql, { staging: id });
  for (const sql of forgetReviewSql) await tx.raw(sql, { staging: id });
  await compareItems(tx, id, control.check);
}

async function keepForSender(tx: Knex, { stagingId, sender, columns }: MappingInput): Promise<void> {
  if (columns === null) return;
  const fingerprint = columnsFingerprint(await countedColumns(tx, stagingId));
  await rememberMapping(tx, { kind: "boundary", sender, fingerprint }, columns);
}
