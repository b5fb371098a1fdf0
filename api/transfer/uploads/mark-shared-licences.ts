import type { Knex } from "knex";
import type { JobControl } from "../../jobs/run-job.ts";
import { duplicateIssue } from "../duplicate-licence.ts";
import { stagedBodies } from "../staging-store.ts";
import { storableJson } from "../storable-json.ts";
import { sharedLicencesSql } from "./upload-sql.ts";

interface SharedLicence {
  number: string;
  indexes: number[];
}

/** Items whose licence number stands elsewhere in the file too are not taken (L01); marked once, however often it is run. */
export async function markSharedLicences(db: Knex, staging: string, control: JobControl): Promise<void> {
  const { rows } = await db.raw<{ rows: SharedLicence[] }>(sharedLicencesSql, { staging });
  for (const { number, indexes } of rows) {
    const places = indexes.map((index) => index + 1);
    for (const index of indexes) {
      control.check();
      await markShared(db, staging, index, number, places);
    }
  }
}

async function markShared(db: Knex, staging: string, index: number, number: string, places: number[]) {
  const [row] = await stagedBodies(db, staging, [index]);
  if (!row || row.body.issues.some(({ code }) => code === "L01")) return;
  const issues = [...row.body.issues, duplicateIssue(row.body, index + 1, number, places)];
  await db("staged_item")
    .where({ staging_id: staging, item_index: index })
    .update({ usable: false, body: storableJson({ ...row.body, issues }) });
}
