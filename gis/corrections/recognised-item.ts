import type { FieldColumns, MappedColumn, MappedField } from "../attributes/mapped-field.ts";
import { fieldColumns } from "../attributes/mapped-field.ts";
import { textsOf } from "../attributes/said-of.ts";
import type { ParsedItem } from "../formats/parsed-file.ts";
import type { Issue } from "../issue.ts";

/**
 * An item of a file whose columns a person mapped, its attributes and what is wrong with them under the `recognisedNames` by which
 * it is read alike without any mapping. What a column of the table says already (name, number, stated area) is no attribute beside it.
 */
export function recognisedItem(
  item: ParsedItem,
  mapping: readonly MappedColumn[],
  names: ReadonlyMap<string, string>,
): ParsedItem {
  const said = saidElsewhere(item, fieldColumns(mapping));
  const properties = Object.fromEntries(
    Object.entries(item.properties)
      .filter(([key]) => !said.has(key))
      .map(([key, value]) => [names.get(key) ?? key, value]),
  );
  return { ...item, properties, issues: item.issues.map((issue) => renamed(issue, names)) };
}

function saidElsewhere(item: ParsedItem, columns: FieldColumns): Set<string> {
  const first = (field: MappedField) => textsOf(item.properties, field, columns)[0];
  const [name, number, area] = [first("name"), first("number"), first("licensedAreaKm2")];
  return new Set([
    ...(name && name.text === item.name ? [name.key] : []),
    ...(number && number.text === item.number ? [number.key] : []),
    ...(area && item.declaredAreaM2 !== null ? [area.key] : []),
  ]);
}

/** An issue that names a column names it as the table does. */
function renamed({ place, context, ...issue }: Issue, names: ReadonlyMap<string, string>): Issue {
  const { field } = place;
  const other = (text: Issue["context"][string]) => (typeof text === "string" && names.get(text)) || text;
  return {
    ...issue,
    place: field === undefined ? place : { ...place, field: names.get(field) ?? field },
    context: {
      ...context,
      ...(context.column !== undefined && { column: other(context.column) }),
      ...(context.other !== undefined && { other: other(context.other) }),
    },
  };
}
