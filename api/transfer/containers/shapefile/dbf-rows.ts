import type { TextEncoding } from "#gis/formats/parsed-file";
import { decodeField } from "./dbf-encoding.ts";
import { type DbfField, type DbfTable, isDeleted } from "./dbf-table.ts";

export type DbfRow = Readonly<Record<string, string | number | null>>;

/** a double holds so many digits of any number; more stay text, as a licence number kept as one */
const exactDigits = 15;

/** The attributes of every record, null for a deleted one. Two fields of one name are told apart by a number. */
export function dbfRows(table: DbfTable, encoding: TextEncoding): (DbfRow | null)[] {
  const { fields, count } = table;
  const names = namesOf(fields, encoding);
  return Array.from({ length: count }, (_, at) => {
    const record = table.record(at);
    if (isDeleted(record)) return null;
    return Object.fromEntries(
      fields.map((field, i) => [
        names[i] ?? "",
        fieldValue(field, decodeField(record.subarray(field.start, field.start + field.length), encoding)),
      ]),
    );
  });
}

function namesOf(fields: readonly DbfField[], encoding: TextEncoding): string[] {
  const taken = new Set<string>();
  return fields.map((field, i) => {
    const bare = decodeField(field.name, encoding) || `字段${i + 1}`;
    const name = taken.has(bare) ? `${bare}_${i + 1}` : bare;
    taken.add(name);
    return name;
  });
}

function fieldValue({ type }: DbfField, text: string): string | number | null {
  if (text === "" || /^\*+$/.test(text)) return null;
  const value = Number(text);
  const isExact = text.replace(/\D/g, "").length <= exactDigits && Number.isFinite(value);
  return (type === "N" || type === "F") && isExact ? value : text;
}
