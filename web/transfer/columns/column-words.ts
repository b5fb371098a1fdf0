import type { StagedColumns } from "#contract/staged-columns";
import {
  type MappedColumn,
  type MappedField,
  mappedFieldLabels,
  mappedFields,
  mappedFieldUnits,
} from "#gis/attributes/mapped-field";
import { statedUnit } from "#gis/attributes/propose-columns";
import { type ListUnit, listUnitLabels } from "#gis/register-lists/list-field";

export type StagedColumn = StagedColumns["columns"][number];

export const fieldOptions = mappedFields.map((value) => ({ value, label: mappedFieldLabels[value] }));

/** The column that names the unit of another. */
const unitColumns: Partial<Record<MappedField, MappedField>> = {
  capacity: "capacityUnit",
  reserve: "reserveUnit",
};

interface UnitChoice {
  /** none where there is nothing to choose */
  units: { value: ListUnit; label: string }[];
  noUnit: string;
  unitStatus?: "warning" | undefined;
}

/** In which units a person may say a column is counted, and what is said where nobody does. */
export function unitChoice(
  { name, field, unit }: MappedColumn,
  samples: readonly string[],
  columns: readonly MappedColumn[],
): UnitChoice {
  const kept = field === null ? undefined : mappedFieldUnits[field];
  if (field === null || !kept) return { units: [], noUnit: "" };
  const stated = statedUnit(name, field);
  if (stated !== null) return { units: [], noUnit: `${listUnitLabels[stated]}（列名写明）` };
  const units = kept.map((value) => ({ value, label: listUnitLabels[value] }));
  const other = columns.find((column) => column.field !== null && column.field === unitColumns[field]);
  if (other) return { units, noUnit: `见「${other.name}」列` };
  const isBare = unit === null && samples.some((text) => /^[\d.,\s]+$/.test(text.normalize("NFKC")));
  return isBare ? { units, noUnit: "请选定", unitStatus: "warning" } : { units, noUnit: "按内容所写" };
}

/** What is used and what is not, in words. */
export function mappingWords(columns: readonly StagedColumn[]): string {
  const unused = columns.filter(({ field, elevation }) => field === null && elevation === null);
  const names = unused.slice(0, 6).map(({ name }) => `「${name}」`);
  const used = columns.filter(({ field }) => field !== null).length;
  if (unused.length === 0) return `采用 ${used} 列，没有不采用的列。`;
  const more = unused.length > names.length ? "等" : "";
  return `采用 ${used} 列；不采用 ${unused.length} 列：${names.join("")}${more}，内容只保留在原始属性里。`;
}

/** What is to be settled, in words; null when nothing is. */
export function askedWords(asked: StagedColumns["asked"]): string | null {
  if (asked.length === 0) return null;
  const fields = asked.map(({ label, itemCount }) => `${label}（${itemCount} 个图形）`).join("、");
  return `有几列都读作同一项目，内容却不同，暂不采用：${fields}。请只留一列，再重读。`;
}

/** Columns in their places, mapped otherwise; one that the mapping does not name is not used. */
export function remapped(columns: readonly StagedColumn[], mapping: readonly MappedColumn[]): StagedColumn[] {
  const byName = new Map(mapping.map((column) => [column.name, column]));
  return columns.map((column) => {
    const { field = null, unit = null } = byName.get(column.name) ?? {};
    return { ...column, field, unit };
  });
}

/** Columns as they are sent: those that are not used need not be named. */
export function usedColumns(columns: readonly MappedColumn[]): MappedColumn[] {
  return columns.flatMap(({ name, field, unit }) => (field === null ? [] : [{ name, field, unit }]));
}

/** That what a person mapped no longer holds, because the columns bear other names now. */
export function lostText(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `「${name}」`);
  const more = names.length > shown.length ? `等 ${names.length} 列` : "";
  return `重新识别后文件里没有${shown.join("、")}${more}，您指定的字段对应没有沿用，现按列名识别。请打开“字段对应”核对。`;
}
