import { fieldTexts, type NamedText } from "../formats/cut-names.ts";
import { isSilent } from "../register-lists/sheet-cell.ts";
import { type AttributeName, attributeNames } from "./attribute-names.ts";

/** What programs write where nothing is known. */
const nothing = /^<?(null|none|nil|nan)>?$/i;
/** 大型, 中型 and 小型 say the class of a mine, not its capacity. */
const productionClass = /^[大中小]型?$/;

/** The attribute that says something of a field, and its name; null when none does. A dash, 无 or <Null> says nothing. */
export function saidOf(
  properties: Readonly<Record<string, unknown>>,
  field: AttributeName,
): NamedText | null {
  const texts = fieldTexts(properties, attributeNames, field).filter(
    ({ text }) => !isSilent(text) && !nothing.test(text),
  );
  const meant = field === "capacity" ? texts.filter(({ text }) => !productionClass.test(text)) : texts;
  return meant[0] ?? null;
}
