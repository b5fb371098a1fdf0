import type { Knex } from "knex";
import type { AppContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { conflict, type Problem } from "../../http/problem.ts";
import { type ClaimedJob, finishJob } from "../../jobs/job-queue.ts";
import type { JobControl } from "../../jobs/run-job.ts";
import { ContainerFault } from "../containers/container-fault.ts";
import { refreshMatches } from "../item-matches.ts";
import { compareItems } from "../review/compare-items.ts";
import { recordReview } from "../review-tag.ts";
import { storableJson, storableText } from "../storable-json.ts";
import { countyOf, territoryOf } from "../territory.ts";
import { addStagedItemsSql, learnStagedSql, refuseUnstorableSql } from "../transfer-sql.ts";
import type { StageInput } from "./finish-upload.ts";
import { firstShare } from "./first-passes.ts";
import { markSharedLicences } from "./mark-shared-licences.ts";
import { openReading } from "./open-reading.ts";
import { type UploadRow, uploadRow } from "./receive-upload.ts";
import { unpackedFolder } from "./unpacked-folder.ts";
import { storedBytes, uploadPath } from "./upload-files.ts";
import type { UploadReading } from "./upload-reading.ts";

/** of the progress, for what comes after all items are written */
const lastShare = 0.05;

/**
 * Reads an uploaded file into a staging of the job's own id, some items at a time, so that neither the file nor what it holds is
 * ever in memory whole. Taken up again after a crash it goes on behind the items that are written; until all are, nobody sees them.
 */
export async function stageJob(context: AppContext, job: ClaimedJob, control: JobControl): Promise<string> {
  const { uploadId, actorId, options, region } = job.input as StageInput;
  const { db } = context;
  const begun = await db("staging").where({ id: job.id }).first("state");
  if (begun && begun.state !== "reading") return job.id;
  control.report(0, "正在识别文件");
  const upload = await uploadRow(db, uploadId);
  if (!upload || (await storedBytes(context, uploadId)) === null) throw fileGone();
  const reading = await openReading(
    {
      name: upload.file_name,
      path: uploadPath(context, uploadId),
      unpackTo: unpackedFolder(context, job.id),
    },
    { ...options, ...(await territoryOf(db)), ...(await countyOf(db, region)) },
    control,
  );
  const refused = await writeReading(context, job.id, upload, reading, control);
  control.report(1 - lastShare, "正在核对图形与许可证号");
  await markSharedLicences(db, job.id, control);
  control.report(1 - lastShare / 2, "正在与台账比对");
  await db.raw(learnStagedSql);
  await refreshMatches(db, job.id);
  // the matches have come since
  await db.raw(learnStagedSql);
  await compareItems(db, job.id, control.check);
  // kept now: fifty thousand mines of a first sight would keep its first rows waiting
  await recordReview(db, job.id);
  await inTransaction(context, { id: actorId }, async (tx) => {
    await tx.raw(refuseUnstorableSql, { staging: job.id });
    await tx("staging")
      .where({ id: job.id, state: "reading" })
      .update({ state: "review", ...refused });
    control.check();
    await finishJob(tx, job, job.id);
  });
  return job.id;
}

/** Writes a reading and closes it, however that ends; answers what the staging becomes. */
async function writeReading(
  context: AppContext,
  id: string,
  upload: UploadRow,
  reading: UploadReading,
  control: JobControl,
): Promise<object> {
  try {
    await openStaging(context.db, id, upload, reading);
    return await writeItems(context, id, reading, control);
  } finally {
    await reading.close?.();
  }
}

async function openStaging(db: Knex, id: string, upload: UploadRow, reading: UploadReading): Promise<void> {
  await db("staging")
    .insert({
      id,
      file_name: storableText(upload.file_name),
      size_bytes: upload.size_bytes,
      sha256: upload.sha256,
      format: reading.format,
      encoding: reading.encoding,
      issues: storableJson(reading.issues),
      state: "reading",
    })
    .onConflict("id")
    .ignore();
}

/** Writes what is not written yet; answers what the staging becomes when the file turns out not to be what it began like. */
async function writeItems(
  { db }: AppContext,
  id: string,
  reading: UploadReading,
  control: JobControl,
): Promise<object> {
  const written = await db("staged_item").where({ staging_id: id }).count("* as n").first();
  let done = Number(written?.n ?? 0);
  try {
    for await (const { rows, count } of reading.items(done)) {
      control.check();
      await db.raw(addStagedItemsSql, { staging: id, items: rows });
      done += count;
      const share = firstShare + (done / Math.max(1, reading.count)) * (1 - lastShare - firstShare);
      control.report(share, `已识别 ${done} / ${reading.count} 个图形`);
    }
    return {};
  } catch (error) {
    if (!(error instanceof ContainerFault)) throw error;
    await db("staged_item").where({ staging_id: id }).delete();
    const format = error.issue.code === "F01" ? null : reading.format;
    return { format, issues: storableJson([error.issue]) };
  }
}

function fileGone(): Problem {
  return conflict("upload_lost", "上传的文件已不在服务器上（可能已取消或被清理），没有识别。请重新上传。");
}
