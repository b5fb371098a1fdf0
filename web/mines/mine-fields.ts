import type { Call } from "#contract/endpoint";
import { mineFieldLabels } from "#contract/mine-field-labels";
import { type changeMine, MineRow } from "#contract/mines";
import { dayTrouble } from "#gis/check/day";
import { type EntryDoubt, mineDoubts, newDoubts } from "#gis/check/entry-doubt";
import { mineTroubles } from "#gis/check/mine-troubles";
import { capacityUnitWords, levelWords, methodWords, statusWords } from "../ui/mine-words.ts";
import type { SeenRecord } from "../ui/use-register-form.ts";
import { absent } from "./mine-values.ts";

export type MineField = keyof typeof mineFieldLabels;
/** What a person types: text in every field, empty where nothing is registered. */
export type MineText = Record<MineField, string>;
type Changes = Omit<NonNullable<Call<typeof changeMine>["body"]>, "confirmed">;

const mineFields = Object.keys(mineFieldLabels) as MineField[];
/** Cannot stay empty; of a planned block only what it has. */
const neededFields = ["name", "holder", "mineral"] as const;
const codes: readonly MineField[] = ["licenceNumber", "creditCode"];
const amounts: readonly MineField[] = ["capacity", "bulkDensity", "licensedAreaKm2"];
/** What a planned block has before it gets its licence. */
const blockFields: readonly MineField[] = [
  "name",
  "regionCode",
  "mineral",
  "method",
  "bulkDensity",
  "licensedAreaKm2",
  "orebodyId",
  "note",
];

export const mineText = (mine: MineRow): MineText =>
  Object.fromEntries(mineFields.map((field) => [field, mine[field] ?? ""])) as MineText;

/** The stored mine that a refusal (412) carries. */
export function storedMine(current: unknown): SeenRecord<MineField> | null {
  const mine = MineRow.safeParse(current);
  return mine.success ? { text: mineText(mine.data), version: mine.data.version } : null;
}

export const hasField = ({ status }: Pick<MineRow, "status">, field: MineField) =>
  status !== "planned" || blockFields.includes(field);

/** What the change says: only the fields whose meaning differs from what was seen. */
export function mineChanges(seen: MineText, text: MineText): Changes {
  const changed = mineFields.filter((field) => saidOf(field, text[field]) !== saidOf(field, seen[field]));
  return Object.fromEntries(changed.map((field) => [field, saidOf(field, text[field])])) as Changes;
}

/** Whether changes need another person's approval: all that a licence says does, a remark does not. */
export const takesTwoPeople = (changes: Changes) => Object.keys(changes).some((field) => field !== "note");

/** What is wrong with each field as it stands, by the checks of the server; a field that nobody touched is left to the server. */
export function typedTroubles(
  text: MineText,
  stored: MineRow,
  today: string,
): Partial<Record<MineField, string>> {
  const said = saidMine(text);
  const empty = neededFields.filter((field) => hasField(stored, field) && said[field] === null);
  const days = (["validFrom", "validTo"] as const).flatMap((field) => {
    const message = said[field] === null || said[field] === stored[field] ? null : dayTrouble(said[field]);
    return message === null ? [] : [[field, message] as const];
  });
  return Object.fromEntries([
    ...mineTroubles(said, today).map(({ field, message }) => [field, message]),
    ...days,
    ...empty.map((field) => [field, `请填写${mineFieldLabels[field]}`]),
  ]);
}

/** What the server would ask about the mine as it is typed: nothing of what stood, nothing of a field that is wrong. */
export function typedDoubts(text: MineText, stored: MineRow, today: string): EntryDoubt[] {
  const wrong = typedTroubles(text, stored, today);
  const said = saidMine(text);
  const sound = Object.fromEntries(mineFields.map((field) => [field, wrong[field] ? null : said[field]]));
  const next = { ...stored, ...sound, mineral: said.mineral ?? stored.mineral };
  return newDoubts(mineDoubts(next), mineDoubts(stored));
}

/** A value as a person reads it, an amount with the unit that its record says. */
export function mineValueWords(field: MineField, text: string, whole: MineText): string {
  const words: Partial<Record<MineField, Record<string, string>>> = {
    method: methodWords,
    status: statusWords,
    licenceLevel: levelWords,
    capacityUnit: capacityUnitWords,
  };
  const unit = field === "capacity" && text !== "" ? words.capacityUnit?.[whole.capacityUnit] : undefined;
  return words[field]?.[text] ?? (unit ? `${text} ${unit}` : text || absent);
}

const saidMine = (text: MineText) =>
  Object.fromEntries(mineFields.map((field) => [field, saidOf(field, text[field])])) as Record<
    MineField,
    string | null
  >;

/** A text as it is sent: full-width digits are digits, a code has no blanks, nothing at all is null. */
function saidOf(field: MineField, text: string): string | null {
  if (codes.includes(field)) return text.normalize("NFKC").replace(/\s/g, "").toUpperCase() || null;
  return (amounts.includes(field) ? text.normalize("NFKC") : text).trim() || null;
}
