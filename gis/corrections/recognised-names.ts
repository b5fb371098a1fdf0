import { attributeNames, periodNames } from "../attributes/attribute-names.ts";
import { type MappedColumn, type MappedField, mappedFields } from "../attributes/mapped-field.ts";
import { elevationWord, proposeColumns, statedUnit } from "../attributes/propose-columns.ts";
import { repeatedName } from "../formats/cut-names.ts";
import { unmappedName } from "../formats/geojson-properties.ts";
import { listUnitLabels } from "../register-lists/list-field.ts";

/** Names of each field, one for each of several columns that were mapped to it. */
const namesOf: Record<MappedField, readonly string[]> = {
  ...attributeNames,
  name: ["矿山名称", "矿区名称", "项目名称", "名称"],
  number: ["地块编号", "编号"],
  validity: periodNames,
  reserve: [attributeNames.reserve[0], attributeNames.reserve[1]],
};

/**
 * Names under which the columns of a mapped file say to our own reader, by themselves, what a person said they hold: the usual name
 * with the unit that was told for each mapped one, and one that no reader knows for what was mapped to nothing. Columns that keep
 * their names are left out.
 */
export function recognisedNames(
  columns: readonly string[],
  mapping: readonly MappedColumn[],
): ReadonlyMap<string, string> {
  const names = new Map(mappedFields.flatMap((field) => namesFor(field, columns, mapping)));
  const taken = new Set(names.values());
  const hidden = columns.filter((name) => !names.has(name) && (taken.has(name) || isTold(name)));
  const all = [...names, ...hidden.map((name): [string, string] => [name, unmappedName(name)])];
  return new Map(all.filter(([name, other]) => name !== other));
}

/** Columns of one field in their order, each with the name by which it is read as that field. */
function namesFor(
  field: MappedField,
  columns: readonly string[],
  mapping: readonly MappedColumn[],
): [string, string][] {
  const usual = namesOf[field];
  const mapped = mapping.filter((column) => column.field === field && columns.includes(column.name));
  return mapped.map(({ name, unit }, at) => {
    const told = unit ?? statedUnit(name, field);
    const own = usual[at] ?? usual[0] ?? name;
    const stated = told === null ? own : `${own}（${listUnitLabels[told]}）`;
    return [name, at < usual.length ? stated : repeatedName(stated, at + 1)];
  });
}

/** Whether a column would be read as something of the mine though a person said that it holds nothing of it. */
function isTold(name: string): boolean {
  return elevationWord(name) === null && proposeColumns([name])[0]?.field !== null;
}
