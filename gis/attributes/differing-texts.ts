import { licenceNumberKind } from "../check/licence-number.ts";
import { unitIn } from "../register-lists/head-text.ts";
import type { ListUnit } from "../register-lists/list-field.ts";
import { type MappedField, mappedFieldUnits } from "./mapped-field.ts";
import { readStatedDay } from "./read-stated-day.ts";
import type { SaidText } from "./said-of.ts";

/**
 * Two texts of a field of which the later says something else, the first that there are; none where all columns say the same, however it is
 * written. Every two are compared: a number without a unit agrees with each of two that disagree.
 */
export function differingTexts(texts: readonly SaidText[], field: MappedField): SaidText[] {
  const named = field === "holder" ? namedHolders(texts) : texts;
  for (const [at, one] of named.entries()) {
    const other = named.slice(0, at).find((earlier) => differ(one, earlier, field));
    if (other) return [other, one];
  }
  return [];
}

/** 采矿权 of a shapefile in UTF-8 may hold the licence number: beside a holder it says nothing of the holder. */
function namedHolders(texts: readonly SaidText[]): readonly SaidText[] {
  const named = texts.filter(({ text }) => licenceNumberKind(text.normalize("NFKC").trim()) !== "current");
  return named.length > 0 ? named : texts;
}

/** One number in two units says two things; where a unit is not said, the number alone counts. */
function differ(one: SaidText, other: SaidText, field: MappedField): boolean {
  if (meaning(one, field) !== meaning(other, field)) return true;
  const [unit, otherUnit] = [unitOf(one, field), unitOf(other, field)];
  return unit !== null && otherUnit !== null && unit !== otherUnit;
}

/** Of texts that say the same the one to be read: the first that says its unit. */
export function clearestText(texts: readonly SaidText[], field: MappedField): SaidText | null {
  return texts.find((said) => unitOf(said, field) !== null) ?? texts[0] ?? null;
}

function unitOf({ key, unit }: SaidText, field: MappedField): ListUnit | null {
  return mappedFieldUnits[field] === undefined ? null : unitIn(unit?.text ?? key);
}

function meaning({ text }: SaidText, field: MappedField): string {
  const plain = text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  if (field === "validFrom" || field === "validTo" || field === "reserveDate") {
    const day = readStatedDay(text);
    return "value" in day ? day.value : plain;
  }
  const isPlainNumber = /^[-+]?\d+(\.\d+)?$/.test(plain) && plain.length <= 15;
  return isPlainNumber && field !== "licenceNumber" ? String(Number(plain)) : plain;
}
