import type { Call } from "#contract/endpoint";
import type { compareRegisterList, RegisterList } from "#contract/register-lists";
import {
  type ColumnTarget,
  columnTargetLabels,
  columnTargets,
  fieldUnits,
  type ListUnit,
  listUnitLabels,
  sayableUnits,
} from "#gis/register-lists/list-field";

export type ListColumn = RegisterList["reading"]["columns"][number];
export type Mapping = Call<typeof compareRegisterList>["body"];

export function unitOptions(target: ColumnTarget | null): { value: ListUnit; label: string }[] {
  const units = target === null ? [] : sayableUnits(fieldUnits[target]);
  return units.map((value) => ({ value, label: listUnitLabels[value] }));
}

/** Columns with one of them mapped anew: a field is read from one column, so another that held it lets it go. */
export function mapped(
  columns: readonly ListColumn[],
  index: number,
  target: ColumnTarget | null,
): ListColumn[] {
  return columns.map((column) => {
    if (column.index === index) return { ...column, target, unit: null };
    return target !== null && column.target === target ? { ...column, target: null, unit: null } : column;
  });
}

/** Whether a person still has to say in what a column is counted; a column of units says it itself. */
export function unitMissing(column: ListColumn, columns: readonly ListColumn[]): boolean {
  if (column.unit !== null || unitOptions(column.target).length === 0) return false;
  return column.target !== "capacity" || !columns.some(({ target }) => target === "capacityUnit");
}

export const targetOptions = columnTargets.map((value) => ({ value, label: columnTargetLabels[value] }));

export function mappingOf(
  form: Mapping["form"],
  regionCode: string,
  columns: readonly ListColumn[],
): Mapping {
  return { form, regionCode, columns: columns.map(({ index, target, unit }) => ({ index, target, unit })) };
}
