import { cutToBytes } from "#gis/formats/short-names";
import {
  type ExportField,
  type FieldValue,
  type LayerContent,
  valueText,
  type WriterSettings,
} from "../layer.ts";
import { byteLength, encodeText } from "./encode-text.ts";

/** Bytes a dBase character field holds at most. */
export const mostTextBytes = 254;
/** What a dBase number holds at most. */
const mostNumberBytes = 20;

interface Column {
  field: ExportField;
  name: string;
  type: "C" | "N" | "D";
  bytes: number;
  decimals: number;
}

/** A dBase III table: columns as wide as their data, texts cut on a character; 代码页 byte for GBK. */
export function dbfFile(
  { fields, features }: LayerContent,
  names: readonly string[],
  { encoding, day }: Pick<WriterSettings, "encoding" | "day">,
): Buffer {
  const widths = widthsOf({ fields, features }, byteLength(encoding));
  const columns = fields.map((field, at) => columnOf(field, names[at] ?? "", widths[at] ?? noWidth));
  const recordBytes = columns.reduce((sum, { bytes }) => sum + bytes, 1);
  const records: Buffer[] = [];
  for (const { values } of features) records.push(recordOf(columns, values, recordBytes, encoding));
  const head = headOf(columns, { count: records.length, recordBytes, day, encoding });
  return Buffer.concat([head, ...records, Buffer.from([0x1a])]);
}

interface Width {
  bytes: number;
  /** digits before and after the point */
  whole: number;
  decimals: number;
}
const noWidth: Width = { bytes: 1, whole: 1, decimals: 0 };

function widthsOf(
  { fields, features }: Pick<LayerContent, "fields" | "features">,
  bytesOf: (text: string) => number,
) {
  const widths = fields.map((): Width => ({ ...noWidth }));
  for (const { values } of features) {
    fields.forEach((field, at) => {
      const width = widths[at];
      if (!width) return;
      const text = valueText(values[at] ?? null, field);
      const [whole = "", decimals = ""] = text.split(".");
      width.bytes = Math.max(width.bytes, field.kind === "text" ? bytesOf(text) : text.length);
      width.whole = Math.max(width.whole, whole.length);
      width.decimals = Math.max(width.decimals, decimals.length);
    });
  }
  return widths;
}

function columnOf(field: ExportField, name: string, { bytes, whole, decimals }: Width): Column {
  if (field.kind === "date") return { field, name, type: "D", bytes: 8, decimals: 0 };
  if (field.kind === "text")
    return { field, name, type: "C", bytes: Math.min(bytes, mostTextBytes), decimals: 0 };
  const kept = Math.max(0, Math.min(decimals, 15, mostNumberBytes - whole - 1));
  const numberBytes = Math.min(mostNumberBytes, whole + (kept > 0 ? kept + 1 : 0));
  return { field, name, type: "N", bytes: numberBytes, decimals: kept };
}

function recordOf(
  columns: readonly Column[],
  values: readonly FieldValue[],
  recordBytes: number,
  encoding: WriterSettings["encoding"],
): Buffer {
  const record = Buffer.alloc(recordBytes, 0x20);
  let at = 1;
  columns.forEach((column, i) => {
    cellBytes(column, values[i] ?? null, encoding).copy(record, at);
    at += column.bytes;
  });
  return record;
}

function cellBytes(
  { field, type, bytes, decimals }: Column,
  value: FieldValue,
  encoding: WriterSettings["encoding"],
): Buffer {
  const text = valueText(value, field);
  if (type === "C") return encodeText(cutToBytes(text, bytes, byteLength(encoding)), encoding);
  if (type === "D") return Buffer.from(text.replaceAll("-", ""));
  return Buffer.from(text === "" ? "" : numberText(text, decimals).padStart(bytes));
}

/** Exact text keeps its digits; what has more than the column is rounded. */
function numberText(text: string, decimals: number): string {
  const [whole = "", fraction = ""] = text.split(".");
  if (fraction.length > decimals) return Number(text).toFixed(decimals);
  return decimals === 0 ? whole : `${whole}.${fraction.padEnd(decimals, "0")}`;
}

function headOf(
  columns: readonly Column[],
  table: { count: number; recordBytes: number } & Pick<WriterSettings, "encoding" | "day">,
): Buffer {
  const head = Buffer.alloc(32 + 32 * columns.length + 1);
  const [year = 2000, month = 1, date = 1] = table.day.split("-").map(Number);
  head.set([0x03, year - 1900, month, date], 0);
  head.writeUInt32LE(table.count, 4);
  head.writeUInt16LE(head.length, 8);
  head.writeUInt16LE(table.recordBytes, 10);
  if (table.encoding === "gbk") head[29] = gbkCodePage;
  columns.forEach(({ name, type, bytes, decimals }, at) => {
    const start = 32 + 32 * at;
    encodeText(name, table.encoding).copy(head, start);
    head.write(type, start + 11, "latin1");
    head.set([bytes, decimals], start + 16);
  });
  head[head.length - 1] = 0x0d;
  return head;
}

/** 代码页 936 as dBase marks it */
const gbkCodePage = 0x4d;
