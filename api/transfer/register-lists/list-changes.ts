import type { Knex } from "knex";
import { proposeRegisterList } from "#contract/register-lists";
import { type ListField, listFieldLabel, listFields } from "#gis/register-lists/list-field";
import { formLabels } from "#gis/register-lists/list-form";
import { valueWord } from "#gis/register-lists/row-changes";
import { type Change, type ChangeEffect, change, type ToldMine } from "../../approvals/change.ts";
import { chosenRows, type ListOrder, type TakenRow, takeList, takenChanges } from "./commit-list.ts";
import { storedList } from "./register-list-store.ts";

/**
 * A list that changes mines of the register, or says what the county decided of new ones: its tag and the versions its rows were compared with stand for all that is told of
 * them, so that nothing is taken where the list or a mine has moved on.
 */
export const proposeListChange = change(proposeRegisterList, {
  subject: "import_batch",
  waitsOnce: true,
  about: ({ body }) => `名单“${body.batchName}”`,
  effects: async (tx, { params, body }) => [await batchEffect(tx, params.id, body)],
  mines: (tx, { params, body }) => listedMines(tx, params.id, body),
  make: async (tx, context, { params, body, ifMatch }, by) => {
    const reviewed = { id: params.id, reviewTag: ifMatch };
    const taken = await takeList(tx, context, reviewed, body, { by, approved: true });
    return { id: taken.batchId, version: 1 };
  },
});

export const listChanges: readonly Change[] = [proposeListChange];

async function batchEffect(tx: Knex, id: string, order: ListOrder): Promise<ChangeEffect> {
  const [list, rows] = [await storedList(tx, id), await chosenRows(tx, id, order)];
  const after = {
    name: order.batchName,
    title: formLabels[list.reading.form],
    sender: list.sender || null,
    file_name: list.file_name,
    sha256: list.sha256,
    changed_count: rows.taken.length,
    field_count: rows.taken.reduce((sum, { values }) => sum + Object.keys(values).length, 0),
    added_count: rows.added.length,
    decided_document: order.decision?.document ?? null,
    decided_on: order.decision?.decidedOn ?? null,
  };
  const nowhere = { regions: [], mineId: null };
  return { kind: "insert", subject: "import_batch", recordKey: id, before: null, after, ...nowhere };
}

/** Which mines a list changes in what, in its order, and which it brings. */
async function listedMines(tx: Knex, id: string, order: ListOrder): Promise<ToldMine[]> {
  const { taken, added } = await chosenRows(tx, id, order);
  return [...taken.map(changedMine), ...added.map((row) => newMine(row, order))];
}

function changedMine(taken: TakenRow): ToldMine {
  const { name, licence_number: licenceNumber, mine_id: mineId } = taken.row;
  const fields = takenChanges(taken).map(({ label, stored, offered, doubt }) => {
    return { label, stored, offered, doubt };
  });
  return { kind: "changed", mineId, name, licenceNumber, fields };
}

/** What the list says of it, and what is registered where it is silent. */
function newMine({ row, values }: TakenRow, { defaults, blockRegion }: ListOrder): ToldMine {
  const place = blockRegion === null ? {} : { regionCode: blockRegion };
  const registered: Partial<Record<ListField, string>> = { ...(defaults ?? place), ...values };
  const status = blockRegion === null ? null : "planned";
  const said = listFields.flatMap((field) => {
    const value = registered[field];
    if (value === undefined) return [];
    return [
      { label: listFieldLabel(field, status), stored: null, offered: valueWord(field, value), doubt: null },
    ];
  });
  return { kind: "new", mineId: null, name: row.name, licenceNumber: row.licence_number, fields: said };
}
