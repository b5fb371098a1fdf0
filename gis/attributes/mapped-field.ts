import { columnTargetLabels } from "../register-lists/list-field.ts";

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
