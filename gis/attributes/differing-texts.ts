import { licenceNumberKind } from "../check/licence-number.ts";
import type { MappedField } from "./mapped-field.ts";
import { readStatedDay } from "./read-stated-day.ts";
import type { SaidText } from "./said-of.ts";

/** The first text of a field and the first that says something else; none where all columns say the same, however it is written. */
export function differingTexts(texts: readonly SaidText[], field: MappedField): SaidText[] {
  const [first, ...others] = field === "holder" ? namedHolders(texts) : texts;
  if (!first) return [];
  const other = others.find((one) => meaning(one, field) !== meaning(first, field));
  return other ? [first, other] : [];
}

/** 采矿权 of a shapefile in UTF-8 may hold the licence number: beside a holder it says nothing of the holder. */
function namedHolders(texts: readonly SaidText[]): readonly SaidText[] {
  const named = texts.filter(({ text }) => licenceNumberKind(text.normalize("NFKC").trim()) !== "current");
  return named.length > 0 ? named : texts;
}

function meaning({ text, unit }: SaidText, field: MappedField): string {
  const plain = text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  if (field === "validFrom" || field === "validTo" || field === "reserveDate") {
    const day = readStatedDay(text);
    return "value" in day ? day.value : plain;
  }
  const isPlainNumber = /^[-+]?\d+(\.\d+)?$/.test(plain) && plain.length <= 15;
  const written = isPlainNumber && field !== "licenceNumber" ? String(Number(plain)) : plain;
  return unit === null ? written : `${written} ${unit.text}`;
}
