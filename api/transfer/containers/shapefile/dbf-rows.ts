import type { TextEncoding } from "#gis/formats/parsed-file";
import { decodeField } from "./dbf-encoding.ts";
import type { DbfField, DbfTable } from "./dbf-table.ts";

export type DbfRow = Readonly<Record<string, string | number | null>>;

/** a double holds so many digits of any number; more stay text, as a licence number kept as one */
const exactDigits = 15;

/** Reads the attributes of a record by its 0-based place. Two fields of one name are told apart by a number. */
export function dbfRows(table: DbfTable, encoding: TextEncoding): (at: number) => DbfRow {
  const { fields } = table;
  const names = namesOf(fields, encoding);
  return (at) => {
    const record = table.record(at);
    return Object.fromEntries(
      fields.map((field, i) => [
        names[i] ?? "",
        fieldValue(field, decodeField(record.subarray(field.start, field.start + field.length), encoding)),
      ]),
    );
  };
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
