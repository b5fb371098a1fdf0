import type { Knex } from "knex";
import type { Input, Reply } from "#contract/endpoint";
import type { RegisteredFields } from "#contract/mines";
import type { commitRegisterList } from "#contract/register-lists";
import type { CellValues } from "#gis/register-lists/read-cell";
import type { Actor, AppContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { badRequest, conflict, Problem } from "../../http/problem.ts";
import { shanghaiDay } from "../../shanghai-day.ts";
import { storableJson } from "../storable-json.ts";
import { namedMines } from "./form-mines.ts";
import { keepBatch } from "./keep-batch.ts";
import { matchesByPlainName } from "./plain-names.ts";
import { lockDispositionsSql, lockMinesSql, lockPlansSql, lockReservesSql } from "./register-list-sql.ts";
import { openList, type ReviewedList, type StoredListRow } from "./register-list-store.ts";
import { requireInRegions } from "./rows-outside.ts";
import { type AddedMine, type ChangedMine, decidedBy, storeBatch, withValues } from "./store-list.ts";

export type ListOrder = Input<typeof commitRegisterList>["body"];

/** A row with the fields that were chosen of it. */
export interface TakenRow {
  row: StoredListRow;
  values: CellValues;
}
type Taking = TakenRow & ChangedMine;

export interface TakenList {
  batchId: string;
  changedCount: number;
  addedCount: number;
  fieldCount: number;
  /** new mines that the county has decided about */
  decidedCount: number;
}

/** Takes the chosen new mines of a list into the register, without any decision: all of them in one transaction, or none. */
export function commitList(
  context: AppContext,
  actor: Pick<Actor, "id" | "name">,
  reviewed: ReviewedList,
  order: ListOrder,
): Promise<Reply<typeof commitRegisterList>> {
  return inTransaction(context, actor, async (tx) => {
    const {
      batchId: _,
      decidedCount,
      ...taken
    } = await takeList(tx, context, reviewed, order, {
      by: actor.name,
      approved: false,
    });
    if (taken.changedCount > 0) throw takesTwoPeople(taken.changedCount);
    if (decidedCount > 0) throw decisionTakesTwo(decidedCount);
    return { id: reviewed.id, ...taken };
  });
}

const takesTwoPeople = (known: number) =>
  conflict(
    "takes_two_people",
    `所选更改涉及 ${known} 座已在台账的矿山，须由另一人审批。请填写事由，提请审批；或只选台账没有的矿山。`,
  );

/** A decision closes or merges a mine, however new it is to the register. */
const decisionTakesTwo = (decided: number) =>
  conflict(
    "takes_two_people",
    `所选有 ${decided} 座新矿山写明关闭退出方式或整合主体，登记的是县级决定，须由另一人审批。请填写事由，提请审批；或不选这些矿山。`,
  );

/** The same by `tx` alone, with changes of mines that are registered. */
export async function takeList(
  tx: Knex,
  context: AppContext,
  reviewed: ReviewedList,
  order: ListOrder,
  { by, approved }: { by: string; approved: boolean },
): Promise<TakenList> {
  const today = shanghaiDay(context.now());
  const list = await openList(tx, reviewed);
  if (list.state !== "review")
    throw conflict("list_not_compared", "名单还没有与台账比较。请先选定各列并核对。");
  const rows = await chosenRows(tx, reviewed.id, order);
  requireConfirmed(rows, order, today);
  const isBlocks = list.reading.form === "annex4";
  requireAnchored(rows.added, order, isBlocks);
  const taken = await withMines(tx, today, rows.taken);
  await requireInRegions(tx, today, taken);
  const added = await newMines(tx, context, today, rows.added, blankOf(order, isBlocks));
  const batch = { taken, added, decision: order.decision, day: today };
  const batchId = context.newId();
  await keepBatch(tx, { list, batchId, name: order.batchName, by, approved }, batch, () =>
    storeBatch(tx, context, batch),
  );
  const fieldCount = taken.reduce((sum, { values }) => sum + Object.keys(values).length, 0);
  const changes = taken.flatMap(changesOf);
  await tx("register_list")
    .where({ id: list.id })
    .update({
      state: "committed",
      batch_name: order.batchName,
      committed_at: context.now(),
      changes: storableJson([
        ...changes,
        ...added.map(({ id, fields }) => ({ mineId: id, name: fields.name, added: true })),
      ]),
    });
  const decidedCount = added.filter(({ values }) => decidedBy(values) !== undefined).length;
  return { batchId, changedCount: taken.length, addedCount: added.length, fieldCount, decidedCount };
}

/** The rows of an order, each with the values of its chosen fields; what was not offered is refused. */
export async function chosenRows(tx: Knex, list: string, { take, add }: ListOrder) {
  const positions = [...new Set([...take.map(({ position }) => position), ...add])];
  if (positions.length === 0)
    throw conflict("nothing_to_commit", "没有选择任何更改。请勾选要采用的项目后再提交。");
  const { rows } = await tx.raw<{ rows: StoredListRow[] }>(
    "SELECT * FROM register_list_row WHERE list_id = :list AND position = ANY(CAST(:positions AS integer[]))",
    { list, positions: positions },
  );
  const byPosition = new Map(rows.map((row) => [row.position, row]));
  const taken = take.map(({ position, fields }): TakenRow => {
    const row = byPosition.get(position);
    if (row?.kind !== "changed") throw notOffered(position);
    const offered = new Map(row.body.changes.map(({ field, value }) => [field, value]));
    if (fields.some((field) => !offered.has(field))) throw notOffered(position);
    return { row, values: Object.fromEntries(fields.map((field) => [field, offered.get(field)])) };
  });
  const added = [...new Set(add)].map((position): TakenRow => {
    const row = byPosition.get(position);
    if (row?.kind !== "new" || !row.body.addable) throw notOffered(position);
    return { row, values: row.body.values };
  });
  return { taken, added };
}

const notOffered = (position: number) =>
  conflict("not_takeable", `名单第 ${position} 条没有所选的更改，请刷新后重新核对。`);

function requireConfirmed(
  { taken, added }: { taken: TakenRow[]; added: TakenRow[] },
  order: ListOrder,
  today: string,
) {
  const doubts = [
    ...taken.flatMap(({ row, values }) =>
      row.body.changes.flatMap(({ field, doubt }) => (doubt !== null && field in values ? doubt : [])),
    ),
    ...added.flatMap(({ row }) => row.body.issues.map(({ message }) => message)),
  ];
  if (doubts.length > 0 && !order.acceptDoubts) {
    const message = `所选更改中有 ${doubts.length} 处疑点，请逐项核对后确认。`;
    throw new Problem(409, "warnings_not_accepted", message, {
      issues: doubts.slice(0, 50).map((doubt) => ({ path: "body.take", message: doubt })),
    });
  }
  const decides = [...taken, ...added].some(({ values }) => decidedBy(values) !== undefined);
  if (decides && order.decision === null)
    throw badRequest("decision_missing", "采用关闭退出方式或整合主体须填写县级决定的文号和日期。", [
      { path: "body.decision", message: "请填写文号和日期" },
    ]);
  if (order.decision !== null && order.decision.decidedOn > today)
    throw badRequest("invalid_decision", `决定日期 ${order.decision.decidedOn} 晚于今天，请核对。`, [
      { path: "body.decision.decidedOn", message: "决定日期晚于今天" },
    ]);
}

/** What is new needs a place and, unless it is a planned block, all else that a list may leave unsaid. */
function requireAnchored(added: readonly TakenRow[], order: ListOrder, isBlocks: boolean): void {
  const placeless = isBlocks ? added.find(({ values }) => values.regionCode === undefined) : undefined;
  if (placeless && order.blockRegion === null)
    throw badRequest("region_missing", "登记拟设区块须选定它所在的县区或乡镇：附件4没有行政区一列。", [
      { path: "body.blockRegion", message: "请选定行政区" },
    ]);
  if (!isBlocks && added.length > 0 && order.defaults === null)
    throw badRequest("defaults_missing", "登记新矿山须选定行政区、矿种、发证级别、采矿权人和状态的缺省值。", [
      { path: "body.defaults", message: "请填写" },
    ]);
}

/** The mines as they stand now, locked; 412 names those that moved on since they were compared. */
async function withMines(tx: Knex, day: string, rows: readonly TakenRow[]): Promise<Taking[]> {
  const ids = rows.flatMap(({ row }) => row.mine_id ?? []);
  for (const lock of [lockMinesSql, lockDispositionsSql, lockReservesSql, lockPlansSql])
    await tx.raw(lock, { ids: ids });
  const mines = new Map(
    (await namedMines(tx, day, { ids, licences: [], names: [] })).map((mine) => [mine.id, mine]),
  );
  const moved = rows.filter(({ row }) => mines.get(row.mine_id ?? "")?.seen !== row.seen);
  if (moved.length > 0) throw registerMoved(moved);
  return rows.flatMap((row) => {
    const mine = mines.get(row.row.mine_id ?? "");
    return mine ? [{ ...row, mine }] : [];
  });
}

function registerMoved(moved: readonly TakenRow[]): Problem {
  const names = moved.map(({ row }) => row.name);
  const listed = names.slice(0, 5).join("、") + (names.length > 5 ? "等" : "");
  return new Problem(
    412,
    "register_moved",
    `核对之后，${listed} ${names.length} 座矿山在台账中有变动，没有导入任何内容。请重新核对后再提交。`,
    {
      issues: moved.map(({ row }) => ({
        path: `rows.${row.position}`,
        message: `${row.name}：台账有变动。`,
      })),
    },
  );
}

async function newMines(
  tx: Knex,
  { newId }: AppContext,
  day: string,
  rows: readonly TakenRow[],
  blank: RegisteredFields | null,
): Promise<AddedMine[]> {
  if (rows.length === 0 || blank === null) return [];
  const identities = rows.map(({ row, values }) => ({
    index: row.position,
    name: values.name ?? null,
    licenceNumber: values.licenceNumber ?? null,
  }));
  const named = await namedMines(tx, day, {
    ids: [],
    licences: identities.flatMap(({ licenceNumber }) => licenceNumber ?? []),
    names: identities.flatMap(({ name }) => name ?? []),
  });
  const known = matchesByPlainName(identities, named);
  const moved = rows.filter(({ row }) => known.has(row.position));
  if (moved.length > 0) throw registerMoved(moved);
  return rows.map(({ values }) => ({ id: newId(), values, fields: withValues(blank, values) }));
}

/** What is registered where a row says nothing: of a mine the defaults of the order, of a planned block only where it lies. */
function blankOf(
  { defaults, blockRegion, batchName }: ListOrder,
  isBlocks: boolean,
): RegisteredFields | null {
  const own = { name: "", note: `登记名单 ${batchName}`, ...nothingRegistered };
  if (!isBlocks) return defaults && { ...defaults, ...own };
  const nobody = { holder: null, licenceLevel: null, status: "planned" } as const;
  return { ...own, ...nobody, mineral: "", regionCode: blockRegion ?? "" };
}

const nothingRegistered = {
  creditCode: null,
  licenceNumber: null,
  method: null,
  capacity: null,
  capacityUnit: "wt",
  bulkDensity: null,
  licensedAreaKm2: null,
  validFrom: null,
  validTo: null,
  orebodyId: null,
} as const;

/** The changes of a row that were chosen. */
export const takenChanges = ({ row, values }: TakenRow) =>
  row.body.changes.filter(({ field }) => field in values);

const changesOf = (taking: Taking) =>
  takenChanges(taking).map(({ field, stored, offered }) => ({
    mineId: taking.row.mine_id,
    name: taking.row.name,
    row: taking.row.body.row,
    field,
    stored,
    offered,
  }));
