import { fieldTexts, type NamedText, textUnder } from "../formats/cut-names.ts";
import { featureTexts } from "../formats/geojson-properties.ts";
import { listUnitLabels } from "../register-lists/list-field.ts";
import { isSilent } from "../register-lists/sheet-cell.ts";
import { attributeNames, periodNames } from "./attribute-names.ts";
import type { FieldColumns, MappedColumn, MappedField } from "./mapped-field.ts";
import type { StatedUnit } from "./read-stated-amount.ts";

type Properties = Readonly<Record<string, unknown>>;

/** What an attribute says, and the unit it is counted in where its name or a person says so. */
export interface SaidText extends NamedText {
  unit: StatedUnit | null;
}

/** What programs write where nothing is known. */
const nothing = /^<?(null|none|nil|nan)>?$/i;
/** 大型, 中型 and 小型 say the class of a mine, not its capacity. */
const productionClass = /^[大中小]型?$/;

/**
 * Everything the attributes say of a field, the likeliest first: by the columns a person mapped, or by the usual names where nobody
 * did (null). A dash, 无 or <Null> says nothing.
 */
export function textsOf(
  properties: Properties,
  field: MappedField,
  columns: FieldColumns | null = null,
): SaidText[] {
  const texts =
    columns === null ? namedTexts(properties, field) : mappedTexts(properties, columns.get(field));
  const spoken = texts.filter(({ text }) => !isSilent(text) && !nothing.test(text));
  return field === "capacity" ? spoken.filter(({ text }) => !productionClass.test(text)) : spoken;
}

/** The same by the usual names, with those that say nothing. */
export function namedTexts(properties: Properties, field: MappedField): SaidText[] {
  if (field === "name" || field === "number") return featureTexts(properties, field).map(withoutUnit);
  if (field === "validity")
    return periodNames.flatMap((name) => textUnder(properties, name) ?? []).map(withoutUnit);
  const own = fieldTexts(properties, attributeNames, field).map(withoutUnit);
  if (field !== "reserve") return own;
  const inWt = fieldTexts(properties, attributeNames, "reserveWt");
  return [...inWt.map((said) => ({ ...said, unit: { where: said.key, text: "万吨" } })), ...own];
}

const withoutUnit = (said: NamedText): SaidText => ({ ...said, unit: null });

function mappedTexts(properties: Properties, columns: readonly MappedColumn[] = []): SaidText[] {
  return columns.flatMap(({ name, unit }) => {
    const said = textUnder(properties, name);
    const stated = unit === null ? null : { where: "字段对应", text: listUnitLabels[unit] };
    return said === null ? [] : [{ ...said, unit: stated }];
  });
}
