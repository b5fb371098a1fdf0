import { creditCodeTrouble, licenceNumberTrouble } from "../check/identity-text.ts";
import { licenceNumberKind } from "../check/licence-number.ts";
import { licenceTermDoubt } from "../check/licence-term-doubt.ts";
import type { NamedText } from "../formats/cut-names.ts";
import type { Issue, IssuePlace } from "../issue.ts";
import { type AskedItem, type AttributeSource, askItem } from "./asked-item.ts";
import { type ItemFields, longestText } from "./item-fields.ts";
import { keptWords, longestNote } from "./kept-words.ts";
import type { FieldColumns } from "./mapped-field.ts";
import { miningMethod } from "./mining-method.ts";
import { readAmounts } from "./read-amounts.ts";
import { readDays } from "./read-days.ts";

/** a double holds so many digits of any number */
const exactDigits = 15;

/**
 * What the attributes of an item say of its mine, by the columns a person mapped or (null) by their usual names, and a warning for
 * everything they say that is not taken, is doubtful or is cut: nothing is lost in silence. The attributes themselves stay as they are.
 */
export function readAttributes(
  source: AttributeSource,
  place: IssuePlace,
  columns: FieldColumns | null = null,
): { fields: ItemFields; issues: Issue[] } {
  const asked = askItem(source, place, columns);
  asked.said("name");
  warnOfLongName(asked);
  const identity = readIdentity(asked);
  const mineral = mineralOf(asked);
  const fields: ItemFields = {
    ...identity,
    creditCode: creditCodeOf(asked),
    mineral,
    method: methodOf(asked),
    ...readAmounts(asked, mineral),
    ...readDays(asked),
    orebodyId: shortText(asked, asked.said("orebodyId"), longestText.orebodyId),
    notTaken: asked.notTaken,
  };
  warnOfUndatedReserve(asked, fields);
  warnOfLongTerm(asked, fields);
  warnOfBareArea(asked);
  warnOfLongNote(asked, fields);
  return { fields, issues: asked.issues };
}

/**
 * A column that says 许可证号 may hold an old number of 13 or 18 digits; the number of a parcel counts only in the unmistakable
 * form of 23 characters. Anything else is no identity and goes into the note.
 */
function readIdentity(asked: AskedItem): Pick<ItemFields, "licenceNumber" | "otherNumber" | "holder"> {
  const { number } = asked.source;
  const holder = asked.said("holder");
  const holdsNumber = holder !== null && licenceNumberKind(plainNumber(holder.text)) === "current";
  const stated = asked.said("licenceNumber") ?? (holdsNumber ? holder : null);
  const licenceNumber = stated === null ? currentNumber(number) : licenceOf(asked, stated);
  return {
    licenceNumber,
    otherNumber: licenceNumber === null && number !== stated?.text ? number : null,
    holder: holdsNumber ? null : shortText(asked, holder, longestText.holder),
  };
}

/** The licence number by which an item is told, judged as `readAttributes` judges it; null when it bears none. */
export function licenceNumberOf(source: AttributeSource): string | null {
  return readIdentity(askItem(source, {})).licenceNumber;
}

function licenceOf(asked: AskedItem, stated: NamedText): string | null {
  const number = plainNumber(stated.text);
  const kind = licenceNumberKind(number);
  if (stated.isNumber && number.length > exactDigits) return asked.refuse("A01", stated, { kind: "digits" });
  const fault = licenceNumberTrouble(number);
  if (fault !== null) return asked.refuse("A01", stated, { kind: "wrong", fault });
  if (kind === "legacy") asked.warn("A01", stated, { kind: "legacy", length: number.length });
  return number;
}

function currentNumber(text: string | null): string | null {
  const number = plainNumber(text ?? "");
  return licenceNumberKind(number) === "current" ? number : null;
}

const plainNumber = (text: string) => text.normalize("NFKC").replace(/[\s']/g, "").toUpperCase();

function creditCodeOf(asked: AskedItem): string | null {
  const said = asked.said("creditCode");
  if (said === null) return null;
  const code = plainNumber(said.text);
  const fault = creditCodeTrouble(code);
  return fault === null ? code : asked.refuse("A02", said, { fault });
}

/** A code or a word in another script is no name of a mineral by which a rule could be found. */
function mineralOf(asked: AskedItem): string | null {
  const said = asked.said("mineral");
  if (said === null || /\p{Script=Han}/u.test(said.text)) return shortText(asked, said, longestText.mineral);
  return asked.refuse("A09", said);
}

function methodOf(asked: AskedItem): ItemFields["method"] {
  const said = asked.said("method");
  return said === null ? null : (miningMethod(said.text) ?? asked.refuse("A06", said));
}

/** Text that the register cannot keep whole is cut, and said to be. */
function shortText(asked: AskedItem, said: NamedText | null, limit: number): string | null {
  if (said === null || said.text.length <= limit) return said?.text ?? null;
  asked.warn("A10", said, { length: said.text.length, limit });
  asked.keep(said, limit);
  return said.text.slice(0, limit);
}

function warnOfLongName(asked: AskedItem): void {
  const { name, properties } = asked.source;
  if (name === null) return;
  const key = Object.keys(properties).find((one) => properties[one] === name) ?? "名称";
  shortText(asked, { key, text: name, isNumber: false }, longestText.name);
}

/** A reserve without the day of its verification is no reserve of the register. */
function warnOfUndatedReserve(asked: AskedItem, { reserve, reserveDate }: ItemFields): void {
  const said = asked.said("reserve");
  if (said !== null && reserve !== null && reserveDate === null)
    asked.refuse("A07", said, { kind: "undated" });
}

/** A licence that lasts longer than the rules of its day allow is taken as it stands, but to be seen. */
function warnOfLongTerm(asked: AskedItem, { mineral, capacity, ...fields }: ItemFields): void {
  const said = asked.said("validTo") ?? asked.said("validity");
  const stated = {
    mineral: mineral ?? "",
    capacity: capacity?.amount ?? null,
    capacityUnit: capacity?.unit ?? "wt",
  };
  const doubt = licenceTermDoubt({ ...fields, ...stated });
  if (said !== null && doubt !== null) asked.warn("A17", said, { doubt });
}

/** An area whose unit nobody knows is no declared area: nothing is compared with it. */
function warnOfBareArea(asked: AskedItem): void {
  const said = asked.said("licensedAreaKm2");
  if (said !== null && asked.source.declaredAreaM2 === null && Number(said.text) !== 0) {
    asked.refuse("A11", said);
  }
}

/** The note of a mine ends somewhere: what does not fit stays with the staged item and in the source of the boundary. */
function warnOfLongNote(asked: AskedItem, fields: ItemFields): void {
  const words = keptWords(fields);
  const [first] = fields.notTaken;
  if (!first || words.length <= longestNote) return;
  const longest = fields.notTaken.reduce(
    (long, one) => (one.text.length > long.text.length ? one : long),
    first,
  );
  const said = { key: longest.column, text: longest.text, isNumber: false };
  asked.warn("A14", said, { length: words.length, limit: longestNote });
}
