import { warningAt } from "../check/traced-item.ts";
import type { NamedText } from "../formats/cut-names.ts";
import type { ParsedItem } from "../formats/parsed-file.ts";
import type { Issue, IssueCode, IssuePlace } from "../issue.ts";
import { clearestText, differingTexts } from "./differing-texts.ts";
import type { NotTaken } from "./item-fields.ts";
import type { FieldColumns, MappedField } from "./mapped-field.ts";
import { type SaidText, textsOf } from "./said-of.ts";

/** What of an item its attributes are read from. */
export type AttributeSource = Pick<
  ParsedItem,
  "name" | "number" | "properties" | "declaredAreaM2" | "attributeLines"
>;

/** longest text of a source in a sentence, and in a note */
const shownLength = 40;
const notedLength = 400;

/** An item whose attributes are being asked one by one, and what was found wrong with them. */
export interface AskedItem {
  source: AttributeSource;
  issues: Issue[];
  notTaken: NotTaken[];
  /** what is said of a field; null when nothing is, or when several columns say different things of it (A13) */
  said: (field: MappedField) => SaidText | null;
  /** must be seen, but is taken as it stands */
  warn: (code: IssueCode, said: NamedText, context?: Issue["context"]) => void;
  /** goes into the note as it stood in the source, with how much of it is registered all the same */
  keep: (said: NamedText, registeredLength?: number) => void;
  /** is not taken: a warning, and kept for the note */
  refuse: (code: IssueCode, said: NamedText, context?: Issue["context"]) => null;
}

/**
 * Starts asking an item that stands at a place of its file, by the columns a person mapped or (null) by the usual names; every issue
 * names the attribute as `place.field`.
 */
export function askItem(
  source: AttributeSource,
  place: IssuePlace,
  columns: FieldColumns | null = null,
): AskedItem {
  const issues: Issue[] = [];
  const notTaken: NotTaken[] = [];
  const warn: AskedItem["warn"] = (code, { key, text }, context = {}) => {
    const line = source.attributeLines?.[key];
    const at = { ...place, ...(line !== undefined && { line }), field: key };
    issues.push(warningAt(code, at, { column: key, text: text.slice(0, shownLength), ...context }));
  };
  const keep: AskedItem["keep"] = ({ key, text }, registeredLength) => {
    const shown = text.length > notedLength ? `${text.slice(0, notedLength)}…` : text;
    notTaken.push({ column: key, text: shown, ...(registeredLength !== undefined && { registeredLength }) });
  };
  const refuse: AskedItem["refuse"] = (code, said, context) => {
    warn(code, said, context);
    keep(said);
    return null;
  };
  const settle = (field: MappedField): SaidText | null => {
    const texts = textsOf(source.properties, field, columns);
    const [first, other] = differingTexts(texts, field);
    if (!first || !other) return clearestText(texts, field);
    const context = { field, other: other.key, otherText: other.text.slice(0, shownLength) };
    warn("A13", first, context);
    if (field === "name") return first;
    for (const said of texts) keep(said);
    return null;
  };
  const known = new Map<MappedField, SaidText | null>();
  const said = (field: MappedField) => {
    const settled = known.get(field);
    if (settled !== undefined) return settled;
    const now = settle(field);
    known.set(field, now);
    return now;
  };
  return { source, issues, notTaken, said, warn, keep, refuse };
}
