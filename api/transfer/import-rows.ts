import { Decimal } from "decimal.js";
import type { MineFields } from "#contract/mines";
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
    holder: (fields.holder ?? defaults.holder).slice(0, 200),
    creditCode: fields.creditCode,
    licenceNumber: fields.licenceNumber,
    licenceLevel: defaults.licenceLevel,
    regionCode: defaults.regionCode,
    mineral: (fields.mineral ?? defaults.mineral).slice(0, 50),
    method: fields.method,
    capacity: fields.capacity?.amount ?? null,
    capacityUnit: fields.capacity?.unit ?? "wt",
    bulkDensity: fields.bulkDensity,
    licensedAreaKm2: declaredKm2(body),
    status: defaults.status,
    ...licenceDays(body),
    orebodyId: fields.orebodyId?.slice(0, 60) ?? null,
    note: noteOf(body, order),
  };
}

/** 有效期 of the licence as the file says it; days the wrong way round are none. */
export function licenceDays({ fields: { validFrom, validTo } }: RegisteredPart) {
  const upsideDown = validFrom !== null && validTo !== null && validTo < validFrom;
  return upsideDown ? { validFrom: null, validTo: null } : { validFrom, validTo };
}

export function mineRowOf(id: string, body: RegisteredPart, index: number, order: Order) {
  return { id, ...mineColumns(mineFieldsOf(body, index, order)) };
}

/** A reserve without the day of its verification is no reserve of the register: it stays in the note. */
export function reserveRowOf(id: string, mineId: string, { fields }: RegisteredPart, fileName: string) {
  if (fields.reserveWt === null || fields.reserveDate === null) return null;
  return {
    id,
    mine_id: mineId,
    verified_on: fields.reserveDate,
    remaining: fields.reserveWt,
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
  const kept = [
    fields.otherNumber && `原文编号 ${fields.otherNumber}`,
    fields.capacityText && !fields.capacity && `原文生产规模 ${fields.capacityText}（单位不明，未登记）`,
    fields.reserveWt &&
      !fields.reserveDate &&
      `原文保有资源储量 ${fields.reserveWt} 万吨（无核实日期，未登记）`,
  ].filter(Boolean);
  return [`导入批次 ${batchName}`, ...kept].join("；").slice(0, 2000);
}
