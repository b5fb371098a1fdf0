import { Decimal } from "decimal.js";
import { mineFieldLabels } from "#contract/mine-field-labels";
import type { MineFields, RegisteredFields } from "#contract/mines";
import { type StagedItem, type TakenField, takenMineFields } from "#contract/transfer";
import { areaName } from "#gis/check/area-name";
import { methodLabels, unitLabels } from "../mines/mine-labels.ts";
import { declaredKm2 } from "./import-rows.ts";
import { type HeldReserve, reserveDifference } from "./reserve-difference.ts";
import type { RegisteredPart } from "./staged-body.ts";

type TakenMineField = (typeof takenMineFields)[number];
type Match = NonNullable<StagedItem["match"]>;

/** What the file says of a known mine's registered fields; a field it is silent about is left out. */
export function offeredFields(body: RegisteredPart): Partial<MineFields> {
  const { fields } = body;
  const said: Partial<Record<keyof MineFields, string | null>> = {
    name: body.name?.slice(0, 200) ?? null,
    holder: fields.holder,
    creditCode: fields.creditCode,
    licenceNumber: fields.licenceNumber,
    mineral: fields.mineral,
    method: fields.method,
    capacity: fields.capacity?.amount ?? null,
    capacityUnit: fields.capacity?.unit ?? null,
    bulkDensity: fields.bulkDensity,
    validFrom: fields.validFrom,
    validTo: fields.validTo,
    orebodyId: fields.orebodyId,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
}

/** What the file says otherwise than the register, its reserve too, for a person to choose; of a planned block nothing that a licence brings. */
export function differencesOf(
  body: RegisteredPart,
  stored: RegisteredFields,
  reserves: readonly HeldReserve[],
): Match["differences"] {
  return [...fieldDifferences(body, stored), reserveDifference(body, reserves)].filter((one) => one !== null);
}

function fieldDifferences(body: RegisteredPart, stored: RegisteredFields): Match["differences"] {
  const offered = offeredFields(body);
  return takenMineFields.flatMap((field) => {
    if (stored.status === "planned" && ofLicence.has(field)) return [];
    const [was, says] = [wordOf(field, stored), wordOf(field, offered)];
    const label = fieldLabels[field];
    return says === null || same(field, was, says) ? [] : [{ field, label, stored: was, offered: says }];
  });
}

/** Where the registered fields of a mine differ between two states of it, as a person reads them. */
export function fieldsBetween(
  now: RegisteredFields,
  then: RegisteredFields,
): { label: string; stored: string | null; offered: string | null; doubt: null }[] {
  const told = takenMineFields.map((field) => {
    return { label: fieldLabels[field], stored: wordOf(field, now), offered: wordOf(field, then) };
  });
  const areas = { label: areaName(then.status), stored: kmText(now), offered: kmText(then) };
  return [areas, ...told]
    .filter(({ stored, offered }) => stored !== offered)
    .map((field) => ({ ...field, doubt: null }));
}

const kmText = ({ licensedAreaKm2 }: RegisteredFields) =>
  licensedAreaKm2 === null ? null : `${licensedAreaKm2} km²`;

/** 证载面积 as it will become with the new boundary; null when the file declares none or the same. */
export function licensedAreaChange(body: RegisteredPart, stored: RegisteredFields): Match["licensedArea"] {
  const offeredKm2 = declaredKm2(body);
  const storedKm2 = stored.licensedAreaKm2;
  if (offeredKm2 === null || (storedKm2 !== null && new Decimal(storedKm2).equals(offeredKm2))) return null;
  return { label: areaName(stored.status), storedKm2, offeredKm2 };
}

const ofLicence: ReadonlySet<TakenMineField> = new Set<TakenMineField>([
  "holder",
  "creditCode",
  "licenceNumber",
  "capacity",
  "validFrom",
  "validTo",
]);

export const fieldLabels: Record<TakenField, string> = {
  name: "名称",
  holder: "采矿权人",
  creditCode: "统一社会信用代码",
  licenceNumber: "许可证号",
  mineral: "矿种",
  method: "开采方式",
  capacity: "证载规模",
  bulkDensity: mineFieldLabels.bulkDensity,
  validFrom: "有效期起",
  validTo: "有效期止",
  orebodyId: "矿体",
  reserve: "保有资源储量",
};

/** As a person reads it. A capacity is its amount and its unit: 60 万吨 is not 60 万立方米. */
function wordOf(field: TakenMineField, fields: Partial<RegisteredFields>): string | null {
  const value = fields[field] ?? null;
  if (value === null) return null;
  if (field === "method") return methodLabels[value as keyof typeof methodLabels];
  if (field !== "capacity") return value;
  return `${new Decimal(value).toFixed()} ${unitLabels[fields.capacityUnit ?? "wt"]}`;
}

function same(field: TakenMineField, stored: string | null, offered: string): boolean {
  if (stored === null) return false;
  return field === "bulkDensity" ? new Decimal(stored).equals(offered) : stored === offered;
}
