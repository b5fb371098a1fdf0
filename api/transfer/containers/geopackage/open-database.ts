import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import initSqlJs, { type Database, type SqlValue } from "sql.js";
import type { ByteStore } from "../byte-store.ts";
import { damaged } from "../container-fault.ts";

const what = "GeoPackage 数据库";
/** no page of a database is smaller */
const headBytes = 512;

export type Row = Readonly<Record<string, SqlValue | bigint>>;

/** A GeoPackage that is open for reading: tables of the file only, never a view or a virtual table. */
export interface OpenDatabase {
  hasTable(table: string): boolean;
  /** columns that are stored, in order: a computed one may compute anything */
  columnsOf(table: string): string[];
  /** a name by which the number of a row can be asked for, and no column; null where rows have none */
  keyOf(table: string): string | null;
  /** rows one by one; what is read in all can be no more than twice what the file holds */
  rows(sql: string): Generator<Row>;
  close(): void;
}

/**
 * Opens a database where it lies, after holding its own size against its bytes: no more of it comes into memory than is asked for.
 * sql.js finds its wasm beside itself, offline.
 */
export async function openDatabase(store: ByteStore): Promise<OpenDatabase> {
  refuseCut(store);
  const folder = dirname(createRequire(import.meta.url).resolve("sql.js"));
  const { Database } = await initSqlJs({ locateFile: (name) => join(folder, name) });
  const database = new Database(contentsOf(store));
  /** by name, whether their rows have numbers */
  const tables = new Map<string, boolean>();
  let read = 0;
  const rows = function* (sql: string): Generator<Row> {
    for (const row of rowsOf(database, sql)) {
      read += weightOf(row);
      // gone through once, then read
      if (read > 2 * store.sizeBytes) throw damaged(what, "几条记录共用同一段数据");
      yield row;
    }
  };
  try {
    database.run("PRAGMA trusted_schema = OFF");
    for (const { name, type, sql } of rowsOf(database, "SELECT name, type, sql FROM sqlite_master")) {
      if (type === "table" && !/^\s*CREATE\s+VIRTUAL/i.test(String(sql)))
        tables.set(String(name).toLowerCase(), !/WITHOUT\s+ROWID/i.test(String(sql)));
    }
  } catch (cause) {
    database.close();
    throw cause;
  }
  const hasTable = (table: string) => tables.has(table.toLowerCase());
  const infoOf = (table: string) => [...rowsOf(database, `PRAGMA table_xinfo(${quoted(table)})`)];
  const columnsOf = (table: string) =>
    infoOf(table)
      .filter(({ hidden }) => Number(hidden) === 0)
      .map(({ name }) => String(name));
  const keyOf = (table: string) => {
    const taken = infoOf(table).map(({ name }) => String(name).toLowerCase());
    const free = ["rowid", "_rowid_", "oid"].find((name) => !taken.includes(name));
    return (tables.get(table.toLowerCase()) && free) || null;
  };
  return { hasTable, columnsOf, keyOf, rows, close: () => database.close() };
}

/**
 * What the memory file system of sql.js keeps as the contents of a file: it takes a copy, and of that the parts that SQLite reads.
 * Given this in place of bytes it reads them from the store.
 */
function contentsOf({ sizeBytes, read }: ByteStore): Uint8Array {
  const contents = {
    length: sizeBytes,
    slice: () => contents,
    subarray: (from: number, to: number) => read(from, Math.min(to, sizeBytes) - from),
  };
  // sql.js asks bytes for no more than this
  return contents as unknown as Uint8Array;
}

/** An identifier as SQL takes it, whatever signs it has. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** What the types of sql.js do not know: whole numbers as they are, not as a double would round them. */
interface WideStatement {
  getAsObject(parameters: null, options: { useBigInt: true }): Row;
}

function* rowsOf(database: Database, sql: string): Generator<Row> {
  const statement = guarded(() => database.prepare(sql));
  try {
    while (guarded(() => statement.step())) {
      const wide: WideStatement = statement;
      yield guarded(() => wide.getAsObject(null, { useBigInt: true }));
    }
  } finally {
    statement.free();
  }
}

function guarded<T>(ask: () => T): T {
  try {
    return ask();
  } catch {
    throw damaged(what, "有的表不能读出");
  }
}

function weightOf(row: Row): number {
  return Object.values(row).reduce<number>((sum, value) => {
    if (value instanceof Uint8Array) return sum + value.byteLength;
    return typeof value === "string" ? sum + value.length : sum;
  }, 0);
}

/** The pages the head counts must be there; the count holds when both change counters agree. */
function refuseCut({ sizeBytes, read }: ByteStore): void {
  if (sizeBytes < headBytes) throw damaged(what, "文件太短");
  const head = read(0, headBytes);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const page = view.getUint16(16) === 1 ? 65_536 : view.getUint16(16);
  const needed = view.getUint32(24) === view.getUint32(92) ? page * view.getUint32(28) : 0;
  if (needed > sizeBytes) throw damaged(what, `应有 ${needed} 字节，只有 ${sizeBytes} 字节`);
}
