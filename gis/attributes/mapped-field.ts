import { columnTargetLabels, fieldUnits, type ListUnit, sayableUnits } from "../register-lists/list-field.ts";

const listed = columnTargetLabels;

/** What a column of a boundary file can hold of a mine, each with the words used for it; those of a register list where it has the same. */
export const mappedFieldLabels = {
  name: listed.name,
  licenceNumber: listed.licenceNumber,
  number: "编号（只作参考）",
  holder: listed.holder,
  creditCode: listed.creditCode,
  mineral: listed.mineral,
  method: listed.method,
  capacity: listed.capacity,
  capacityUnit: listed.capacityUnit,
  bulkDensity: listed.bulkDensity,
  licensedAreaKm2: listed.licensedAreaKm2,
  validFrom: listed.validFrom,
  validTo: listed.validTo,
  validity: listed.validity,
  orebodyId: listed.orebodyId,
  reserve: "保有资源储量",
  reserveUnit: "储量单位",
  reserveDate: "储量核实日期",
} as const;
export type MappedField = keyof typeof mappedFieldLabels;
export const mappedFields = Object.keys(mappedFieldLabels) as [MappedField, ...MappedField[]];

/** Units a person may say the numbers of a column are counted in. */
export const mappedFieldUnits: Partial<Record<MappedField, readonly ListUnit[]>> = {
  capacity: sayableUnits(fieldUnits.capacity),
  reserve: sayableUnits(fieldUnits.capacity),
  licensedAreaKm2: sayableUnits(fieldUnits.licensedAreaKm2),
};

/** A column of the file and what it holds: nothing of a mine where `field` is null. `unit` is that of its bare numbers. */
export interface MappedColumn {
  name: string;
  field: MappedField | null;
  unit: ListUnit | null;
}

/** The columns of each field, the first of them asked first. */
export type FieldColumns = ReadonlyMap<MappedField, readonly MappedColumn[]>;

/** Columns by what they hold; those that hold nothing are left out. */
export function fieldColumns(columns: readonly MappedColumn[]): FieldColumns {
  const byField = new Map<MappedField, MappedColumn[]>();
  for (const column of columns) {
    if (column.field !== null) byField.set(column.field, [...(byField.get(column.field) ?? []), column]);
  }
  return byField;
}
