import type { Knex } from "knex";
import type { Bounds } from "#contract/geometry";
import type { Staging } from "#contract/transfer";
import type { MappedColumn } from "#gis/attributes/mapped-field";
import type { ParsedFile } from "#gis/formats/parsed-file";
import type { Issue } from "#gis/issue";
import { refreshMatches } from "./item-matches.ts";
import { recordReview } from "./review-tag.ts";
import { type StagedBody, worded } from "./staged-body.ts";
import { stagedRows } from "./staged-rows.ts";
import { storableJson, storableText } from "./storable-json.ts";
import { addStagedItemsSql, refuseUnstorableSql, stagingTotalsSql } from "./transfer-sql.ts";

export interface StagingRow {
  id: string;
  file_name: string;
  size_bytes: number;
  sha256: string;
  format: Staging["format"];
  encoding: Staging["encoding"];
  issues: Issue[];
  state: Staging["state"];
  job_id: string | null;
  mapping: MappedColumn[] | null;
  mapping_version: number;
  regions: string[];
  created_at: Date | string;
}
interface Totals {
  items: number;
  usable: number;
  errors: string | number;
  warnings: string | number;
  west: number | null;
  south: number;
  east: number;
  north: number;
}
export interface StagedRow {
  item_index: number;
  usable: boolean;
  body: StagedBody;
}

const itemsPerStatement = 200;

/** Keeps a parsed file for review. Nothing of the register is touched. */
export async function addStaging(
  tx: Knex,
  source: { id: string; fileName: string; sizeBytes: number; sha256: string },
  file: ParsedFile,
): Promise<void> {
  await tx("staging").insert({
    id: source.id,
    file_name: storableText(source.fileName),
    size_bytes: source.sizeBytes,
    sha256: source.sha256,
    format: file.format,
    encoding: file.encoding,
    issues: storableJson(file.issues),
  });
  for (let start = 0; start < file.items.length; start += itemsPerStatement) {
    const items = stagedRows(file.items.slice(start, start + itemsPerStatement), start);
    await tx.raw(addStagedItemsSql, { staging: source.id, items: storableJson(items) });
  }
  await tx.raw(refuseUnstorableSql, { staging: source.id });
  await refreshMatches(tx, source.id);
}

export async function findStaging(db: Knex, id: string): Promise<Staging | null> {
  const row = await stagingRow(db, id);
  if (!row) return null;
  // first: the register may say something else of its items now
  const reviewTag = await recordReview(db, id);
  const { rows } = await db.raw(stagingTotalsSql, { staging: id });
  const totals = rows[0] as Totals;
  const inFile = (severity: Issue["severity"]) =>
    row.issues.filter((issue) => issue.severity === severity).length;
  return {
    id: row.id,
    fileName: row.file_name,
    sizeBytes: Number(row.size_bytes),
    format: row.format,
    encoding: row.encoding,
    state: row.state,
    columnsMapped: row.mapping !== null,
    itemCount: Number(totals.items),
    usableCount: Number(totals.usable),
    errorCount: Number(totals.errors) + inFile("error"),
    warningCount: Number(totals.warnings) + inFile("warning"),
    issues: worded(row.issues),
    bounds: boundsOfTotals(totals),
    reviewTag,
    createdAt: new Date(row.created_at).toISOString(),
  };
}

/** A staged file; one that is still being read is not there yet. */
export async function stagingRow(db: Knex, id: string): Promise<StagingRow | undefined> {
  return db("staging").where({ id }).whereNot({ state: "reading" }).first();
}

export async function stagedBodies(db: Knex, id: string, indexes: readonly number[]): Promise<StagedRow[]> {
  return db("staged_item")
    .where({ staging_id: id })
    .whereIn("item_index", indexes)
    .orderBy("item_index")
    .select("item_index", "usable", "body");
}

function boundsOfTotals({ west, south, east, north }: Totals): Bounds | null {
  return west === null ? null : [west, south, east, north];
}
