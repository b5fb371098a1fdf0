import { createHash } from "node:crypto";
import type { Knex } from "knex";
import type { RegisterList } from "#contract/register-lists";
import type { KnownRegions } from "#gis/register-lists/read-cell";
import { cellText, type SheetCell } from "#gis/register-lists/sheet-cell";
import { recordEvent } from "../../audit-log/record-event.ts";
import type { Actor, AppContext } from "../../context.ts";
import { requireKnownRegion } from "../../db/known-region.ts";
import { inTransaction } from "../../db/transaction.ts";
import { badRequest, conflict } from "../../http/problem.ts";
import { threads } from "../../jobs/thread-pool.ts";
import { elsewhereEvent, licencesElsewhere } from "../../mines/licence-elsewhere.ts";
import { withinRegions } from "../../scope.ts";
import { shanghaiDay } from "../../shanghai-day.ts";
import { storableJson, storableText } from "../storable-json.ts";
import type { ListMatter } from "./compare-list.ts";
import { formMines, namedMines } from "./form-mines.ts";
import { type Mapping, mappedReading, remember, remembered } from "./list-mapping.ts";
import { firstReading, type ListReading, readingAt } from "./list-reading.ts";
import type { Named } from "./new-block.ts";
import {
  newReviewTag,
  openList,
  type ReviewedList,
  readList,
  replaceRows,
  requireOpen,
  type StoredList,
  storedList,
} from "./register-list-store.ts";
import { withOutsideRows } from "./rows-outside.ts";

type ActorId = Pick<Actor, "id">;

/** Reads a list and finds its head; a head this sender used before is mapped as then. Nothing is compared yet. */
export async function addList(
  context: AppContext,
  actor: ActorId,
  { name, sender, bytes }: { name: string; sender: string; bytes: Uint8Array },
): Promise<RegisterList> {
  if (!(bytes instanceof Uint8Array) || bytes.length === 0)
    throw badRequest("empty_file", "上传的文件是空的，请重新选择文件。");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const read = await threads.one("readSheets", { bytes }, { urgent: true });
  if ("fault" in read) throw badRequest("unreadable_list", read.fault);
  const reading = await remembered(context.db, sender, firstReading(read.sheets));
  const id = context.newId();
  await inTransaction(context, actor, async (tx) => {
    await tx("register_list").insert({
      id,
      file_name: storableText(name),
      size_bytes: bytes.length,
      sha256,
      sender,
      encoding: read.encoding,
      sheets: storableJson(read.sheets),
      reading: storableJson(reading),
      review_tag: newReviewTag(),
    });
    // what is wrong with a workbook is marked in the very file; a text has no looks to keep
    if (read.encoding === null)
      await tx("register_list_source").insert({ list_id: id, bytes: Buffer.from(bytes) });
  });
  return readList(context.db, id);
}

/** Another sheet, or another row as the head. */
export async function findListHead(
  context: AppContext,
  actor: ActorId,
  reviewed: ReviewedList,
  { sheet, headRow }: { sheet: number; headRow: number | null },
): Promise<RegisterList> {
  await inTransaction(context, actor, async (tx) => {
    const { sheets, sender } = await openList(tx, reviewed);
    const chosen = sheets[sheet];
    if (!chosen) throw badRequest("no_such_sheet", `文件中没有第 ${sheet + 1} 张工作表，请刷新后重选。`);
    if (headRow !== null && headRow >= chosen.rows.length)
      throw badRequest("no_such_row", `工作表没有第 ${headRow + 1} 行，请另选表头行。`);
    const found = headRow === null ? { ...firstReading([chosen]), sheet } : readingAt(sheets, sheet, headRow);
    await tx("register_list_row").where({ list_id: reviewed.id }).delete();
    await tx("register_list")
      .where({ id: reviewed.id })
      .update({
        reading: storableJson(await remembered(tx, sender, found)),
        state: "mapping",
        review_tag: newReviewTag(),
      });
  });
  return readList(context.db, reviewed.id);
}

/** Lays the list against the register as its columns were mapped, and remembers the mapping for the sender's next list. */
export async function compareWithRegister(
  context: AppContext,
  actor: ActorId,
  reviewed: ReviewedList,
  mapping: Mapping,
): Promise<RegisterList> {
  const { db } = context;
  const list = requireOpen(await storedList(db, reviewed.id), reviewed.reviewTag);
  return withinRegions(list.regions, () => comparedList(context, actor, list, mapping));
}

