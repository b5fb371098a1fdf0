import {
  type MappedColumn,
  type MappedField,
  mappedFieldLabels,
  mappedFieldUnits,
} from "#gis/attributes/mapped-field";
import { elevationWord, statedUnit } from "#gis/attributes/propose-columns";
import { listUnitLabels } from "#gis/register-lists/list-field";
import { badRequest } from "../../http/problem.ts";

/**
 * Columns as a person mapped them, each in the unit that its name states where it states one. Refuses columns that are not in the
 * file, one named twice, and units that cannot be meant.
 */
export function mappableColumns(
  columns: readonly MappedColumn[],
  names: ReadonlySet<string>,
): MappedColumn[] {
  const issues = columns.flatMap((column, at) => {
    const isTwice = columns.findIndex(({ name }) => name === column.name) < at;
    const message = isTwice ? `「${column.name}」写了两次，请只留一次。` : troubleOf(column, names);
    return message === null ? [] : [{ path: `body.columns.${at}`, message }];
  });
  if (issues.length > 0) throw badRequest("invalid_mapping", issues[0]?.message ?? "", issues);
  return columns.map((column) => ({ ...column, unit: statedUnit(column.name, column.field) ?? column.unit }));
}

function troubleOf({ name, field, unit }: MappedColumn, names: ReadonlySet<string>): string | null {
  if (!names.has(name)) return `文件里没有「${name}」这一列，请核对列名。${namesText(names)}`;
  if (field === null) return null;
  const elevation = elevationWord(name);
  if (elevation !== null) return `「${name}」是${elevation}，随图形读取，不能作${mappedFieldLabels[field]}。`;
  return unit === null ? null : unitTrouble(name, field, unit);
}

/** as many as one reads in a message */
const mostNamed = 40;

function namesText(names: ReadonlySet<string>): string {
  if (names.size === 0) return "该文件没有属性列。";
  const more = names.size > mostNamed ? `等 ${names.size} 列` : "";
  return `文件的列有：${[...names].slice(0, mostNamed).join("、")}${more}。`;
}

function unitTrouble(
  name: string,
  field: MappedField,
  unit: NonNullable<MappedColumn["unit"]>,
): string | null {
  if (!mappedFieldUnits[field]?.includes(unit))
    return `${mappedFieldLabels[field]}不能以${listUnitLabels[unit]}为单位。`;
  const stated = statedUnit(name, field);
  if (stated === null || stated === unit) return null;
  return `「${name}」的列名写的是${listUnitLabels[stated]}，不能改作${listUnitLabels[unit]}。`;
}
