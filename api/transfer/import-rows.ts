import { Decimal } from "decimal.js";
import type { MineFields } from "#contract/mines";
import { keptWords, longestNote } from "#gis/attributes/kept-words";
import { mineColumns } from "../mines/mine-store.ts";
import type { ImportInput } from "./commit-staging.ts";
import type { RegisteredPart } from "./staged-body.ts";

type Order = ImportInput["order"];

/** Registered fields of a mine that the register does not know yet: what the source says, else the stated defaults. */
export function mineFieldsOf(body: RegisteredPart, index: number, order: Order): MineFields {
  const { fields } = body;
  const { defaults } = order;
  return {
    name: (body.name ?? body.number ?? `${order.batchName} ${index + 1}`).slice(0, 200),
    holder: fields.holder ?? said(defaults.holder),
    creditCode: fields.creditCode,
    licenceNumber: fields.licenceNumber,
    licenceLevel: defaults.licenceLevel,
    regionCode: defaults.regionCode,
    mineral: fields.mineral ?? said(defaults.mineral),
    method: fields.method,
    capacity: fields.capacity?.amount ?? null,
    capacityUnit: fields.capacity?.unit ?? "wt",
    bulkDensity: fields.bulkDensity,
    licensedAreaKm2: declaredKm2(body),
    status: defaults.status,
    validFrom: fields.validFrom,
    validTo: fields.validTo,
    orebodyId: fields.orebodyId,
    note: noteOf(body, order),
  };
}

/** A commit is refused that says nothing of what the file does not say either. */
function said(value: string | undefined): string {
  if (value === undefined) throw new Error("a commit went through without a default that it needs");
  return value;
}

export function mineRowOf(id: string, body: RegisteredPart, index: number, order: Order) {
  return { id, ...mineColumns(mineFieldsOf(body, index, order)) };
}

/** A reserve without the day of its verification is no reserve of the register: it stays in the note. */
export function reserveRowOf(id: string, mineId: string, { fields }: RegisteredPart, fileName: string) {
  const { reserve, reserveDate } = fields;
  if (reserve === null || reserveDate === null) return null;
  return {
    id,
    mine_id: mineId,
    verified_on: reserveDate,
    remaining: reserve.amount,
    unit: reserve.unit,
    document: `导入文件 ${fileName}`,
  };
}

/** 填报面积 in km², exact; null when the file declares none. */
export function declaredKm2({ declaredAreaM2 }: RegisteredPart): string | null {
  return declaredAreaM2 !== null && declaredAreaM2 > 0
    ? new Decimal(declaredAreaM2).div(1_000_000).toFixed()
    : null;
}

function noteOf({ fields }: RegisteredPart, { batchName }: Order): string {
  const words = keptWords(fields);
  const batch = `导入批次 ${batchName}`;
  return words === "" ? batch : `${batch}；${words.slice(0, longestNote)}`;
}
