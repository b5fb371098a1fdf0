import { areaUnitOf, featureTexts } from "../formats/geojson-properties.ts";
import { unitIn } from "../register-lists/head-text.ts";
import type { ListUnit } from "../register-lists/list-field.ts";
import { type MappedColumn, type MappedField, mappedFields, mappedFieldUnits } from "./mapped-field.ts";
import { namedTexts } from "./said-of.ts";

/** No number of a mine where a licence number stands in the same column. */
const lastAsked: readonly MappedField[] = ["number"];

/**
 * What the columns of a file hold, told by their names as `readAttributes` tells it when nobody has mapped them: fields in their
 * order, of each field the likeliest column first, then the columns that hold nothing of a mine.
 */
export function proposeColumns(names: readonly string[]): MappedColumn[] {
  const named = Object.fromEntries(names.map((name) => [name, name]));
  const elevations = new Set(
    (["top", "bottom"] as const).flatMap((end) => featureTexts(named, end).map(({ key }) => key)),
  );
  const proposed = new Map<string, MappedColumn>();
  for (const field of askingOrder) {
    for (const name of columnsOf(named, field)) {
      if (proposed.has(name) || elevations.has(name)) continue;
      proposed.set(name, { name, field, unit: statedUnit(name, field) });
    }
  }
  const place = (field: MappedField | null) =>
    field === null ? mappedFields.length : mappedFields.indexOf(field);
  const ordered = [...proposed.values()].sort((one, other) => place(one.field) - place(other.field));
  const others = names.filter((name) => !proposed.has(name));
  return [...ordered, ...others.map((name) => ({ name, field: null, unit: null }))];
}

/** The unit that the name of a column states for a field counted in one; null where it states none. */
export function statedUnit(name: string, field: MappedField | null): ListUnit | null {
  const units = field === null ? undefined : mappedFieldUnits[field];
  if (!units) return null;
  if (field === "reserve" && /^reserveWt$/.test(name)) return "wt";
  const unit = field === "licensedAreaKm2" ? (areaUnitOf(name)?.id ?? null) : unitIn(name);
  return unit !== null && units.includes(unit) ? unit : null;
}

/** Which elevation of the ground a column holds: it is read with the corners and is nothing to be mapped. */
export function elevationWord(name: string): string | null {
  const named = { [name]: name };
  if (featureTexts(named, "top").length > 0) return "起标高";
  return featureTexts(named, "bottom").length > 0 ? "止标高" : null;
}

const askingOrder = [...mappedFields.filter((field) => !lastAsked.includes(field)), ...lastAsked];

function columnsOf(named: Readonly<Record<string, string>>, field: MappedField): string[] {
  const keys = namedTexts(named, field).map(({ key }) => key);
  if (field !== "licensedAreaKm2") return keys;
  return [...Object.keys(named).filter((name) => areaUnitOf(name) !== null), ...keys];
}
