import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { z } from "zod";
import type { listRegisterListRows, RegisterList, RegisterListRow } from "#contract/register-lists";
import { type ListField, listFieldLabel, listFields } from "#gis/register-lists/list-field";
import { valueWord } from "#gis/register-lists/row-changes";
import { cellText } from "#gis/register-lists/sheet-cell";
import { type Page, readPage } from "../../db/read-page.ts";
import { conflict, notFound, Problem } from "../../http/problem.ts";
import { storableJson } from "../storable-json.ts";
import type { ComparedRow } from "./compared-row.ts";
import type { ListReading } from "./list-reading.ts";
import type { ListSheet } from "./read-sheets.ts";
import { addListRowsSql, listCountsSql, listRows } from "./register-list-sql.ts";

export interface StoredList {
  id: string;
  file_name: string;
  sha256: string;
  sender: string;
  encoding: string | null;
  sheets: ListSheet[];
  reading: ListReading;
  state: RegisterList["state"];
  /** whose list it is: nobody is shown more of the register by it */
  regions: string[];
  review_tag: string;
  batch_name: string | null;
  created_at: Date;
}
export interface StoredListRow extends Omit<ComparedRow, "licenceNumber" | "mineId"> {
  position: number;
  licence_number: string | null;
  mine_id: string | null;
}
type RowQuery = z.output<typeof listRegisterListRows.query>;

const shownRows = { samples: 3, preview: 15 };
const rowsPerStatement = 1000;

/** A list named by the tag of what its reviewer saw. */
export interface ReviewedList {
  id: string;
  reviewTag: string;
}

/** A tag nobody has seen yet: what was reviewed before is out of date. */
export const newReviewTag = () => randomUUID();

export async function storedList(db: Knex, id: string): Promise<StoredList> {
  const list = await db("register_list").where({ id }).first();
  if (!list) throw notFound("登记名单");
  return list;
}

/** The list while it may still be read or taken from, held until the transaction ends; else what stands in the way. */
export async function openList(tx: Knex, { id, reviewTag }: ReviewedList): Promise<StoredList> {
  const list: StoredList | undefined = await tx("register_list").where({ id }).forUpdate().first();
  if (!list) throw notFound("登记名单");
  return requireOpen(list, reviewTag);
}

/** The list, when it is neither committed nor discarded and stands as its reviewer saw it. */
export function requireOpen(list: StoredList, reviewTag: string): StoredList {
  if (list.state === "committed" || list.state === "discarded")
    throw conflict("list_closed", "这份名单已经导入或放弃，不能再处理。请重新上传文件。");
  if (list.review_tag === reviewTag) return list;
  throw new Problem(412, "review_unknown", "名单在您查看之后又被重新读取过。请刷新后核对再操作。", {
    current: { reviewTag: list.review_tag },
  });
}

export async function readList(db: Knex, id: string): Promise<RegisterList> {
  const list = await storedList(db, id);
  const { rows } = await db.raw<{
    rows: { kind: RegisterListRow["kind"]; count: number; doubtful: number }[];
  }>(listCountsSql, { list: id });
  const counted = { new: 0, changed: 0, same: 0, vanished: 0, error: 0 };
  for (const { kind, count } of rows) counted[kind] = count;
  const { sheet, last } = list.reading;
  const cells = list.sheets[sheet]?.rows ?? [];
  const texts = (from: number, count: number) =>
    cells.slice(from, from + count).map((row) => row.map(cellText));
  return {
    id: list.id,
    fileName: list.file_name,
    sender: list.sender,
    encoding: list.encoding,
    state: list.state,
    sheets: list.sheets.map(({ name, rows: all }) => ({ name, rowCount: all.length })),
    reading: list.reading,
    samples: texts(last + 1, shownRows.samples),
    preview: texts(0, shownRows.preview),
    counts: counted,
    doubtfulCount: rows.reduce((sum, { doubtful }) => sum + doubtful, 0),
    reviewTag: list.review_tag,
    batchName: list.batch_name,
    createdAt: list.created_at.toISOString(),
  };
}

export async function replaceRows(tx: Knex, list: string, rows: readonly ComparedRow[]): Promise<void> {
  await tx("register_list_row").where({ list_id: list }).delete();
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const part = rows
      .slice(start, start + rowsPerStatement)
      .map(({ licenceNumber, mineId, ...row }, offset) => ({
        ...row,
        position: start + offset + 1,
        licence_number: licenceNumber,
        mine_id: mineId,
      }));
    await tx.raw(addListRowsSql, { list, rows: storableJson(part) });
  }
}

export async function readRows(db: Knex, id: string, query: RowQuery): Promise<Page<RegisterListRow>> {
  const { reading } = await storedList(db, id);
  const status = reading.form === "annex4" ? "planned" : null;
  return readPage<StoredListRow & { sort_key: string }, RegisterListRow, RowQuery["sort"]>(
    db,
    listRows,
    query,
    {
      filter: {
        list: id,
        kind: query.kind ?? null,
        doubtful: query.doubtful ? true : null,
        q: query.q || null,
      },
      idOf: ({ position }) => String(position).padStart(8, "0"),
      itemOf: ({ position, kind, name, licence_number, mine_id, body }) => ({
        position,
        row: body.row,
        kind,
        name,
        licenceNumber: licence_number,
        mineId: mine_id,
        addable: kind === "new" && body.addable,
        said: listFields.flatMap((field) => saidOf(field, body.values[field], status)),
        changes: body.changes.map(({ value: _, ...change }) => change),
        issues: body.issues.map(({ severity, message }) => ({ severity, message })),
      }),
    },
  );
}

const saidOf = (field: ListField, value: string | undefined, status: string | null) =>
  value === undefined ? [] : [{ field, label: listFieldLabel(field, status), text: valueWord(field, value) }];
