import { Decimal } from "decimal.js";
import type { MineFields } from "#contract/mines";
import { mineColumns } from "../mines/mine-store.ts";
import type { CommitOrder } from "./commit-staging.ts";
import type { StagedBody } from "./staged-body.ts";

/** WGS 84 lon/lat agrees with CGCS2000 to the decimetre; the others are stored as they stand and never decide. */
const decisive = ["CGCS2000", "WGS84"];

/** Registered fields of a mine that the register does not know yet: what the source says, else the stated defaults. */
export function mineFieldsOf(body: StagedBody, index: number, order: CommitOrder): MineFields {
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
export function licenceDays({ fields: { validFrom, validTo } }: StagedBody) {
  const upsideDown = validFrom !== null && validTo !== null && validTo < validFrom;
  return upsideDown ? { validFrom: null, validTo: null } : { validFrom, validTo };
}

export function mineRowOf(id: string, body: StagedBody, index: number, order: CommitOrder) {
  return { id, ...mineColumns(mineFieldsOf(body, index, order)) };
}

export function boundaryRowOf(id: string, mineId: string, body: StagedBody, fileName: string) {
  return {
    id,
    mine_id: mineId,
    shape: body.shape,
    official_area_m2: body.areaM2,
    declared_area_m2: declared(body),
    source_datum: body.crs.datum,
    source_kind: body.crs.kind,
    source_zone_width: body.crs.zoneWidth,
    source_zone: body.crs.zone,
    source_text: body.sourceText,
    source_name: fileName,
    not_for_decision: !decisive.includes(body.crs.datum),
  };
}

/** 采区 of a boundary. An elevation band written bottom first (E13, accepted) is stored top first. */
export function partRowsOf(boundaryId: string, { parts }: StagedBody) {
  return parts.map(({ name, topM, bottomM, areaM2, shape }, index) => {
    const upsideDown = topM !== null && bottomM !== null && topM < bottomM;
    return {
      boundary_id: boundaryId,
      position: index + 1,
      name,
      top_m: upsideDown ? bottomM : topM,
      bottom_m: upsideDown ? topM : bottomM,
      area_m2: areaM2,
      shape,
    };
  });
}

/** A reserve without the day of its verification is no reserve of the register: it stays in the note. */
export function reserveRowOf(id: string, mineId: string, { fields }: StagedBody, fileName: string) {
  if (fields.reserveWt === null || fields.reserveDate === null) return null;
  return {
    id,
    mine_id: mineId,
    verified_on: fields.reserveDate,
    remaining: fields.reserveWt,
    document: `导入文件 ${fileName}`,
  };
}

function declared({ declaredAreaM2 }: StagedBody): number | null {
  return declaredAreaM2 !== null && declaredAreaM2 > 0 ? declaredAreaM2 : null;
}

/** 填报面积 in km², exact; null when the file declares none. */
export function declaredKm2(body: StagedBody): string | null {
  const m2 = declared(body);
  return m2 === null ? null : new Decimal(m2).div(1_000_000).toFixed();
}

function noteOf({ fields }: StagedBody, { batchName }: CommitOrder): string {
  const kept = [
    fields.otherNumber && `原文编号 ${fields.otherNumber}`,
    fields.capacityText && !fields.capacity && `原文生产规模 ${fields.capacityText}（单位不明，未登记）`,
    fields.reserveWt &&
      !fields.reserveDate &&
      `原文保有资源储量 ${fields.reserveWt} 万吨（无核实日期，未登记）`,
  ].filter(Boolean);
  return [`导入批次 ${batchName}`, ...kept].join("；").slice(0, 2000);
}