async function comparedList(
  context: AppContext,
  actor: ActorId,
  list: StoredList,
  mapping: Mapping,
): Promise<RegisterList> {
  const { db } = context;
  const reviewed = { id: list.id, reviewTag: list.review_tag };
  const reading = mappedReading(list.reading, mapping);
  const rows = list.sheets[reading.sheet]?.rows.slice(reading.last + 1) ?? [];
  const matter = await matterOf(context, rows, reading, mapping);
  const read = await threads.one("compareList", matter, { urgent: true });
  const compared = await withOutsideRows(db, shanghaiDay(context.now()), read);
  if (compared.every(({ kind }) => kind === "vanished"))
    throw conflict("no_rows", "表头下面没有读到矿山。请核对表头所在的行和各列的对应。");
  await inTransaction(context, actor, async (tx) => {
    await openList(tx, reviewed);
    await replaceRows(tx, list.id, compared);
    if (matter.elsewhere.length > 0)
      await recordEvent(tx, elsewhereEvent(`登记名单 ${list.file_name}`, matter.elsewhere));
    await tx("register_list")
      .where({ id: list.id })
      .update({ reading: storableJson(reading), state: "review", review_tag: newReviewTag() });
    await remember(tx, list.sender, reading);
  });
  return readList(db, reviewed.id);
}

/** The rows of a list with the mines they may mean and those that belong on it. */
async function matterOf(
  { db, now }: AppContext,
  rows: readonly (readonly SheetCell[])[],
  reading: ListReading,
  { form, regionCode }: Mapping,
): Promise<ListMatter> {
  const day = shanghaiDay(now());
  const regions = await knownRegions(db, regionCode);
  const region = form === "merge" ? regionCode : null;
  const names = namesIn(rows, reading);
  const named = await namedMines(db, day, { ...names, region });
  const elsewhere = await licencesElsewhere(db, names.licences);
  const expected = await formMines(db, { form, region: regionCode, day, layers: "decided" });
  const neighbours = form === "annex4" ? await neighboursOf(db, regionCode) : [];
  return {
    rows,
    firstRow: reading.last + 2,
    columns: reading.columns,
    form,
    regions,
    named,
    elsewhere,
    neighbours,
    expected,
  };
}

/** All that the register knows in the region, by name: a new block may be one of them under another spelling. */
function neighboursOf(db: Knex, region: string): Promise<Named[]> {
  return db("mine")
    .whereRaw("starts_with(region_code, ?)", [region])
    .orderByRaw('name COLLATE "C"')
    .select("name", "status", { licenceNumber: "licence_number" });
}

function namesIn(rows: readonly (readonly SheetCell[])[], { columns }: ListReading) {
  const textsOf = (target: string): string[] => {
    const column = columns.find((one) => one.target === target);
    if (!column) return [];
    return [...new Set(rows.map((row) => cellText(row[column.index])).filter((text) => text !== ""))];
  };
  const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
  return {
    ids: textsOf("mineId").filter(isId),
    licences: textsOf("licenceNumber").map((text) => text.replace(/[\s']/g, "").toUpperCase()),
    names: textsOf("name"),
  };
}

async function knownRegions(db: Knex, scope: string): Promise<KnownRegions> {
  await requireKnownRegion(db, scope, "body.regionCode");
  const regions: { code: string; name: string }[] = await db("region").select("code", "name");
  const codes = new Set(regions.map(({ code }) => code));
  const codeByName = new Map<string, string>();
  for (const { code, name } of regions.filter((region) => region.code.startsWith(scope))) {
    if (!codeByName.has(name)) codeByName.set(name, code);
  }
  return { codes, codeByName, scope };
}

export async function discardList(
  context: AppContext,
  actor: ActorId,
  reviewed: ReviewedList,
): Promise<{ id: string }> {
  await inTransaction(context, actor, async (tx) => {
    await openList(tx, reviewed);
    await tx("register_list_row").where({ list_id: reviewed.id }).delete();
    await tx("register_list_source").where({ list_id: reviewed.id }).delete();
    await tx("register_list").where({ id: reviewed.id }).update({ state: "discarded", sheets: "[]" });
  });
  return { id: reviewed.id };
}
