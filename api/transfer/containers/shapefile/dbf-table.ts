import type { ByteStore } from "../byte-store.ts";
import { damaged } from "../container-fault.ts";

export interface DbfField {
  name: Uint8Array;
  type: string;
  /** where it begins in a record, and its length, in bytes */
  start: number;
  length: number;
}

/** A dBASE table whose header has been held against its bytes; values are still bytes, for nobody knows their encoding yet. */
export interface DbfTable {
  /** language driver: what the header says of the encoding, 0 = nothing */
  languageDriver: number;
  fields: DbfField[];
  count: number;
  record(at: number): Uint8Array;
}

const headBytes = 32;
const endOfFields = 0x0d;
/** memo, binary number, time stamp: their bytes are no text */
const textTypes = ["C", "N", "F", "D", "L"];

/** Reads header and records of a .dbf. Fields that hold no text are left out; a table that promises more than it has is refused. */
export function dbfTable(dbf: ByteStore, layer: string): DbfTable {
  const what = `图层“${layer}”的 .dbf`;
  if (dbf.sizeBytes < headBytes + 1) throw damaged(what, "没有文件头");
  const head = dbf.read(0, headBytes);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const count = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  if (headerBytes < headBytes + 1 || headerBytes > dbf.sizeBytes || recordBytes < 1) {
    throw damaged(what, "文件头不对");
  }
  const there = Math.floor((dbf.sizeBytes - headerBytes) / recordBytes);
  if (count > there) throw damaged(what, `登记了${count}条记录，数据只有${there}条`);
  const fields = fieldsOf(dbf.read(headBytes, headerBytes - headBytes));
  if (fields.some(({ start, length }) => start + length > recordBytes))
    throw damaged(what, "字段长度超出记录");
  return {
    languageDriver: head[29] ?? 0,
    fields: fields.filter(({ type }) => textTypes.includes(type)),
    count,
    record: (at) => dbf.read(headerBytes + at * recordBytes, recordBytes),
  };
}

/** A record that was deleted and not yet packed away. */
export function isDeleted(record: Uint8Array): boolean {
  return record[0] === 0x2a;
}

function fieldsOf(descriptors: Uint8Array): DbfField[] {
  const fields: DbfField[] = [];
  let start = 1;
  for (let at = 0; at + headBytes <= descriptors.length && descriptors[at] !== endOfFields; at += headBytes) {
    const name = descriptors.subarray(at, at + 11);
    const end = name.indexOf(0);
    const type = String.fromCharCode(descriptors[at + 11] ?? 0);
    const length = descriptors[at + 16] ?? 0;
    fields.push({ name: end < 0 ? name : name.subarray(0, end), type, start, length });
    start += length;
  }
  return fields;
}
