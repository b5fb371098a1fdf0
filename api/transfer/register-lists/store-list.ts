import type { Knex } from "knex";
import type { RegisteredFields } from "#contract/mines";
import type { ListField } from "#gis/register-lists/list-field";
import type { CellValues } from "#gis/register-lists/read-cell";
import type { AppContext } from "../../context.ts";
import { mineColumns } from "../../mines/mine-store.ts";
import { storableJson } from "../storable-json.ts";
import { addMinesSql } from "../transfer-sql.ts";
import type { SeenMine } from "./form-mines.ts";
import {
  changeListedMinesSql,
  putDispositionsSql,
  putPlansSql,
  putRecoverableSql,
  touchListedMinesSql,
} from "./register-list-sql.ts";

/** A mine of the register and what a list says of its chosen fields. */
export interface ChangedMine {
  mine: SeenMine;
  values: CellValues;
}
export interface AddedMine {
  id: string;
  fields: RegisteredFields;
  values: CellValues;
}

export interface ListBatch {
  taken: readonly ChangedMine[];
  added: readonly AddedMine[];
  decision: { document: string; decidedOn: string } | null;
  day: string;
}

const mineFields = new Set<ListField>([
  "name",
  "holder",
  "creditCode",
  "licenceNumber",
  "licenceLevel",
  "regionCode",
  "mineral",
  "method",
  "capacity",
  "bulkDensity",
  "licensedAreaKm2",
  "status",
  "validFrom",
  "validTo",
  "orebodyId",
  "note",
]);

/** The disposition a county decides by what was taken of a row: a way of closure, or a part in a merger. */
export const decidedBy = ({ closure, subject }: CellValues): string | undefined => closure ?? subject;

type Insert = (rows: readonly object[], sql: string, bindings?: Record<string, unknown>) => Promise<unknown>;

/** Writes a batch: registered fields, new mines, dispositions, reserves and plans. Run it in a transaction. */
export async function storeBatch(tx: Knex, context: AppContext, batch: ListBatch): Promise<void> {
  const put: Insert = async (rows, sql, bindings = {}) =>
    rows.length === 0 ? null : tx.raw(sql, { rows: storableJson(rows), ...bindings });
  await storeMines(tx, put, batch);
  const said = [...batch.taken.map(({ mine, values }) => ({ id: mine.id, values })), ...batch.added];
  await put(
    said.flatMap(({ id, values }) => {
      const [decided, complete_by] = [decidedBy(values), values.completeBy];
      return decided === undefined && complete_by === undefined
        ? []
        : [{ id: context.newId(), mine_id: id, decided, complete_by }];
    }),
    putDispositionsSql,
    { decidedOn: batch.decision?.decidedOn ?? null, document: batch.decision?.document ?? null },
  );
  await put(
    said.flatMap(({ id, values: { recoverableWt } }) =>
      recoverableWt === undefined ? [] : [{ mine_id: id, recoverable: recoverableWt }],
    ),
    putRecoverableSql,
    { day: batch.day },
  );
  await put(said.flatMap(planOf), putPlansSql);
}

async function storeMines(tx: Knex, put: Insert, { taken, added }: ListBatch): Promise<void> {
  const isRegistered = ({ values }: ChangedMine) =>
    Object.keys(values).some((field) => mineFields.has(field as ListField));
  const changed = taken.filter(isRegistered);
  await put(
    changed.map(({ mine, values }) => ({
      id: mine.id,
      ...mineColumns(withValues(mine as RegisteredFields, values)),
    })),
    changeListedMinesSql,
  );
  await tx.raw(touchListedMinesSql, { ids: idsOf(taken.filter((row) => !isRegistered(row))) });
  await put(
    added.map(({ id, fields }) => ({ id, ...mineColumns(fields) })),
    addMinesSql,
  );
}

const idsOf = (mines: readonly ChangedMine[]) => mines.map(({ mine }) => mine.id);

function planOf({ id, values }: { id: string; values: CellValues }): object[] {
  const { plannedCapacityWt, plannedLifeYears, predictedWt, grantYear, location } = values;
  const plan = {
    capacity_wt: plannedCapacityWt,
    life_years: plannedLifeYears,
    predicted_wt: predictedWt,
    grant_year: grantYear,
    location,
  };
  return Object.values(plan).every((value) => value === undefined) ? [] : [{ mine_id: id, ...plan }];
}

/** Registered fields with what a list says of them; everything else of the list has a record of its own. */
export function withValues(fields: RegisteredFields, { capacity, ...values }: CellValues): RegisteredFields {
  const own = Object.entries(values).filter(([field]) => mineFields.has(field as ListField));
  const [amount, unit] = capacity?.split(" ") ?? [];
  const size = amount === undefined ? {} : { capacity: amount, capacityUnit: unit === "wm3" ? "wm3" : "wt" };
  return { ...fields, ...Object.fromEntries(own), ...size } as RegisteredFields;
}
