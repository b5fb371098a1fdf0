import type { Knex } from "knex";
import type { z } from "zod";
import type {
  InspectionNote,
  listInspectionNotes,
  listNoteVersions,
  NoteFields,
  NoteVersion,
} from "#contract/inspection";
import { type Page, readPage } from "../db/read-page.ts";
import { refusal } from "../db/versioned-write.ts";
import { badRequest, notFound } from "../http/problem.ts";
import { regionScope } from "../regions/region-scope.ts";
import { addNoteSql, changeNoteSql, noteList, removeNoteSql, versionList } from "./note-sql.ts";

type Query = z.output<typeof listInspectionNotes.query>;
type VersionQuery = z.output<typeof listNoteVersions.query>;
type Stored<Item> = Omit<Item, "writtenAt"> & { writtenAt: Date | string; sort_key: string };
type Written = { id: string; version: number };

const what = "督查线索";

export function listNotes(db: Knex, query: Query): Promise<Page<InspectionNote>> {
  const { mineId = null, region } = query;
  return notesOf(db, query, { id: null, mineId, region: regionScope(region) });
}

function notesOf(
  db: Knex,
  page: Pick<Query, "sort" | "limit" | "after">,
  filter: Record<string, Knex.Value>,
): Promise<Page<InspectionNote>> {
  return readPage<Stored<InspectionNote>, InspectionNote, Query["sort"]>(db, noteList, page, {
    filter,
    idOf: ({ id }) => id,
    itemOf: shown,
  });
}

/** Every version of a note with whether the audit log proves it. */
export async function noteVersions(db: Knex, id: string, query: VersionQuery): Promise<Page<NoteVersion>> {
  const page = await readPage<Stored<NoteVersion>, NoteVersion, VersionQuery["sort"]>(
    db,
    versionList,
    query,
    {
      filter: { id, seal: query.seal ?? null },
      idOf: ({ version }) => String(version),
      itemOf: shown,
    },
  );
  if (page.total === 0 && !(await db("inspection_note").where({ id }).first("id"))) throw notFound(what);
  return page;
}

export async function addNote(
  tx: Knex,
  id: string,
  { mineId, ...fields }: NoteFields & { mineId: string },
): Promise<Written> {
  const { rows } = await tx.raw<{ rows: Written[] }>(addNoteSql, { id, mineId, ...fields });
  if (rows[0]) return rows[0];
  const message = "没有该矿山，可能已被删除，请重新选择。";
  throw badRequest("invalid_input", message, [{ path: "body.mineId", message }]);
}

export function changeNote(tx: Knex, seen: Seen, fields: NoteFields): Promise<Written> {
  return writeNext(tx, changeNoteSql, seen, fields);
}

/** The note is withdrawn; its versions stay. */
export function removeNote(tx: Knex, seen: Seen): Promise<Written> {
  return writeNext(tx, removeNoteSql, seen, {});
}

interface Seen {
  id: string;
  ifMatch: number;
}

async function writeNext(tx: Knex, sql: string, seen: Seen, fields: object): Promise<Written> {
  const { rows } = await tx.raw<{ rows: Written[] }>(sql, { ...seen, ...fields });
  if (rows[0]) return rows[0];
  throw await refusal({ ifMatch: seen.ifMatch, what, current: () => currentNote(tx, seen.id) });
}

/** The note as it stands; nothing when it was withdrawn. */
async function currentNote(tx: Knex, id: string): Promise<InspectionNote | undefined> {
  const page = { sort: "-receivedOn", limit: 1 } as const;
  const { items } = await notesOf(tx, page, { id, mineId: null, region: null });
  return items.find(({ removed }) => !removed);
}

function shown<Item>({ sort_key, writtenAt, ...note }: Stored<Item>) {
  return { ...note, writtenAt: new Date(writtenAt).toISOString() } as Item;
}
